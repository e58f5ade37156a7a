import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { latestRating } from "../rules/read.ts";
import { type Asking, ratedAt } from "./asking.ts";

type ExperienceCheckIn = Extract<CheckIn, { ask: "experience" }>;

/** Asks whether the way there suits the customer. */
export const askExperience: Asking<ExperienceCheckIn> = {
  verdict({ id, every }, { view }) {
    const rated = ratedAt(view, id);
    const again = rated === undefined ? 0 : rated + milliseconds(every);
    if (view.now < again) return { not: { code: "asked-recently", of: id, at: again }, at: again };
    return { because: [{ code: "condition-holds", of: id }] };
  },
  question: ({ id, question, scale, low }) => ({ of: id, question, scale, low }),
  since: ({ id }, { state }) => latestRating(state, id)?.order ?? 0,
};
