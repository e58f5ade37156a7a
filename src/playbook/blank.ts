import type { Playbook } from "./schema.ts";

/** A playbook that asks for nothing: facts are kept under it until a real one can be loaded. */
export const blankPlaybook: Playbook = {
  farshore: 1,
  product: "",
  languages: ["en"],
  segments: [],
  journey: { onboarding: [], steps: [] },
  outcomes: [],
  obstacles: [],
  help: [],
  checkIns: [],
  pressure: { perSession: 0, perDay: 0, perWeek: 0, perWeekWhenReached: 0, snooze: ["1d"] },
  theme: { scheme: "auto" },
  words: {},
};
