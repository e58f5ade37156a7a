import type { Condition } from "./condition.ts";
import type { Idle } from "./experimentHints.ts";
import type { Hint, HintCode } from "./problems.ts";
import type { Blocked } from "./stepHints.ts";
import type { Repair } from "./themeHint.ts";
import { choose, names, said } from "./wording.ts";

type Sentence = (hint: Hint) => string;

const shown = (condition: unknown) => {
  const text = JSON.stringify(condition).replace(/(?<=":|",|},)(?=\S)/g, " ");
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
};
const both = (conditions: unknown) => (conditions as Condition[]).map(shown).join(" and ");

const segmentsOf = (ids: readonly string[], join: "and" | "or" = "and") =>
  `segment${ids.length > 1 ? "s" : ""} ${names(ids, join)}`;

/** Why one condition alone never holds. */
function never(condition: Condition): string {
  if ("event" in condition)
    return condition.ago
      ? `nothing happens so often and so long ago at once, so this never holds; change "times", "within" or "ago".`
      : `nothing happens that many times, so this never holds; write whole numbers in "times".`;
  if ("rating" in condition)
    return `no answer to ${said(condition.rating)} is like this, so it never holds; keep the limits within its scale.`;
  if ("score" in condition)
    return `the score ${said(condition.score)} is never like this, so this never holds; keep the limits within its points and its band.`;
  if ("outcome" in condition)
    return `what is rated is never ${said(condition.is)}, so this never holds; write "on-pace" or "reached".`;
  if ("trait" in condition || "account" in condition)
    return `no value passes all of this, so it never holds; take one part of it out.`;
  return `this never holds; change it, or take it out.`;
}

const onConditions = {
  "never-holds"({ found, wanted }) {
    const condition = found as Condition;
    if (!("all" in condition)) return never(condition);
    return `${both(wanted)} are never true together, so this never holds; take one of them out, or write "any".`;
  },
  "always-holds"({ found, wanted }) {
    const condition = found as Condition;
    if ("all" in condition && !condition.all.length)
      return `"all" is empty, so this always holds; put conditions into it, or remove it.`;
    if ("any" in condition)
      return `of ${both(wanted)} one is always true, so this always holds; take one of them out, or write "all".`;
    if ("event" in condition)
      return `everything has happened that many times, so this always holds; write {"atLeast": 1} for what must have happened.`;
    if ("page" in condition)
      return `every page is like ${said(condition.page)}, so this always holds; name some pages.`;
    return "this always holds; change it, or take it out.";
  },
  shadowed({ found, known = [] }) {
    return `whoever fits ${said(found)} fits ${segmentsOf(known, "or")} before, so nobody is ever in ${said(found)}; put it before, or narrow ${known.length > 1 ? "those" : "that one"}.`;
  },
  "never-offered"({ found, wanted }) {
    const kept = names(wanted as string[], "and") || '"segments"';
    return `the help item ${said(found)} is never offered, since this does not hold for its ${kept.replaceAll('"', "")}; change this, or those.`;
  },
  "never-reached"({ found, wanted }) {
    const { by, optional, segments } = wanted as Blocked;
    if (optional)
      return `step ${said(found)} waits for step ${said(by)}, which is optional, so whoever leaves that out never gets here; take "optional" from ${said(by)}, or change this condition.`;
    if (by)
      return `step ${said(found)} waits for step ${said(by)}, which is not meant for ${segmentsOf(segments, "or")}, so those customers never get here; add them to the "for" of ${said(by)}, or change this condition.`;
    return `this never holds for ${segmentsOf(segments, "or")}, so those customers never get past step ${said(found)}; change it, or the "for" of the step.`;
  },
} satisfies Partial<Record<HintCode, Sentence>>;

