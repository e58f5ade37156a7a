import type { Help, Strength } from "./help.ts";

const NONE: ReadonlyMap<string, Strength> = new Map();
const known = new WeakMap<Help, Map<string, Strength>>();

/** The obstacles that a help item closes, each with how strongly; worked out once an item. */
export function closingsOf(help: Help): ReadonlyMap<string, Strength> {
  const { closes, strength } = help;
  const made = closes.length ? known.get(help) : NONE;
  if (made) return made;
  const closings = new Map(
    closes.map((closing) =>
      typeof closing === "string" ? ([closing, strength] as const) : ([closing.obstacle, closing.strength] as const),
    ),
  );
  known.set(help, closings);
  return closings;
}
