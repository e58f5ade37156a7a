import type { FormatName, Limits } from "./limits.ts";
import {
  core,
  fieldsOf,
  isRequired,
  kindsOf,
  limitsIn,
  optionsOf,
  type Schema,
  tellingKey,
  valuesOf,
} from "./shape.ts";
import { names } from "./wording.ts";

/** How each form is called, and one example of it. */
export const forms: Record<FormatName, [name: string, example: string, rule: string]> = {
  id: ["an id", "first-step", "use letters, digits, - and _, without spaces"],
  duration: ["a length of time", "30d", "write a whole number and m, h, d or w (minutes, hours, days or weeks)"],
  language: ["a language tag", "en", "write two or three small letters"],
  link: ["a link", "https://example.com/", "start with https://, or with / or # for a place in your product"],
  "date-time": ["a date and time", "2026-06-11T16:00", "write year-month-day, T, hour:minute"],
  "clock-time": ["a time of day", "20:00", "write 00:00 to 23:59"],
  colour: ["a colour", "#0b6e69", "write # and six digits or letters a to f"],
  font: ["a list of fonts", "Inter, Georgia, serif", "write names of letters, digits and spaces, with commas between"],
  currency: ["a currency", "EUR", "write its three capital letters"],
};

const isCondition = (schema: Schema) => kindsOf(optionsOf(schema)).includes("event");

/** What a schema wants, in words. */
export function wantedText(schema: Schema): string {
  const def = core(schema);
  const { name, multipleOf }: Limits = limitsIn(schema);
  if (name) return `${forms[name][0]} such as "${forms[name][1]}"`;
  if (isCondition(schema)) return `a condition such as ${example(schema)}`;
  const values = valuesOf(schema);
  if (values.includes(true)) return "true or false";
  if (values.length > 1) return `one of ${names(values.map(String), "or")}`;
  if (values.length) return JSON.stringify(values[0]);
  if (def.type === "number") return multipleOf ? "a whole number" : "a number";
  if (def.type === "array") return "a list in square brackets [ ]";
  if (def.type === "object") return "an object in curly brackets { }";
  if (def.type !== "union") return "a text in quotation marks";
  if (tellingKey(def.options)) return `an object with "${tellingKey(def.options)}"`;
  if (def.options.some((option) => Object.keys(fieldsOf(option)).length)) return def.options.map(example).join(" or ");
  if (def.options.length > 2) return "a text, a number, true, false or null";
  return `a text, or one text per language such as {"en": "..."}`;
}

/** A small value that a schema would take, as JSON. */
export function example(schema: Schema): string {
  const def = core(schema);
  const { name, minimum = 1 }: Limits = limitsIn(schema);
  if (name) return JSON.stringify(forms[name][1]);
  if (isCondition(schema)) return `{"event": "name_of_event"}`;
  if (valuesOf(schema).length) return JSON.stringify(valuesOf(schema)[0]);
  if (def.type === "number") return String(Math.max(1, minimum));
  if (def.type === "array") return "[ ... ]";
  if (def.type === "union" && def.options[0]) return example(def.options[0]);
  if (def.type !== "object") return `"..."`;
  const all = Object.entries(def.shape);
  const needed = all.filter(([key, field]) => isRequired(field) || key === "atLeast");
  const shown = (needed.length ? needed : all.slice(0, 1)).map(([key, field]) => `"${key}": ${example(field)}`);
  return shown.length ? `{${shown.join(", ")}}` : `{"en": "..."}`;
}
