import type { WaitingCheckIn } from "./advice/checkIn.ts";
import type { Assignment } from "./advice/personal.ts";
import { type PreferencesInsight, preferencesOf } from "./advice/preferences.ts";
import type { Advice, Advise } from "./advising.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Moment } from "./rules/view.ts";
import { type Standing, standingOf, viewOf } from "./standing.ts";
import type { State } from "./state.ts";
import type { Loop } from "./success/loop.ts";
import type { Asked, Systems } from "./systems.ts";

/** Where the customer stands, what would help, and why. */
export interface Insight extends Standing, Advice, Asked {
  /** What the customer prefers. */
  preferences: PreferencesInsight;
  /** True for the few who are measured but never coached. */
  holdout: boolean;
  /** The variants that this customer gets; none for a visitor without a name. */
  experiments: Assignment[];
  /** The playbook as this customer gets it. */
  playbook: Playbook;
}

/** When the question of a loop comes back: the time its check-in waits for. */
const asksAgain = (playbook: Playbook, loop: Loop, waiting: WaitingCheckIn[]): number | null => {
  const ids = playbook.checkIns.flatMap((one) =>
    one.ask === "result" && one.outcome === loop.outcome ? [one.id] : [],
  );
  return loop.closedAt ? null : (waiting.find(({ id }) => ids.includes(id))?.at ?? null);
};

/** While nobody looks for help, none is ranked. */
const notYet: Advise = (_playbook, _view, { outcomes, experience }) => ({
  outcomes,
  experience,
  obstacles: [],
  help: [],
  otherHelp: [],
});

/** The only reader, with those parts that the playbook uses, and with advice where that is wanted. */
export const insightWith =
  (used: Systems, advise = notYet) =>
  (common: Playbook, state: State, moment: Moment): Insight => {
    const { playbook, holdout, experiments } = used.personal(common, state.user?.value ?? null);
    const known = viewOf(playbook, state, moment);
    const [view] = known;
    const standing = standingOf(playbook, known, used);
    const asked = used.asked({ playbook, view, standing }, holdout);
    const loops = standing.loops.map((loop) => ({ ...loop, askAgainAt: asksAgain(playbook, loop, asked.waiting) }));
    const advice = advise(playbook, view, standing, holdout);
    const { outcomes, experience } = advice;
    // onto the advice, whose other help is not to be read
    return Object.assign(advice, standing, asked, {
      ...{ outcomes, experience, loops, holdout, experiments, playbook },
      preferences: preferencesOf(view),
    });
  };
