import type { Reason, ReasonCode } from "../rules/reason.ts";
import { plainly } from "./plainly.ts";
import type { Speech } from "./speech.ts";

type Sentence = (reason: Reason, speech: Speech) => string;

const of = ({ of: id }: Reason, { name }: Speech) => (id === undefined ? "this" : name(id));
const word = (found: Reason["value"]) => String(typeof found === "number" ? plainly(found) : found);
const value = ({ value: found }: Reason) => (found === undefined || found === null ? "none" : word(found));
const wanted = ({ wanted: asked }: Reason) => (asked === undefined || asked === "" ? "nothing" : word(asked));
const on = ({ at }: Reason, { day }: Speech) => (at === undefined ? "" : ` on ${day(at)}`);
const until = ({ at }: Reason, { day, time }: Speech) => (at === undefined ? "" : ` until ${day(at)} ${time(at)}`);
const lightly = ({ value: strength }: Reason) => (strength === "light" ? ", a little" : "");
/** Ids in a list, as the names of what they stand for. */
const each = (reason: Reason, { name }: Speech) => wanted(reason).split(", ").map(name).join(", ");

/** In which segment somebody is; nothing where that was not looked at. */
const who = ({ value: segment }: Reason, { name }: Speech): string => {
  if (segment === undefined) return "";
  return segment === null
    ? ", and the customer is in no segment"
    : `, and the customer is in "${name(String(segment))}"`;
};
const budget = (r: Reason) => (r.value === undefined ? `at most ${wanted(r)}` : `${value(r)} of ${wanted(r)}`);

/** Points of a score: `50 to begin with`, `-20 for Gaps`. */
function points(amount: number, reason: Reason, speech: Speech): string {
  if (reason.of === "start") return `${plainly(amount)} to begin with`;
  const signed = `${amount < 0 ? "" : "+"}${plainly(amount)}`;
  return reason.of === "limit" ? `${signed}, to stay within its limits` : `${signed} for ${of(reason, speech)}`;
}

