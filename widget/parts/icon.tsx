import { Line } from "./line.tsx";

const paths = {
  back: "M12 4l-6 6 6 6",
  down: "M5 8l5 5 5-5",
  check: "M4.5 10.5l4 4 7-8.5",
  lock: "M6 9.5V7a4 4 0 0 1 8 0v2.5M5 9.5h10v7H5z",
  arrow: "M4 10h12M11 5l5 5-5 5",
  out: "M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7",
  flag: "M5 17V3.5M5 4h9l-2 3.5 2 3.5H5",
  clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4l3 2",
} as const;

export type IconName = keyof typeof paths;

/** Arrows point along the reading direction; the others look the same both ways. */
const turning: ReadonlySet<IconName> = new Set(["back", "arrow", "out"]);

/** A line drawing by its name. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <Line d={paths[name]} size={size} turns={turning.has(name)} />
);
