import type { FormatName } from "./limits.ts";
import type { Finding, Kind, Path, ProblemCode } from "./problems.ts";
import { repaired } from "./repaired.ts";
import { suggest } from "./suggest.ts";
import { forms } from "./wanted.ts";
import { names, pathText, quoted } from "./wording.ts";

type Sentence = (finding: Finding) => string;

const said = (value: unknown) => JSON.stringify(String(value));

/** Ends a sentence with the word that was meant, or with what there is to choose from. */
const choose = (
  found: unknown,
  known: readonly string[] | undefined,
  otherwise: (known: readonly string[]) => string,
) => {
  const near = suggest(found, known ?? []);
  return near ? `; did you mean ${said(near)}?` : otherwise(known ?? []);
};

const called: Record<Kind, [one: string, list: string]> = {
  segment: ["segment", "segments"],
  step: ["step", "journey.steps"],
  outcome: ["outcome", "outcomes"],
  obstacle: ["obstacle", "obstacles"],
  help: ["help item", "help"],
  rating: ["rated outcome or experience check-in", "outcomes"],
};

const amount = (kind: unknown, limit: unknown) =>
  kind === "text"
    ? `${String(limit)} letter${limit === 1 ? "" : "s"}`
    : kind === "list"
      ? `${String(limit)} entr${limit === 1 ? "y" : "ies"}`
      : String(limit);

const shape = {
  missing({ path, wanted, known }) {
    const key = said(path.at(-1));
    if (Array.isArray(wanted)) return `${key} is missing; add it with one of ${names(wanted, "or")}.`;
    return `${key} is missing; add ${key}: ${known?.[0] ?? "..."}.`;
  },
  "wrong-type"({ path, found, wanted, known }) {
    if (!path.length)
      return `found ${quoted(found)}, but it must be an object in curly brackets: {"farshore": 1, ...}.`;
    const better = repaired(found, String(wanted), known?.[0] ?? "");
    return `found ${quoted(found)}, but this must be ${String(wanted)}${better && `; ${better}`}.`;
  },
  "unknown-key"({ found, wanted, known }) {
    const { own, owners } = wanted as { own: string; owners: string[] };
    if (owners.length) return `${said(found)} does not go with ${own}, only with ${names(owners, "or")}; remove it.`;
    const free = (known: readonly string[]) =>
      known.length ? `; remove it, or use one of ${names(known, "or", 16)}.` : "; remove it.";
    return `there is no ${said(found)} here${choose(found, known, free)}`;
  },
  "unknown-value"({ found, known = [] }) {
    const bare = typeof found === "string" ? ", without quotation marks" : "";
    if (known.length === 1) return `found ${quoted(found)}, but this must be ${known[0]}${bare}.`;
    return `${quoted(found)} is not known here${choose(found, known, (all) => `; write one of ${names(all, "or")}.`)}`;
  },
  "bad-format"({ found, wanted }) {
    if (wanted === "whole") return `${quoted(found)} is not a whole number; write one without a decimal point.`;
    const [form, sample, rule] = forms[wanted as FormatName];
    return `${quoted(found)} is not ${form}; ${repaired(found, String(wanted), "") || `${rule}, such as ${said(sample)}`}.`;
  },
  "too-small"({ found, wanted }) {
    const { kind, limit } = wanted as { kind: string; limit: number };
    if (found === "") return "this text is empty; write something, or remove the line.";
    if (kind === "list") return `found ${quoted(found)}, but this needs at least ${amount(kind, limit)}.`;
    return `found ${quoted(found)}, but this must be ${typeof limit === "string" ? limit : `at least ${limit}`}.`;
  },
  "too-big"({ found, wanted }) {
    const { kind, limit } = wanted as { kind: string; limit: number };
    if (kind === "number") return `found ${quoted(found)}, but this must be at most ${limit}.`;
    return `this ${kind} is too long; shorten it to ${amount(kind, limit)}.`;
  },
  "no-condition"({ found, known }) {
    const keys = Object.keys(Object(found));
    const near = keys.map((key) => [key, suggest(key, known ?? [])] as const).find(([, word]) => word);
    const [key, value] = Object.entries(Object(found))[0] ?? [];
    const trait = keys.length === 1 && ["string", "number", "boolean"].includes(typeof value);
    const meant = near
      ? `instead of ${said(near[0])}, did you mean ${said(near[1])}?`
      : trait
        ? `to ask about a trait, write {"trait": ${said(key)}, "is": ${JSON.stringify(value)}}.`
        : `it needs ${names(known ?? [], "or")}.`;
    return `this is no condition; ${meant}`;
  },
  "two-conditions": ({ known }) =>
    `this asks for ${names(known ?? [], "and")} at once; write them apart in {"all": [{...}, {...}]}, or "any" if one of them is enough.`,
  "too-deep": () => "this is nested too deeply to be read; a playbook needs no more than 64 levels of brackets.",
} satisfies Partial<Record<ProblemCode, Sentence>>;

