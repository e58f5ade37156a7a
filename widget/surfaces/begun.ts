import type { Insight } from "../../src/insight.ts";

/** Whether the result is what counts by now: until every step is done, or it came before that, only steps are spoken of. */
export const begun = ({ stage }: Insight): boolean => stage !== "onboarding" && stage !== "steps";
