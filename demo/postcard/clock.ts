import type { Memory } from "./memory.ts";
import { dayLength } from "./world/campaign.ts";

/** The clock of the demo: it runs like any other, and can be moved forward. */
export interface Clock {
  /** ms since 1970. */
  now: () => number;
  forward: (days: number) => void;
  /** Another tab may have moved it. */
  reread: () => void;
}

/** Monday, 1 June 2026, 9 o'clock where the visitor is. */
const opening = () => new Date(2026, 5, 1, 9).getTime();

export function createClock(memory: Memory, real: () => number): Clock {
  let ahead = memory.read<number>("ahead");
  if (typeof ahead !== "number") {
    ahead = opening() - real();
    memory.write("ahead", ahead);
  }
  let offset = ahead;
  const reread = () => {
    offset = memory.read<number>("ahead") ?? offset;
  };
  return {
    now: () => real() + offset,
    forward(days) {
      reread();
      offset += days * dayLength;
      memory.write("ahead", offset);
    },
    reread,
  };
}