function impossibility({ path, found }: Finding): string {
  const test = found as Record<string, unknown>;
  if (Array.isArray(test["any"])) return `"any" is empty, so this never holds; put conditions into it, or remove it.`;
  if (Array.isArray(test["in"]) && !test["in"].length) return `"in" is empty, so this never holds; list the values.`;
  for (const kind of ["segment", "step"])
    if (path[0] === "segments" && kind in test)
      return `who belongs to a segment is decided before any ${kind} is known, so this never holds; use traits or events.`;
  if ("metric" in test && !["latest", "sum", "mean"].some((key) => key in test))
    return `this looks at a metric but asks nothing of it; add "latest", "sum" or "mean", such as "latest": {"below": 0.2}.`;
  const limits = Object.entries(test).filter(([key]) => ["is", "atLeast", "atMost", "above", "below"].includes(key));
  return `no value is ${limits.map(([key, limit]) => `${said(key)} ${String(limit)}`).join(" and ")} at once, so this never holds; change one of them.`;
}

const references = {
  "duplicate-id": ({ found, wanted }) =>
    `the id ${said(found)} is used already at ${pathText(wanted as Path)}; give one of them another id.`,
  "unknown-id"({ found, wanted, known }) {
    const [one, list] = called[wanted as Kind];
    const rest = (known: readonly string[]) =>
      known.length
        ? `; there ${known.length > 1 ? "are" : "is"} ${names(known, "and", 8)}.`
        : `, since "${list}" has none; add it there, or remove this.`;
    return `there is no ${one} ${said(found)}${choose(found, known, rest)}`;
  },
  "waits-for-later": ({ found, wanted }) =>
    found === wanted
      ? `step ${said(found)} waits for itself, so it can never be reached; remove this condition or name another step.`
      : `step ${said(wanted)} waits for step ${said(found)}, which comes after it, so it can never be reached; move ${said(found)} before it, or change this condition.`,
  "never-true": impossibility,
  "off-scale"({ found, wanted, path }) {
    const { low, scale } = wanted as { low: number; scale: unknown[] };
    const points = scale.length;
    if (path.at(-1) === "low")
      return `"low" is ${String(found)}, but the scale has ${points} points, so every answer would be low; write at most ${points - 1}.`;
    return `the target ${String(found)} does not fit the scale: it has ${points} points and ${low} or less is low; write ${
      low + 1 < points ? `${low + 1} to ${points}` : points
    }.`;
  },
  "target-is-start": ({ found }) =>
    `the target ${String(found)} is the same as the baseline, so there is nowhere to go; change one of them.`,
  "percent-over-one": ({ found }) =>
    `with "percent" a value of 1 means 100 %, so ${String(found)} is ${Math.round(Number(found) * 100)} %; did you mean ${Number(found) / 100}?`,
  "checkpoint-late": ({ found, wanted }) =>
    `the checkpoint ${said(found)} is not before the end of the time frame (${said(wanted)}), so it has no effect; choose an earlier one.`,
  "never-asked": ({ found }) =>
    `nothing ever asks for the outcome ${said(found)}, which the customer rates; add {"ask": "result", "id": "...", "outcome": ${said(found)}} to "checkIns".`,
  "not-rated": ({ found }) =>
    `the outcome ${said(found)} is measured by the host, so customers are not asked for it; name an outcome with "from": "rating".`,
  "no-outcome": ({ found }) =>
    `no outcome is meant for the segment ${said(found)}, so its customers see no goal; add it to the "for" of an outcome.`,
  "unseen-obstacle": ({ found, wanted }) =>
    wanted
      ? `nobody is asked about the obstacle ${said(found)} and nothing detects it; add "detectedWhen", or a check-in that asks for a result it concerns.`
      : `nothing can tell that the obstacle ${said(found)} is there; add "detectedWhen" (a condition), or "asReason" (how a customer would say it).`,
  "no-help": ({ found }) =>
    `no help closes the obstacle ${said(found)}; add ${said(found)} to the "closes" of a help item.`,
  "closes-nothing": ({ found }) =>
    `the help item ${said(found)} closes no obstacle, so it is never recommended; name one or more in "closes".`,
  "nothing-to-read": ({ found }) => `the article ${said(found)} has nothing to read; add a "body" or a "link".`,
  "unknown-zone"({ found }) {
    const zones = Intl.supportedValuesOf("timeZone");
    const asked = String(found).trim().toLowerCase().replace(/ /g, "_");
    const city = zones.find((zone) => zone.split("/").at(-1)?.toLowerCase() === asked);
    const rest = () => `; write a region and city such as "Europe/Berlin" or "America/New_York".`;
    return `there is no time zone ${said(found)}${city ? `; did you mean ${said(city)}?` : choose(found, zones, rest)}`;
  },
  "no-such-date": ({ found }) =>
    `there is no such date or time as ${said(found)}; check the month, the day and the hour.`,
  "undescribed-placeholder": ({ found, known }) =>
    `the placeholder {{${String(found)}}} has no label for the customer${choose(found, known, () => `; add ${said(found)} to "placeholders".`)}`,
  "unused-placeholder": ({ found, known }) =>
    `the text has no {{${String(found)}}}${choose(found, known, () => "; put it into the text, or remove this.")}`,
} satisfies Partial<Record<ProblemCode, Sentence>>;

/** One sentence for each code: what was found, what was wanted, how to correct it. */
export const sentences: Record<ProblemCode, Sentence> = { ...shape, ...references };
