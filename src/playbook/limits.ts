import type { $ZodCheck } from "zod/v4/core";
import { checked, type Kind, record } from "./kinds.ts";

/** What a text of a certain form is called in sentences about it. */
export type FormatName =
  | "id"
  | "duration"
  | "language"
  | "link"
  | "date-time"
  | "clock-time"
  | "colour"
  | "font"
  | "currency";

/** Limits in the words of JSON Schema, so that one row gives the check, the schema for editors and the sentence. */
export interface Limits {
  name?: FormatName;
  pattern?: RegExp;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  multipleOf?: number;
  /** For objects whose keys the author chooses. */
  propertyNames?: Limits;
  minProperties?: number;
}

const between = (value: number, from = 0, to = value) => value >= from && value <= to;

/** Does a text, number or list keep within its limits? */
export function within(limits: Limits, value: unknown): boolean {
  if (typeof value === "string")
    return between(value.length, limits.minLength, limits.maxLength) && (!limits.pattern || limits.pattern.test(value));
  if (Array.isArray(value)) return between(value.length, limits.minItems, limits.maxItems);
  if (typeof value === "object") return between(Object.keys(Object(value)).length, limits.minProperties);
  if (typeof value === "number")
    return (
      between(value, limits.minimum ?? value, limits.maximum) &&
      !(value <= (limits.exclusiveMinimum ?? Number.NEGATIVE_INFINITY)) &&
      !(value % (limits.multipleOf ?? value))
    );
  return true;
}

/** One check for all limits: five of zod's own would cost a browser 1 kB more. */
export function limits(wanted: Limits): $ZodCheck<unknown> & { limits: Limits } {
  const { propertyNames } = wanted;
  const check = checked(({ value, issues }) => {
    if (!within(wanted, value)) issues.push({ code: "custom", input: value, params: wanted });
    if (!propertyNames) return;
    for (const key of Object.keys(value as object))
      if (!within(propertyNames, key))
        issues.push({ code: "custom", input: key, path: [key], params: { propertyNames } });
  });
  // kept with the check, for the JSON Schema and for sentences
  return Object.assign(check, { limits: wanted });
}

/** An object with keys that the author chooses; lighter than zod's record, and its keys have limits too. */
export const byKey = <T extends Kind>(propertyNames: Limits, value: T, minProperties = 0) =>
  record(value, limits({ propertyNames, minProperties }));
