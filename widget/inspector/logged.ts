import type { Coach, Inspection, Seen } from "../../src/coach.ts";
import { type CoachEvent, eventTypes } from "../../src/delivery/event.ts";

/** One line of the log. */
export interface Logged {
  id: string;
  /** ms since 1970, by the clock of the coach. */
  at: number;
  /** A fact that came in, an event that went out, or what a widget shown as if did not record. */
  way: "in" | "out" | "held";
  type: string;
  text: string;
  data: unknown;
}

const plain = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "object" && !Object.keys(value).length);

/** What was said, in one line: the values alone, since their order says what they are. */
export const lineOf = (said: object): string =>
  Object.values(said)
    .flatMap((value) => (isEmpty(value) ? [] : [plain(value)]))
    .join(" · ");

const factLine = ({ type: _type, at: _at, kept, ...said }: Seen): string =>
  `${lineOf(said)}${kept ? "" : " (not written)"}`;

/** More than anybody reads. */
const MOST = 500;

/** Notes facts and events as they arrive, newest first, until it is ended. */
export function keepLog(coach: Coach, inspection: Inspection, grown: () => void) {
  let last = 0;
  const log: Logged[] = [];
  const add = (line: Omit<Logged, "id">) => {
    last++;
    log.unshift({ id: `log/${last}`, ...line });
    log.length = Math.min(log.length, MOST);
    grown();
  };
  const hear = (event: CoachEvent) =>
    add({ at: event.at, way: "out", type: event.type, text: lineOf(event.detail), data: event });
  const ends = [
    inspection.watch((seen) => add({ at: seen.at, way: "in", type: seen.type, text: factLine(seen), data: seen })),
    ...eventTypes.map((type) => coach.on(type, hear)),
  ];
  return {
    log,
    held: (verb: string, given: unknown[]) =>
      add({ at: inspection.now(), way: "held", type: verb, text: lineOf(given), data: given }),
    clear() {
      log.length = 0;
      grown();
    },
    end() {
      for (const end of ends) end();
    },
  };
}
