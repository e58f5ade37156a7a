import { spread } from "../advice/personal.ts";

/**
 * Luck that belongs to what it is about: the same seed, person and matter always draw the same number, from 0 to 1,
 * whatever else was drawn before. So a person has the same luck with help and without it, on every machine.
 */
export type Luck = (about: string, n?: number) => number;

export const luckOf =
  (seed: number, person: number): Luck =>
  (about, n = 0) =>
    spread(`${seed} ${person} ${about} ${n}`);

/** How often something happens that happens `rate` times on average, for a luck of 0 to 1. */
export function times(rate: number, luck: number): number {
  let chance = Math.exp(-rate);
  let sum = chance;
  let n = 0;
  // beyond this the chance is too small to tell
  const most = rate * 4 + 20;
  while (luck > sum && n < most) {
    n++;
    chance *= rate / n;
    sum += chance;
  }
  return n;
}

/** One of several things, by their weights. */
export function drawn<T>(all: readonly (readonly [T, number])[], luck: number): T | undefined {
  let left = luck * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [thing, weight] of all) {
    left -= weight;
    if (left < 0) return thing;
  }
  return all.at(-1)?.[0];
}
