import type { CheckIn } from "./schema.ts";

/** The order in which questions come when several are due. */
export const askOrder: readonly CheckIn["ask"][] = [
  "result",
  "value",
  "expectation",
  "reason",
  "contradiction",
  "choice",
  "experience",
  "praise",
];
