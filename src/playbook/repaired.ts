const units: [RegExp, string, number][] = [
  [/^(m|min|mins|minutes?)$/, "m", 1],
  [/^(h|hrs?|hours?)$/, "h", 1],
  [/^(d|days?)$/, "d", 1],
  [/^(w|weeks?)$/, "w", 1],
  [/^(months?)$/, "d", 30],
  [/^(y|years?)$/, "d", 365],
];

function duration(text: string): string {
  const [, number = "", word = ""] = /^(\d{1,4})\s*([a-z]+)$/i.exec(text.trim()) ?? [];
  const unit = units.find(([pattern]) => pattern.test(word.toLowerCase()));
  return unit && +number ? `${+number * unit[2]}${unit[1]}` : "";
}

function clock(text: string): string {
  const [, hour = "", minute = "00", half = ""] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(text.trim()) ?? [];
  const at = (+hour % (half ? 12 : 24)) + (/pm/i.test(half) ? 12 : 0);
  return hour && +hour < 24 && +minute < 60 ? `${String(at).padStart(2, "0")}:${minute}` : "";
}

const currencies: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY", euro: "EUR", euros: "EUR" };

const languages: Record<string, string> = Object.assign(Object.create(null), {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  spanish: "es",
  italian: "it",
  dutch: "nl",
  portuguese: "pt",
  persian: "fa",
  farsi: "fa",
  arabic: "ar",
  turkish: "tr",
  polish: "pl",
  japanese: "ja",
  chinese: "zh",
});

// for each form: what the text probably was meant to be, or ""
const forms: Record<string, (text: string) => string> = {
  id: (text) =>
    text
      .trim()
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 64),
  duration,
  "clock-time": clock,
  "date-time"(text) {
    const [, date = "", hour = "", minute = ""] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})/.exec(text) ?? [];
    return date && `${date}T${hour.padStart(2, "0")}:${minute}`;
  },
  language: (text) =>
    languages[text.trim().toLowerCase()] ?? (/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(text) ? language(text) : ""),
  link(text) {
    if (text.startsWith("http://")) return text.replace("http:", "https:");
    return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text)
      ? `https://${text}`
      : /^[\w-]+(\/[\w-]+)*$/.test(text)
        ? `/${text}`
        : "";
  },
  colour(text) {
    const [, digits = ""] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
    return digits && `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
  },
  currency(text) {
    const word = text.trim().toLowerCase();
    return (
      (Object.hasOwn(currencies, word) ? currencies[word] : undefined) ??
      (/^[a-z]{3}$/.test(word) ? word.toUpperCase() : "")
    );
  },
};

const language = (text: string) =>
  text
    .split(/[-_]/)
    .map((part, i) => (i ? part : part.toLowerCase()))
    .join("-");

/** How a value that was found should be written, as half a sentence; "" when that cannot be told. */
export function repaired(found: unknown, wanted: string, sample: string): string {
  if (typeof found === "string") {
    const better = forms[wanted]?.(found);
    if (better && better !== found) return `write ${JSON.stringify(better)}`;
    if (wanted.endsWith("number") && found.trim() && Number.isFinite(+found))
      return `write ${+found} without quotation marks`;
    if (wanted.endsWith("number") && /^\d+(\.\d+)?(?=\s)/.test(found)) return `write ${Number.parseFloat(found)} alone`;
    if (wanted === "true or false" && /^(true|yes|on)$/i.test(found)) return "write true without quotation marks";
    if (wanted === "true or false" && /^(false|no|off)$/i.test(found)) return "write false without quotation marks";
    if (wanted.startsWith("a condition") && /^[\w.:-]+$/.test(found))
      return `write {"event": ${JSON.stringify(found)}}`;
    if (wanted.startsWith("a list") && found.length < 65) return `write [${JSON.stringify(found)}]`;
  }
  if (typeof found === "number") {
    if (wanted.startsWith("a length of time")) return `write it with its unit, such as "${found}d" for ${found} days`;
    if (wanted.startsWith("a text")) return `write it in quotation marks: "${found}"`;
  }
  if (found === null) return "write a value, or remove the line";
  if (Array.isArray(found) && found.length === 1 && !wanted.startsWith("a list"))
    return "take it out of the square brackets";
  if (typeof found === "object" && wanted.startsWith("a list")) return "put it into square brackets: [{ ... }]";
  if (wanted.endsWith("number")) return `write it in digits, such as ${sample}`;
  return sample && sample.length < 120 && !wanted.includes(sample) ? `write it like ${sample}` : "";
}
