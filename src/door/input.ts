import type { Traits } from "../fact.ts";
import type { Scalar } from "../playbook/condition.ts";
import { farshoreError } from "./error.ts";

const KEYS = 100;
const LENGTH = 256;

/** A value for a sentence; an object of the host's is not asked to describe itself, since that may fail. */
export const show = (value: unknown): string =>
  typeof value === "string" ? `"${value.slice(0, 40)}"` : typeof value === "number" ? String(value) : typeof value;

/** A name or id from the host, or an error that says what was wrong with it. */
export function name(verb: string, value: unknown, most = 64): string {
  if (typeof value === "string" && value.length >= 1 && value.length <= most) return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw farshoreError("BadInput", `${verb}: a name of 1 to ${most} characters is wanted first, found ${show(value)}.`);
}

/** A name, or null where there is none. */
export const nameOrNull = (value: unknown, most: number): string | null => {
  try {
    return name("", value, most);
  } catch {
    return null;
  }
};

// Sums of numbers up to this one stay exact enough to be the same in any order.
const MOST = 1e12;

/** A finite number from the host. */
export function number(verb: string, value: unknown): number {
  if (typeof value === "number" && Math.abs(value) <= MOST) return value || 0; // -0 is 0
  throw farshoreError("BadInput", `${verb}: a finite number up to ${MOST} is wanted second, found ${show(value)}.`);
}

/** One of a few words. */
export function oneOf<T extends string>(verb: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found) return found;
  throw farshoreError("BadInput", `${verb}: ${known.map(show).join(", ")} are known, found ${show(value)}.`);
}

/** Reads an object of the host's, whose own code may run and fail. */
export function reading<T>(verb: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw farshoreError("BadInput", `${verb}: an object that was given cannot be read.`);
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
