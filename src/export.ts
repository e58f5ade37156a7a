import type { CoachEvent } from "./delivery/event.ts";
import type { State } from "./state.ts";

/** All that is kept of a customer on this device, as JSON can hold it. */
export interface Export {
  user: string | null;
  state: State;
  /** What they have begun and not sent, by name. */
  drafts: Record<string, unknown>;
  /**
   * Events that no receiver has taken over yet, or that one has refused for good; one that waits for several of them is there
   * once.
   */
  unsent: CoachEvent[];
  /** A record of theirs that this version cannot read; null where there is none. */
  unread: unknown;
}
