import { milliseconds } from "../playbook/duration.ts";

export const DAY = 86_400_000;

/** Whole days since 1970, UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY);

/** How many days a window covers; it counts whole days, today included. */
export const daysOf = (within: string): number => Math.max(1, Math.ceil(milliseconds(within) / DAY));
