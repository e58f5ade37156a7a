import type { Text } from "../playbook/atoms.ts";
import type { CheckIn, Playbook } from "../playbook/schema.ts";
import { ratingsOf } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { Standing } from "../standing.ts";
import type { ValueInsight } from "../success/value.ts";

/** What a check-in is asked about. */
export interface Situation {
  playbook: Playbook;
  view: View;
  standing: Standing;
}

/** Either the reasons for asking now, or the one reason against it and the time when it passes. */
export type Verdict = { because: Reason[] } | { not: Reason; at?: number };

/** What is asked, and what may be answered. */
export interface Question {
  /** What the answer is of: an outcome, or the check-in itself. */
  of: string;
  /** Null where the widget has the sentence. */
  question: Text | null;
  /** Anchored labels, one per point, worst first; empty when nothing is rated. */
  scale: Text[];
  /** A rating of this many points or less is low. */
  low: number;
  /** Set when a number is asked for. */
  number: { unit?: Text | undefined; percent: boolean } | null;
  choices: { id: string; text: Text }[];
  /** Obstacles the customer may name as the reason for a low result. */
  reasons: { id: string; text: Text }[];
  /** The period whose value is asked about. */
  value: ValueInsight | null;
  /** Where praise is given. */
  praise: { kind: "review" | "reference"; link: string } | null;
}

/** One kind of check-in: whether it is due, what it asks, and since when it counts as a new asking. */
export interface Asking<Kind extends CheckIn> {
  verdict(checkIn: Kind, situation: Situation): Verdict;
  question(checkIn: Kind, situation: Situation): Partial<Question> & { of: string };
  /** Changes with every answer, and with every period that is asked about, so that each asking has a name of its own. */
  since(checkIn: Kind, view: View, situation: Situation): number;
}
export type Askings = { [K in CheckIn["ask"]]?: Asking<Extract<CheckIn, { ask: K }>> };

/** When something was rated last; a time in the future comes from a clock that was wrong, and is not counted. */
export const ratedAt = ({ state, now }: View, of: string): number | undefined =>
  ratingsOf(state, of).findLast(({ at }) => at <= now)?.at;

export const standingIn = ({ standing }: Situation, outcome: string) =>
  standing.outcomes.find((one) => one.outcome.id === outcome);

/** The obstacles that a customer may name for an outcome. */
export const reasonsFor = ({ playbook }: Situation, of: string): Question["reasons"] =>
  playbook.obstacles
    .filter((obstacle) => obstacle.asReason && (obstacle.outcomes?.includes(of) ?? true))
    .map(({ id, asReason, title }) => ({ id, text: asReason ?? title }));
