import { milliseconds } from "../playbook/duration.ts";
import type { Playbook } from "../playbook/schema.ts";
import { ratingsOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import type { Point } from "./evidence.ts";
import type { OutcomeInsight } from "./outcome.ts";
import type { Trend } from "./trend.ts";

export interface ExperienceInsight {
  level: "good" | "poor" | "unknown";
  /** Newest rating of the experience, null while none was given. */
  value: number | null;
  at: number | null;
  /** False once it is time to ask again. */
  fresh: boolean;
  /** All ratings of the same check-in, oldest first, and where they go over a year. */
  series: Point[];
  trend: Trend | null;
}

/** Whether the way to the result is right for this customer, by their newest answer. */
export function experienceOf({ checkIns }: Playbook, view: View): ExperienceInsight {
  const newest = checkIns
    .flatMap((checkIn) => {
      if (checkIn.ask !== "experience") return [];
      const series = ratingsOf(view.state, checkIn.id);
      const rating = series.at(-1);
      return rating ? [{ rating, series, ...checkIn }] : [];
    })
    .sort((a, b) => b.rating.order - a.rating.order)[0];
  if (!newest) return { level: "unknown", value: null, at: null, fresh: false, series: [], trend: null };
  const { rating, low, every, series } = newest;
  return {
    level: rating.value <= low ? "poor" : "good",
    value: rating.value,
    at: rating.at,
    series: series.map(({ at, value }) => ({ at, value })),
    trend: null,
    fresh: view.now - rating.at < milliseconds(every),
  };
}

/** Required outcome and appropriate experience taken together. */
export type Desired = "succeeding" | "succeeding-unhappy" | "on-the-way" | "not-getting-there";

/** Once a bar was reached the customer has succeeded, also while going for a higher one. */
export function desiredOf(
  required: OutcomeInsight | undefined,
  experience: ExperienceInsight,
  struggling: boolean,
): Desired {
  if (required && (required.reached || required.passed)) {
    return experience.level === "poor" ? "succeeding-unhappy" : "succeeding";
  }
  const late = required?.pace === "overdue" || required?.checkpoints.some(({ missed }) => missed);
  return late || struggling ? "not-getting-there" : "on-the-way";
}
