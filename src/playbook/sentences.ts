import { milliseconds } from "./duration.ts";
import type { FormatName } from "./limits.ts";
import type { Finding, Kind, Path, ProblemCode } from "./problems.ts";
import { repaired } from "./repaired.ts";
import { suggest } from "./suggest.ts";
import { forms } from "./wanted.ts";
import { choose, names, pathText, quoted, said } from "./wording.ts";

type Sentence = (finding: Finding) => string;

const called: Record<Kind, [one: string, list: string]> = {
  segment: ["segment", "segments"],
  step: ["step", "journey.steps"],
  outcome: ["outcome", "outcomes"],
  obstacle: ["obstacle", "obstacles"],
  help: ["help item", "help"],
  rating: ["rated outcome or experience check-in", "outcomes"],
  checkIn: ["check-in", "checkIns"],
  answer: ["choice check-in", "checkIns"],
  choice: ["choice", "choices"],
  score: ["score", "scores"],
  band: ["band", "bands"],
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
    const sample = path.at(-1) === "zone" ? '"Europe/Berlin"' : (known?.[0] ?? "...");
    return `${key} is missing; add ${key}: ${sample}.`;
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
        : `it needs ${names(known ?? [], "or", 16)}.`;
    return `this is no condition; ${meant}`;
  },
  "two-conditions": ({ known }) =>
    `this asks for ${names(known ?? [], "and")} at once; write them apart in {"all": [{...}, {...}]}, or "any" if one of them is enough.`,
  "too-deep": () => "this is nested too deeply to be read; a playbook needs no more than 64 levels of brackets.",
} satisfies Partial<Record<ProblemCode, Sentence>>;

/** What is decided in each part of a playbook before the rest is known, and what may be asked there. */
const early: Record<string, [before: string, instead: string]> = {
  segments: ["who belongs to a segment is decided", "traits or events"],
  journey: ["steps are done", "events, metrics or traits"],
  outcomes: ["whom an outcome is meant for is decided", "traits, segments or events"],
  scores: ["a score is added up", "what the other score looks at"],
};

function impossibility({ path, found }: Finding): string {
  const test = found as Record<string, unknown>;
  if (Array.isArray(test["any"])) return `"any" is empty, so this never holds; put conditions into it, or remove it.`;
  if (Array.isArray(test["in"]) && !test["in"].length) return `"in" is empty, so this never holds; list the values.`;
  const [before, instead] = early[String(path[0])] ?? [];
  const kind = ["segment", "step", "stage", "outcome", "score"].find((kind) => typeof test[kind] === "string");
  if (before && kind) return `${before} before any ${kind} is known, so this never holds; use ${String(instead)}.`;
  if ("metric" in test && !["latest", "sum", "mean"].some((key) => key in test))
    return `this looks at a metric but asks nothing of it; add "latest", "sum" or "mean", such as "latest": {"below": 0.2}.`;
  const limits = Object.entries(test).filter(([key]) => ["is", "atLeast", "atMost", "above", "below"].includes(key));
  return `no value is ${limits.map(([key, limit]) => `${said(key)} ${String(limit)}`).join(" and ")} at once, so this never holds; change one of them.`;
}

const addValue = (outcome: unknown) => `add {"ask": "value", "id": "...", "outcome": ${said(outcome)}} to "checkIns".`;

// by what a check-in asks: why it cannot ask about this outcome, and about which it can
const unfit: Record<string, string> = {
  result: `is measured by the host alone, so customers are not asked for it; give its measure a "felt" question, or name an outcome with "from": "number" or "rating".`,
  contradiction: `has no number and feeling to compare; name an outcome with "from": "host" whose measure has a "felt" question.`,
  value: `is a rating, so there is no amount to confirm; name an outcome with "from": "host" or "number".`,
};

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
  "curve-turns": ({ found, wanted }) =>
    `the point at ${said(found)} breaks the curve, which must rise: each point is later than the one before, with no smaller share, and within the time frame (${said(wanted)}); change or move it.`,
  "no-room": ({ found, wanted }) =>
    `the lowest score, ${String(found)}, is not below the highest, ${String(wanted)}; change "least" or "most".`,
  "bands-fall"({ found, wanted, known }) {
    const before = wanted as { id: string; from: number };
    return `the band ${said(known?.[0])} begins at ${String(found)}, but the one before it, ${said(before.id)}, at ${before.from}; put the lowest band first, each with a higher "from".`;
  },
  "never-asked": ({ found, wanted }) =>
    `nothing ever asks for the outcome ${said(found)}, which ${
      wanted === "number" ? "customers tell as a number" : "the customer rates"
    }; add {"ask": "result", "id": "...", "outcome": ${said(found)}} to "checkIns".`,
  "not-rated": ({ found, wanted }) => `the outcome ${said(found)} ${unfit[String(wanted)]}`,
  "never-confirmed": ({ found, wanted }) =>
    `${said(wanted)} is asked only after customers have confirmed the value of ${said(found)}, and nothing asks them to; ${addValue(found)}`,
  "unseen-obstacle": ({ found, wanted }) =>
    wanted
      ? `nobody is asked about the obstacle ${said(found)} and nothing detects it; add "detectedWhen", or a check-in with "ask": "result" or "reason" about an outcome it concerns.`
      : `nothing can tell that the obstacle ${said(found)} is there; add "detectedWhen" (a condition), or "asReason" (how a customer would say it).`,
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
  "repeats-badly"({ found, wanted }) {
    if (!(milliseconds(String(found)) % 86_400_000))
      return `the repeats end at ${said(wanted)}, before the webinar first starts; choose a later "until".`;
    return `${said(found)} is no whole number of days, so the webinar would start at another time of day each time; write it in days or weeks, such as "7d".`;
  },
  "needs-circle": ({ found }) =>
    `the help item ${said(found)} waits for itself by way of what it needs, so it is never offered; take one of them out of "needs".`,
} satisfies Partial<Record<ProblemCode, Sentence>>;

/** One sentence for each code: what was found, what was wanted, how to correct it. */
export const sentences: Record<ProblemCode, Sentence> = { ...shape, ...references };
