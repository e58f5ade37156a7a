import type { Traits } from "../fact.ts";
import type { Scalar } from "../playbook/condition.ts";
import { slip } from "./slip.ts";

const KEYS = 100;
const LENGTH = 256;

/** A name or id from the host, or null for what is none; of no more letters than a customer's may have. */
export const nameOrNull = (value: unknown, most = 256): string | null => {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value && value.length <= most ? value : null;
};

/** A name or id from the host, or an error that says what was wrong with it. */
export function name(verb: string, value: unknown, most = 64): string {
  const known = nameOrNull(value, most);
  if (known === null) throw slip("name", verb, most, value);
  return known;
}

// Sums of numbers up to this one stay exact enough to be the same in any order.
const MOST = 1e12;

/** A finite number from the host. */
export function number(verb: string, value: unknown): number {
  if (typeof value === "number" && Math.abs(value) <= MOST) return value || 0; // -0 is 0
  throw slip("number", verb, MOST, value);
}

/** One of the words that are known here. */
export function oneOf<T extends string>(verb: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found) return found;
  throw slip("oneOf", verb, known, value);
}

/** Reads an object of the host's, whose own code may run and fail. */
export function reading<T>(verb: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw slip("unreadable", verb);
  }
}

const scalar = (value: unknown): Scalar | undefined => {
  if (typeof value === "string") return value.slice(0, LENGTH);
  if (typeof value === "boolean" || value === null) return value;
  return typeof value === "number" && Number.isFinite(value) ? value || 0 : undefined;
};

/** The plain values of an object; anything a rule cannot ask about is left out. */
export function traits(verb: string, value: unknown): Traits {
  if (typeof value !== "object" || value === null) return {};
  return reading(verb, () => {
    const clean = Object.keys(value)
      .slice(0, KEYS)
      .map((key) => [key, scalar((value as Record<string, unknown>)[key])] as const);
    return Object.fromEntries(clean.filter(([key, known]) => known !== undefined && key.length <= 64)) as Traits;
  });
}