/** Each reason in plain words; half a sentence, so that several go behind one colon. */
const sentences: Record<ReasonCode, Sentence> = {
  "segment-matched": (r, s) => `fits the segment "${of(r, s)}"`,
  "segment-default": () => "fits no segment, so plain service",
  "named-by-customer": (r, s) => `named by the customer${on(r, s)}`,
  detected: () => "seen in the numbers",
  "closes-named": (r, s) => `closes what the customer named: ${of(r, s)}${lightly(r)}`,
  "closes-detected": (r, s) => `closes: ${of(r, s)}${lightly(r)}`,
  "fits-format": (r) => `${r.of ?? "this"} is a format this segment likes`,
  "fits-style": (r) => `fits ${r.of ?? "the style"}`,
  "free-first": () => "free, and this segment wants free help first",
  "paid-first": () => "paid, and this segment wants paid help first",
  started: () => "was opened before and not finished",
  soon: () => "takes place within a week",
  "fits-stage": (r) => `is for this stage (${r.of ?? "this"})`,
  "change-tactic": () => "another way, as the result is behind its time",
  "worked-before": (r, s) => `help of this kind worked before: ${of(r, s)}`,
  "tried-no-change": (r, s) => `other help was tried and changed nothing: ${of(r, s)}`,
  "not-useful": () => "the customer said that it did not help",
  "too-long": () => "takes longer than this segment has time for",
  stronger: () => "stronger help, as the result did not move so far",
  "after-another": (r, s) => `steps back behind other help for "${of(r, s)}"`,
  "closes-nothing-open": (r, s) => `nothing is open that it closes${r.wanted ? ` (${each(r, s)})` : ""}`,
  "other-segment": (r, s) => `is for ${each(r, s)}${who(r, s)}`,
  "condition-fails": () => "its condition does not hold",
  finished: (r, s) => `was finished${on(r, s)}`,
  dismissed: (r, s) => `was closed by the customer${on(r, s)}`,
  past: (r, s) => `is over since${on(r, s).replace(" on", "") || " a while"}`,
  "other-language": (r) => `exists in ${wanted(r)} only`,
  "other-stage": (r) =>
    `is for the stage ${wanted(r)}${r.value === undefined ? "" : `, and the customer is at ${value(r)}`}`,
  "needs-first": (r, s) => `${each(r, s)} has to be finished first`,
  "stays-done": (r, s) => `was done${on(r, s)}, and stays so, as a page is left again`,
  "result-can-show": (r, s) =>
    `a result can show by now${r.at === undefined ? "" : `, after what was tried${on(r, s)}`}`,
  "loop-asks-again": (r, s) =>
    `the last answer was low, and ${r.at === undefined ? "it is time to ask again" : `something new was tried${on(r, s)}`}`,
  "condition-holds": (r, s) => (typeof r.value === "number" ? points(r.value, r, s) : "its condition holds"),
  behind: (r, s) => `${of(r, s)} is behind its time`,
  "not-known-yet": () => "the answer is not known yet",
  contradicts: (r, s) => `the number of ${of(r, s)} and the customer's judgement differ (${value(r)} and ${wanted(r)})`,
  "period-ended": (r, s) => `a period of ${of(r, s)} has ended${on(r, s)}, and ${value(r)} was counted`,
  "value-reviewed": (r, s) => `the value of ${of(r, s)} was reviewed${on(r, s)}`,
  "value-confirmed": (r, s) => `the value of ${of(r, s)} was confirmed`,
  "no-selector": (r) => `${JSON.stringify(value(r))} is no CSS selector, so the page cannot tell where it stands`,
  "setup-not-complete": () => "not every required step is done",
  "nothing-happened-since": (r) => `"${r.of ?? "this"}" has not happened since the last answer`,
  "too-early": (r, s) => `no result can show yet${until(r, s).replace("until", "before")}`,
  "asked-recently": (r, s) => `was asked not long ago${r.at === undefined ? "" : `; waits${until(r, s)}`}`,
  snoozed: (r, s) => `was put off by the customer${until(r, s)}`,
  "another-first": (r, s) => `"${of(r, s)}" comes first`,
  "experience-not-with-result": () => "questions about the result and about the experience keep apart",
  "not-for-this-outcome": () => "its outcome is not one that this customer rates",
  "never-again": (r, s) => `the customer does not want this any more, since${on(r, s).replace(" on", "")}`,
  "on-its-way": (r, s) => `${of(r, s)} is on its way, so nothing has to be asked`,
  "nothing-contradicts": (r, s) =>
    `the number of ${of(r, s)} and the customer's judgement agree, or one of them is missing`,
  "asked-once": () => "was answered already, and is asked once only",
  "nothing-reviewed": (r, s) => `no period of ${of(r, s)} was reviewed yet`,
  "no-confirmed-value": (r, s) => `the value of ${of(r, s)} is not confirmed`,
  "experience-poor": () => "the way does not suit the customer, so no praise is asked for",
  "hidden-by-variant": (r) => `the variant ${JSON.stringify(value(r))} of the experiment "${r.of ?? "this"}" hides it`,
  holdout: () => "this customer is one of the few who are never coached",
  "shown-before": (r, s) => `showed itself once already${on(r, s)}`,
  "budget-session": (r) => `enough was asked in this visit (${budget(r)})`,
  "budget-day": (r) => `enough was asked in one day (${budget(r)})`,
  "budget-week": (r) => `enough was asked in seven days (${budget(r)})`,
  "quiet-hours": (r) => `it is quiet from ${wanted(r).replace("-", " to ")}`,
  paused: (r, s) => `the customer has paused whatever shows itself${until(r, s)}`,
};

/** A reason in words. One that a newer engine gives is told by its code, so that nothing is kept back. */
export function reasonText(reason: Reason, speech: Speech): string {
  const sentence = Object.hasOwn(sentences, reason.code) ? sentences[reason.code] : undefined;
  return sentence ? sentence(reason, speech) : reason.code.replaceAll("-", " ");
}

export const reasonTexts = (reasons: readonly Reason[], speech: Speech): string =>
  reasons.map((reason) => reasonText(reason, speech)).join("; ");

/** What the desk has a sentence for. */
export const knownReasons: readonly string[] = Object.keys(sentences);