const onParts = {
  "percent-over-one": ({ found }) =>
    `with "percent" a value of 1 means 100 %, so ${String(found)} is ${Math.round(Number(found) * 100)} %; did you mean ${Number(found) / 100}?`,
  "other-way"({ found, wanted }) {
    const { baseline, target } = wanted as { baseline: number; target: number };
    const [better, side] = target < baseline ? ["less", "above"] : ["more", "below"];
    return `${better} is better here, since the target is ${target}, so with ${String(found)}, ${side} the baseline ${baseline}, these customers are there from the start; change one of them.`;
  },
  "checkpoint-late": ({ found, wanted }) =>
    `the checkpoint ${said(found)} is not before the end of the time frame (${said(wanted)}), so it has no effect; choose an earlier one.`,
  "lag-too-long": ({ found, wanted }) =>
    `a result can show after ${said(found)} at the earliest, and the time frame ends after ${said(wanted)}; shorten the "lag", or lengthen "within".`,
  "band-out-of-reach"({ found, wanted }) {
    const { lowest, highest } = wanted as { lowest: number; highest: number };
    return `all points together come to ${lowest} at least and ${highest} at most, so nobody is ever in the band ${said(found)}; change its "from", or the points.`;
  },
  "no-outcome": ({ found }) =>
    `no outcome is meant for the segment ${said(found)}, so its customers see no goal; add it to the "for" of an outcome.`,
  "no-help": ({ found }) =>
    `no help closes the obstacle ${said(found)}; add ${said(found)} to the "closes" of a help item.`,
  uncovered({ found, wanted, known = [] }) {
    const { languages, keepers } = wanted as { languages: string[]; keepers: string[] };
    const left = known.filter(Boolean);
    const who = left.length ? `${segmentsOf(left)} ${left.length > 1 ? "have" : "has"}` : "customers have";
    const which = languages.length ? ` in ${names(languages, "and")}` : "";
    return `${who} no help for ${said(found)}${which}; write some, or change the ${names(keepers, "or")} of help that closes it.`;
  },
  "variant-hides"({ found, wanted, known = [] }) {
    const who = known.length ? ` in ${segmentsOf(known, "or")}` : "";
    return `whoever gets the variant ${said(wanted)}${who} has no help for ${said(found)}, since all that closes it is hidden or needs what is hidden; leave some, or write more.`;
  },
  "for-nobody": ({ found }) => `${said(found)} is empty, so this is for nobody; name some, or take it out.`,
  "closes-nothing": ({ found }) =>
    `the help item ${said(found)} closes no obstacle and has no "when", so it is never recommended; name obstacles in "closes", or say in "when" who needs it.`,
  "undescribed-placeholder": ({ found, known }) =>
    `the placeholder {{${String(found)}}} has no label for the customer${choose(found, known, () => `; add ${said(found)} to "placeholders".`)}`,
  "unused-placeholder": ({ found, known }) =>
    `the text has no {{${String(found)}}}${choose(found, known, () => "; put it into the text, or remove this.")}`,
  "webinar-past": ({ found }) =>
    `this webinar was on ${said(found)} and has no replay, so nobody is offered it; set the next date, or add a "replay".`,
  "repeats-ended": ({ found, wanted }) =>
    `the last of these webinars was on ${said(found)}, so ${wanted ? "only the replay" : "nothing"} is offered now; choose a later "until", or take "repeats" out.`,
  "offer-past": ({ found, wanted }) =>
    `the offer of ${said(wanted)} ended at ${said(found)}, so nobody is offered it; choose a later "until", or remove the item.`,
  "seats-left": ({ found, wanted }) =>
    `of ${String(wanted)} places ${String(found)} cannot be free; correct "left" or "total".`,
  "unsized-picture": ({ found }) =>
    `the picture ${said(found)} does not say how large it is, so it gets the room of a wide one; write its size behind its address, such as "640x360".`,
  "foreign-poster": ({ found }) =>
    `the poster ${said(found)} is on another site, which is asked for nothing before somebody presses, so it is not shown; put it on your own, and write its path.`,
} satisfies Partial<Record<HintCode, Sentence>>;

