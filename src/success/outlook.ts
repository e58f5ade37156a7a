import type { View } from "../rules/view.ts";
import type { ExperienceInsight } from "./experience.ts";
import { higherBarOf } from "./higherBar.ts";
import { minimumOf, type OutcomeInsight } from "./outcome.ts";
import { projectionOf } from "./projection.ts";
import { trendOf } from "./trend.ts";

/** Experience is asked for a few times a year, weeks. */
const YEAR = 52;

/** What goes somewhere. */
export interface Going {
  outcomes: OutcomeInsight[];
  experience: ExperienceInsight;
}

/** Where things are going: what the outcomes and the experience of a standing lead to, which no event is made of. */
export function outlookOf({ outcomes, experience }: Going, { now }: View): Going {
  return {
    outcomes: outcomes.map((each) => ({
      ...each,
      projected: projectionOf({ ...each, now, minimum: minimumOf(each.outcome, each) }),
      trend: trendOf(each.series, now),
      higherBar: higherBarOf(each.outcome, each, each.value),
    })),
    experience: { ...experience, trend: trendOf(experience.series, now, YEAR) },
  };
}
