import { inTime } from "../inTime.ts";
import type { Works } from "./hostVerbs.ts";
import { meaningOf, playbookOf } from "./lookUp.ts";

/**
 * What a question or a hint needs before it shows itself, and the way to what was begun of an answer, which comes later;
 * all else that surfaces say follows from what the customer does.
 */
export const verbs = (works: Works) => ({
  claim(asked: string) {
    const playbook = playbookOf(works, "claim");
    return works.customer.happen({ type: "surface", surface: asked, did: "shown" }, (state, moment) => {
      const { checkIn, hints } = meaningOf(works, playbook, state, moment);
      return !![checkIn, ...hints].find((one) => one?.asked === asked)?.mayInterrupt;
    });
  },
  draft: (of: string, next?: unknown): Promise<unknown> =>
    inTime(import("./drafting.ts")).then(({ drafting }) => drafting(works, of, next)),
});
