import type { Traits } from "../fact.ts";
import type { Scalar } from "../playbook/condition.ts";
import { farshoreError } from "./error.ts";

const KEYS = 100;
const LENGTH = 256;

const show = (value: unknown): string => (typeof value === "string" ? `"${value.slice(0, 40)}"` : typeof value);

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

/** A finite number from the host. */
export function number(verb: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw farshoreError("BadInput", `${verb}: a finite number is wanted second, found ${show(value)}.`);
}

const scalar = (value: unknown): Scalar | undefined => {
  if (typeof value === "string") return value.slice(0, LENGTH);
  if (typeof value === "boolean" || value === null) return value;
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

/** The plain values of an object; anything a rule cannot ask about is left out. */
export function traits(value: unknown): Traits {
  const clean: [string, Scalar][] = [];
  if (typeof value !== "object" || value === null) return {};
  for (const key of Object.keys(value).slice(0, KEYS)) {
    const known = scalar((value as Record<string, unknown>)[key]);
    if (known !== undefined && key.length <= 64 && key !== "__proto__") clean.push([key, known]);
  }
  return Object.fromEntries(clean);
}
