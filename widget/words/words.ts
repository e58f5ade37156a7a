import type { Text } from "../../src/playbook/atoms.ts";
import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";

export type Values = Record<string, string | number>;
export type Catalogue = Partial<Record<WordKey, Message>>;

/** Every sentence, number and date of the widget in one language. */
export interface Words {
  language: string;
  direction: "ltr" | "rtl";
  /** A sentence of the widget; `{name}` is replaced by a value, plural forms are chosen by `count`. */
  say(key: WordKey, values?: Values): string;
  /** A text of the playbook in this language, else in the playbook's first language, else in any. */
  text(text: Text | null | undefined): string;
  /** Language tag of what `text` returned, for `lang` attributes. */
  textLanguage(text: Text): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(share: number): string;
  date(at: number, options?: Intl.DateTimeFormatOptions): string;
  /** "in 3 days", "yesterday". */
  relative(at: number, now: number): string;
}

/** The tags under which a text in a language may stand, the closest first: "zh-TW", "zh-Hant", "zh". */
export function tagsOf(language: string): string[] {
  const { language: base, script } = new Intl.Locale(language).maximize();
  return [language, `${base}-${script}`, base];
}

/** Which way a language is written. */
export const directionOf = (language: string): "ltr" | "rtl" => (/^(ar|fa|he)\b/.test(language) ? "rtl" : "ltr");

const rightToLeftLetter = /[\u0590-\u08ff]/;
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export function createWords(
  language: string,
  catalogue: Catalogue,
  fallback: Catalogue,
  overrides: Record<string, string> = {},
  playbookLanguages: string[] = ["en"],
): Words {
  const plurals = new Intl.PluralRules(language);
  const direction = directionOf(language);
  // A name in the other direction must not turn the words around it, nor one with signs that turn and end what isolates it.
  const isolate = (given: string) => {
    const value = given.replace(turning, "");
    return direction === "rtl" || rightToLeftLetter.test(value) ? `\u2068${value}\u2069` : value;
  };
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2, ...options }).format(value);
  const pick = (text: Text): [string, string] => {
    if (typeof text === "string") return [playbookLanguages[0] ?? "en", text];
    for (const tag of [...tagsOf(language), ...playbookLanguages, ...Object.keys(text)]) {
      const found = text[tag];
      if (found) return [tag, found];
    }
    return [language, ""];
  };
  return {
    language,
    direction,
    number,
    say(key, values = {}) {
      const message = overrides[key] ?? catalogue[key] ?? fallback[key] ?? "";
      const form =
        typeof message === "string" ? message : (message[plurals.select(Number(values["count"]))] ?? message.other);
      return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        // names such as "constructor" stand for nothing else
        return typeof value === "number" ? number(value) : typeof value === "string" ? isolate(value) : whole;
      });
    },
    text(text) {
      const [tag, found] = pick(text || "");
      // Or a name in Latin letters at its beginning would turn the whole line; what has several is not a label.
      return directionOf(tag) === "rtl" && /^[a-z].*$/i.test(found) ? `\u200f${found}` : found;
    },
    textLanguage: (text) => pick(text)[0],
    percent: (share) => number(share, { style: "percent", maximumFractionDigits: 1 }),
    date: (at, options = { day: "numeric", month: "long" }) => new Intl.DateTimeFormat(language, options).format(at),
    relative(at, now) {
      const days = Math.round((at - now) / 86_400_000);
      const hours = Math.round((at - now) / 3_600_000);
      // "Now", where "this hour" would sound like a span of time.
      const unit = days ? "day" : hours ? "hour" : "second";
      return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days || hours, unit);
    },
  };
}
