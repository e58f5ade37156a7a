/** Everything a host can listen for. */
export const eventTypes = [
  "ready",
  "outcome:set",
  "outcome:reached",
  "gap:opened",
  "gap:closed",
  "stage:changed",
  "step:done",
  "step:undone",
  "checkin:shown",
  "hint:shown",
  "rating:given",
  "rating:low",
  "answer:given",
  "answer:amended",
  "answer:withdrawn",
  "loop:opened",
  "loop:closed",
  "help:shown",
  "help:opened",
  "help:finished",
  "help:saved",
  "help:useful",
  "help:requested",
  "help:answered",
  "template:used",
  "value:due",
  "value:confirmed",
  "value:disputed",
  "expectation:set",
  "segment:changed",
  "score:changed",
  "experiment:exposed",
  "coaching:paused",
  "coaching:resumed",
  "customer:forgotten",
  "problem",
] as const;
/** The name of an event: `farshore:` and this is its name in the page. */
export type EventType = (typeof eventTypes)[number];

/**
 * What others must hear. `id` is the same however often the event is told, so that a receiver can drop repeats, and holds no
 * customer's: of what is told once it begins with a hash of theirs.
 */
export interface CoachEvent {
  id: string;
  type: EventType;
  /** ms since 1970. */
  at: number;
  /** Id of the customer; null for a visitor who was not named. */
  user: string | null;
  /**
   * What it is about: ids, numbers and words of closed lists; of a problem, the sentence. `farshore schema --events` says
   * which event holds what. Times are ms since 1970.
   */
  detail: Record<string, string | number | boolean | null | string[]>;
}

/** What an event is about. */
export type Detail = CoachEvent["detail"];
