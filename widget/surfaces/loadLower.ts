import type { Model } from "../model.ts";

/** What stands further down in the panel, and what helps, which nobody has asked for so far; once the panel is open. */
export const loadLower = ({ coach }: Pick<Model, "coach">) =>
  Promise.all([import("./lower.tsx"), coach.advice()]).then(([lower]) => lower);
