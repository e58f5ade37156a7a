import type { CoachEvent } from "../delivery/event.ts";
import type { Fact, Happening, Stamp } from "../fact.ts";
import { fold } from "../fold.ts";
import type { Insight } from "../insight.ts";
import { advise } from "../insight.ts";
import { understandingWith } from "../keeping/meaning.ts";
import { createMoments } from "../keeping/moments.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import { emptyState, type State } from "../state.ts";
import { systems } from "../systems.ts";
import { ofFact } from "../telling/ofFact.ts";
import { tellMore } from "../telling/tellMore.ts";

// with all parts, whatever a playbook uses, as nothing has to be loaded here
const { derive } = understandingWith(systems, tellMore, advise, ofFact);

/** Where a person stands after a step, and what the step made worth telling. */
export interface Stood {
  state: State;
  insight: Insight;
  events: CoachEvent[];
  moment: Moment;
}

export interface Walker {
  zone: string;
  language: string;
  /** Tells the devices of different people apart, ms and ids aside. */
  device?: string;
}

/**
 * One person's way through the two doors of a customer's browser. Everything the desk knows of the engine is here:
 * what happens is folded, what it means is derived, and a question that may interrupt is claimed.
 */
export function createWalk(playbook: Playbook, { zone, language, device = "desk" }: Walker, from: number) {
  let state = emptyState();
  let now = from;
  let count = 0;
  let shown: { asked: string; session: number } | null = null;
  const moments = createMoments({ clock: () => now, language });
  let moment: Moment = { ...plain(), zone };

  function plain(): Omit<Moment, "zone"> {
    const { page, session } = moments.now();
    return { now, page, language, session };
  }

  function step(happening: Happening | null, at: number, here: boolean): Stood {
    now = Math.max(at, count ? now + 1 : at);
    // what the host says while nobody looks is no visit
    moment = here ? { ...plain(), zone } : { ...moment, now };
    const stamp: Stamp = { id: `f${++count}`, at: now, order: Math.max(now, state.order + 1), device };
    const fact: Fact | null = happening && { ...stamp, ...happening };
    const meaning = derive(playbook, fact ? fold(playbook, state, fact) : state, fact ?? stamp, moment);
    state = meaning.state;
    return { ...meaning, moment };
  }

  return {
    /** Something happens; `here` when the customer is looking at the product. */
    step,
    goTo(page: string): void {
      moments.page(page);
    },
    /** What is folded but not looked at, for days on which nobody comes. */
    note(happening: Happening, at: number): void {
      now = Math.max(at, count ? now + 1 : at);
      const stamp: Stamp = { id: `f${++count}`, at: now, order: Math.max(now, state.order + 1), device };
      state = fold(playbook, state, { ...stamp, ...happening });
    },
    /** Shows the question that may interrupt, as the widget does; null when there is none. */
    claim({ insight }: Stood): Stood | null {
      const due = insight.checkIn;
      if (!due?.mayInterrupt) return null;
      const stood = step({ type: "surface", surface: due.asked, did: "shown" }, now, true);
      shown = { asked: due.asked, session: stood.moment.session };
      return stood;
    },
    /** True when this question shows itself in this visit, or may. */
    interrupts({ insight, moment: at }: Stood): boolean {
      const due = insight.checkIn;
      return !!due && (due.mayInterrupt || (shown?.asked === due.asked && shown.session === at.session));
    },
  };
}
export type Walk = ReturnType<typeof createWalk>;
