import { milliseconds } from "../playbook/duration.ts";

export const DAY = 86_400_000;

/** Whole days since 1970, UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY);

/** Weeks of seven days since 1970; they begin on a Thursday, which nobody sees. */
export const weekOf = (day: number): number => Math.floor(day / 7);

/** How many days a window covers; it counts whole days, today included. */
export const daysOf = (within: string): number => Math.max(1, Math.ceil(milliseconds(within) / DAY));

/** First day of what is kept under a key of `days`, and how many days that is. */
export const spanOf = (key: string): [day: number, days: number] =>
  key.startsWith("w") ? [+key.slice(1) * 7, 7] : [+key, 1];