const onPressure = {
  "never-interrupts"({ found, wanted }) {
    const when = { perWeekWhenBehind: "while the result is late", perWeekWhenReached: "once the result is reached" };
    const then = when[found as keyof typeof when];
    const waits = wanted === 1 ? "1 check-in waits" : `${String(wanted)} check-ins wait`;
    return `with ${said(found)} at 0 no question ${then ? `shows itself ${then}` : "ever shows itself"}, and ${waits} ${then ? "for that " : ""}in the panel; write 1 or more, or mark with "exempt" what must be asked.`;
  },
  "odd-quiet-hours"({ found, wanted }) {
    const left = Number(wanted);
    return left
      ? `quiet hours leave only ${left} minute${left === 1 ? "" : "s"} of the day, so hardly any question shows itself; leave more time between them.`
      : `quiet hours begin and end at ${said(found)}, so there are none; choose two times, or remove them.`;
  },
  "crowded-out"({ found, wanted }) {
    const { wanted: often, may, segment } = wanted as { wanted: number; may: number; segment?: string };
    const who = segment ? ` for segment ${said(segment)}` : "";
    return `check-ins want to be asked ${Math.round(often)} times a week${who}, and ${may} may be, so ${said(found)}, the last in line, is hardly ever asked; lengthen "every", or raise "perWeek" or "perDay".`;
  },
  "no-effect"({ found, wanted }) {
    const why = {
      worded: `the question of a check-in that asks for ${said(found)} is Farshore's own, so this has no effect; write it in "words", or take it out.`,
      once: `a check-in that asks for ${said(found)} has no "every", so this has no effect; take it out.`,
      rhythm: `all who are asked this are asked in the "rhythm" of their segment, so this has no effect; change that, or take this out.`,
      unasked: `"rhythm" is how often results are asked for, and no check-in does, so this has no effect; add one, or take it out.`,
    };
    return why[wanted as Idle];
  },
  "same-variants": ({ found }) =>
    `nothing that a customer sees differs between the variants of ${said(found)}, so nobody is ever counted as exposed; change something in one of them.`,
} satisfies Partial<Record<HintCode, Sentence>>;

/** So many texts without a translation are named. */
const NAMED = 4;

const onWording = {
  untranslated({ found, wanted, known = [] }) {
    const texts = found as string[];
    const more = texts.length > NAMED ? texts.length - NAMED + 1 : 0;
    const which = more ? `${texts.slice(0, -more).map(said).join(", ")} and ${more} more texts` : names(texts, "and");
    const [are, them] = texts.length === 1 ? ["is", "it"] : ["are", "them"];
    return `${which} ${are} not there in ${names(known, "and")}; add ${them}, or customers read ${wanted ? said(wanted) : "another language"}.`;
  },
  "unreadable-colour"({ wanted }) {
    const { name, given, shown, on, contrast = 0, wanted: least } = wanted as Repair;
    if (!on) return `the surface ${given} is neither light nor dark enough to carry text; Farshore shows ${shown}.`;
    // rounded down, so that 4.49 is not called 4.5
    const found = `${Math.floor(contrast * 10) / 10}:1, ${least}:1 is wanted`;
    const done = `${name === "accent" ? "where it carries text " : ""}Farshore shows ${shown}`;
    return `the ${name} ${given} cannot be read on ${on} (${found}); ${done}.`;
  },
  "scheme-decided": ({ found }) =>
    `one surface for day and night is light or dark by itself, so "scheme": ${said(found)} has no effect; take it out, or give a surface for each.`,
  "too-long"({ found, wanted }) {
    const { name, most } = wanted as { name: string; most: number };
    return `this ${name} has ${String(found)} letters, and a card shows ${most} well; shorten it.`;
  },
  secret: ({ found }) =>
    `this looks like ${String(found)}, and everybody can read a playbook; take it out, and have a new one made.`,
  blames: ({ found, wanted }) => `${said(found)} blames the customer; ${String(wanted)}.`,
  belittles: ({ found, wanted }) => `${said(found)} makes little of what may be hard; ${String(wanted)}.`,
  boasts: ({ found, wanted }) => `${said(found)} boasts; ${String(wanted)}.`,
  shouts: () => "an exclamation mark urges whoever is asked; end the question with a question mark alone.",
} satisfies Partial<Record<HintCode, Sentence>>;

/** One sentence for each hint: what was found, what comes of it, how to change it. */
export const hintSentences: Record<HintCode, Sentence> = { ...onConditions, ...onParts, ...onPressure, ...onWording };
