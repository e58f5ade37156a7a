import { DAY } from "../rules/day.ts";
import type { Point } from "./evidence.ts";

/** Where a measure is going. */
export interface Trend {
  direction: "up" | "down" | "flat";
  /** Change a week, by the newest values; a sum that grows evenly changes by the same each week. */
  perWeek: number;
}

const WEEK = 7 * DAY;

/**
 * The straight line through the values of the newest weeks, by least squares; null while there are fewer than three on
 * two days.
 */
export function trendOf(series: Point[], now: number, weeks = 4): Trend | null {
  const points = series.filter(({ at }) => at <= now && at > now - weeks * WEEK);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last || last.at - first.at < DAY) return null;
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [middle, level] = [mean(({ at }) => at), mean(({ value }) => value)];
  const slope = mean(({ at, value }) => (at - middle) * (value - level)) / mean(({ at }) => (at - middle) ** 2);
  const perWeek = slope * WEEK;
  const size = Math.max(...points.map(({ value }) => Math.abs(value)));
  // a change of less than a fiftieth a week is none
  const flat = Math.abs(perWeek) <= size / 50;
  return { direction: flat ? "flat" : perWeek > 0 ? "up" : "down", perWeek };
}
