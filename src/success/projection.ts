import { along, type Frame, pointsOf } from "./pace.ts";

/** When the target will be met, ms, as things go: most likely `at`, four times in five between `from` and `to`. */
export interface Projection {
  at: number;
  from: number;
  /** Null when it may as well never be met. */
  to: number | null;
}

/** How unevenly progress came, as a share of itself; null where there is too little to tell. */
function unevenness({ series, start, now, progress, target, baseline }: Frame) {
  const parts = Math.min(8, Math.floor((now - start) / 86_400_000));
  // neither where the beginning is no time
  if (!(parts >= 3) || progress <= 0) return null;
  const values = [...Array(parts + 1).keys()].map((part) => {
    const at = start + ((now - start) * part) / parts;
    return series.findLast((point) => point.at <= at)?.value ?? baseline;
  });
  const steps = values.slice(1).map((value, i) => (value - (values[i] ?? 0)) / (target - baseline));
  const mean = progress / parts;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / (parts - 1);
  const left = Math.max(1, (1 - progress) / mean);
  return (Math.sqrt(variance) / mean) * Math.sqrt(1 / parts + 1 / left);
}

/** While so little is expected, the curve says nothing of when the rest comes. */
const EARLY = 0.1;
// four times in five, and never surer than a tenth
const QUANTILE = 1.28;
const LEAST = 0.1;

/** Extrapolates along the expected curve; null while it is too early to say, or so late that no date means anything. */
export function projectionOf(frame: Frame): Projection | null {
  const { outcome, reached, progress, start, deadline, now, minimum } = frame;
  const uneven = unevenness(frame);
  if (reached || outcome.measure.from === "rating" || now - start < minimum || uneven === null) return null;
  const points = pointsOf(outcome);
  const share = along(points, 0, (now - start) / (deadline - start));
  if (share < EARLY) return null;
  const timeOf = (ratio: number) => start + (deadline - start) * along(points, 1, ratio);
  const never = start + 20 * (deadline - start);
  const spread = Math.max(LEAST, QUANTILE * uneven);
  const at = timeOf(share / progress);
  if (at > never) return null;
  const last = spread < 1 ? timeOf(share / progress / (1 - spread)) : Number.POSITIVE_INFINITY;
  return {
    at: Math.max(now, at),
    from: Math.max(now, timeOf(share / progress / (1 + spread))),
    to: last <= never ? Math.max(now, last) : null,
  };
}
