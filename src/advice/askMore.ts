import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { type AnswerGiven, answersOf, latestRating } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import { expectedAfter, reviewOf } from "../rules/reviewed.ts";
import type { View } from "../rules/view.ts";
import type { OutcomeInsight } from "../success/outcome.ts";
import { type Asking, type Askings, reasonsFor, type Situation, standingIn, type Verdict } from "./asking.ts";

type Of<K extends CheckIn["ask"]> = Extract<CheckIn, { ask: K }>;

const answeredAt = ({ state, now }: View, of: string, counts: (answer: AnswerGiven) => unknown = () => true) =>
  answersOf(state, of).findLast((answer) => answer.at <= now && counts(answer))?.at;

const sinceAnswer = ({ id }: { id: string }, { state }: View): number => answersOf(state, id).at(-1)?.order ?? 0;

/** Not before `every` has passed since the last answer. */
function rested(id: string, last: number | undefined, every: string, { now }: View): Verdict | null {
  const again = last === undefined ? 0 : last + milliseconds(every);
  return now < again ? { not: { code: "asked-recently", of: id, at: again }, at: again } : null;
}

const late = ({ pace, checkpoints }: OutcomeInsight): boolean =>
  pace === "behind" || pace === "overdue" || checkpoints.some(({ missed }) => missed);

const valueIn = ({ standing }: Situation, outcome: string) => standing.values.find((one) => one.outcome.id === outcome);

const not = (code: Reason["code"], of: string): Verdict => ({ not: { code, of } });

/** What stands in the way of a measured result that is late. */
const reason: Asking<Of<"reason">> = {
  verdict({ id, outcome, every }, situation) {
    const { view, standing } = situation;
    const its = standingIn(situation, outcome);
    if (!its) return not("not-for-this-outcome", id);
    if (!standing.journey.complete) return not("setup-not-complete", id);
    if (!late(its)) return not("on-its-way", outcome);
    // an answer without a reason is one, too; a rating that named none is not
    const named = answeredAt(
      view,
      outcome,
      ({ reasons, value, choice }) => reasons?.length || (value === undefined && choice === undefined),
    );
    return rested(id, named, every, view) ?? { because: [{ code: "behind", of: outcome, value: its.value }] };
  },
  question: ({ outcome }, situation) => ({ of: outcome, reasons: reasonsFor(situation, outcome) }),
  since: ({ outcome }, view) => sinceAnswer({ id: outcome }, view),
};

/** Something about the customer that conditions and scores want to know. */
const choice: Asking<Of<"choice">> = {
  verdict({ id, every }, { view }) {
    return rested(id, answeredAt(view, id), every, view) ?? { because: [{ code: "not-known-yet", of: id }] };
  },
  question: ({ id, question, choices }) => ({ of: id, question, choices }),
  since: sinceAnswer,
};

/**
 * Which one is right, when the number says this and the customer says that. The answer holds for the time frame; what was
 * put away comes back with a later rating.
 */
const contradiction: Asking<Of<"contradiction">> = {
  verdict({ id, outcome }, situation) {
    const its = standingIn(situation, outcome);
    // what was felt in the last time frame says nothing of this one
    if (!its?.felt || its.felt.at < its.start) return not("nothing-contradicts", outcome);
    const good = its.pace === "reached" || its.pace === "ahead" || its.pace === "on-pace";
    if (its.felt.low ? !good : !late(its)) return not("nothing-contradicts", outcome);
    if ((answeredAt(situation.view, id) ?? 0) >= its.start) return not("asked-once", id);
    return { because: [{ code: "contradicts", of: outcome, value: its.value, wanted: its.felt.value }] };
  },
  question: ({ id }) => ({ of: id }),
  since: ({ outcome }, { state }) => latestRating(state, outcome)?.order ?? 0,
};

/** Whether what was counted in a period is right. */
const value: Asking<Of<"value">> = {
  verdict({ id, outcome }, situation) {
    const known = valueIn(situation, outcome);
    if (!known) return not("not-for-this-outcome", id);
    if (!known.due) return { not: { code: "too-early", of: id, at: known.to }, at: known.to };
    if (known.counted === null) return not("nothing-happened-since", outcome);
    return { because: [{ code: "period-ended", of: outcome, value: known.counted, at: known.to }] };
  },
  question: ({ outcome }, situation) => ({ of: outcome, value: valueIn(situation, outcome) ?? null }),
  since: ({ outcome }, _, situation) => valueIn(situation, outcome)?.to ?? 0,
};

/** What is expected of the next period, once the last one was reviewed. */
const expectation: Asking<Of<"expectation">> = {
  verdict({ id, outcome }, situation) {
    const { state } = situation.view;
    // what was reviewed before the customer moved to another segment
    if (!standingIn(situation, outcome)) return not("not-for-this-outcome", id);
    const reviewed = reviewOf(state, outcome);
    if (!reviewed) return not("nothing-reviewed", outcome);
    if (expectedAfter(state, reviewed)) return not("asked-once", id);
    return { because: [{ code: "value-reviewed", of: outcome, value: reviewed.value, at: reviewed.at }] };
  },
  question({ outcome }, situation) {
    const measure = standingIn(situation, outcome)?.outcome.measure;
    const number = measure && measure.from !== "rating" ? measure : { percent: false };
    return { of: outcome, number, value: valueIn(situation, outcome) ?? null };
  },
  since: ({ outcome }, { state }) => reviewOf(state, outcome)?.order ?? 0,
};

/** A review or a reference, only of value that was confirmed and of a way that was right. */
const praise: Asking<Of<"praise">> = {
  verdict({ id, outcome, every }, situation) {
    const { view, standing } = situation;
    if (!valueIn(situation, outcome)?.confirmed) return not("no-confirmed-value", outcome);
    if (standing.experience.level === "poor") return not("experience-poor", id);
    return rested(id, answeredAt(view, id), every, view) ?? { because: [{ code: "value-confirmed", of: outcome }] };
  },
  question: ({ id, question, kind, link }) => ({ of: id, question, praise: { kind, link } }),
  since: sinceAnswer,
};

/** The kinds of check-ins that only some playbooks have. */
export const askMore: Askings = { reason, choice, contradiction, value, expectation, praise };
