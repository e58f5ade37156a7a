import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { answersOf, latestRating } from "../rules/read.ts";
import { type Asking, ratedAt } from "./asking.ts";

type ExperienceCheckIn = Extract<CheckIn, { ask: "experience" }>;

// An experience question keeps this distance from a question about a result.
const APART = 12 * 3_600_000;

/** Asks whether the way there suits the customer. */
export const askExperience: Asking<ExperienceCheckIn> = {
  verdict({ id, every }, { view, playbook }) {
    const rated = ratedAt(view, id);
    const again = rated === undefined ? 0 : rated + milliseconds(every);
    if (view.now < again) return { not: { code: "asked-recently", of: id, at: again }, at: again };
    const answers = playbook.outcomes.flatMap((outcome) =>
      answersOf(view.state, outcome.id).flatMap(({ at }) => (at <= view.now ? at : [])),
    );
    const apart = Math.max(0, ...answers.map((answer) => answer + APART));
    if (view.now < apart) return { not: { code: "experience-not-with-result", of: id, at: apart }, at: apart };
    return { because: [{ code: "condition-holds", of: id }] };
  },
  question: ({ id, question, scale, low }) => ({ of: id, question, scale, low }),
  since: ({ id }, { state }) => latestRating(state, id)?.order ?? 0,
};
