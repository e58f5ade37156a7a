import type * as z from "zod/v4/core";
import type { Limits } from "./limits.ts";
import type { Path } from "./problems.ts";

export type Schema = z.$ZodType;
type Definition = z.$ZodTypes["_zod"]["def"];

const definition = (schema: Schema): Definition => (schema as z.$ZodTypes)._zod.def;

/** The definition of a schema without what makes it optional. */
export function core(schema: Schema): Definition {
  const def = definition(schema);
  return def.type === "optional" || def.type === "default" || def.type === "prefault" ? core(def.innerType) : def;
}

/** True when a field must be written. */
export const isRequired = (schema: Schema): boolean => core(schema) === definition(schema);

/** All limits that a schema sets. */
export const limitsIn = (schema: Schema): Limits =>
  // each check is one of ours, which carries its limits
  Object.assign({}, ...((core(schema).checks ?? []) as { limits?: Limits }[]).map((check) => check.limits));

/** The fields of an object in the order of the schema, and nothing inherited; none for other kinds. */
export function fieldsOf(schema: Schema): Record<string, Schema> {
  const def = core(schema);
  return Object.assign(Object.create(null), def.type === "object" ? def.shape : {}) as Record<string, Schema>;
}

/** The schemas of which a value may fit one. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const def = core(schema);
  return def.type === "union" ? def.options : [];
}

/** The values that a schema allows, when it lists them. */
export function valuesOf(schema: Schema): unknown[] {
  const def = core(schema);
  return def.type === "literal" ? [...def.values] : [];
}

/** The key that tells the options of a union apart: one literal for each, such as `type`; else undefined. */
export function tellingKey(options: readonly Schema[]): string | undefined {
  const [first] = options.map(fieldsOf);
  return Object.keys(first ?? {}).find((key) =>
    options.every((option) => {
      const field = fieldsOf(option)[key];
      return field && valuesOf(field).length === 1;
    }),
  );
}

/** The first key of each option, which names its kind: `event`, `metric`, `trait`... */
export const kindsOf = (options: readonly Schema[]): string[] =>
  options.flatMap((option) => Object.keys(fieldsOf(option))[0] ?? []);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function fits(option: Schema, value: unknown): boolean {
  const def = core(option);
  if (def.type === "object") return isObject(value);
  if (def.type === "array") return Array.isArray(value);
  if (def.type === "literal")
    return def.values.some((known) => (known === null ? value === null : typeof known === typeof value));
  return def.type === typeof value;
}

/** Which option of a union a value was meant to be; -1 when that cannot be told. */
export function meant(options: readonly Schema[], value: unknown): number {
  const firsts = options.map((option) => Object.keys(fieldsOf(option))[0]);
  const objects = firsts.filter((first) => first !== undefined);
  if (!objects.length || !isObject(value)) return options.findIndex((option) => fits(option, value));
  // the only object that is allowed, beside a text
  if (objects.length === 1) return firsts.indexOf(objects[0]);
  const key = tellingKey(options);
  return options.findIndex((option, i) => {
    const field = key && fieldsOf(option)[key];
    return field ? valuesOf(field)[0] === value[key] : Object.hasOwn(value, firsts[i] ?? "");
  });
}

/** A value and its schema; `options` are the others that it could have been, where it was one of several. */
export interface Place {
  schema: Schema | undefined;
  value: unknown;
  options: readonly Schema[];
}

/** Follows a path through schema and value side by side. */
export function placeAt(from: Place, path: Path): Place {
  let place = from;
  for (const key of path) {
    const { schema } = chosen(place);
    const def = schema && core(schema);
    const inner =
      def?.type === "array"
        ? def.element
        : schema && def?.type === "object"
          ? (fieldsOf(schema)[key] ?? def.catchall)
          : null;
    const value = isObject(place.value) || Array.isArray(place.value) ? Reflect.get(place.value, key) : undefined;
    place = { schema: inner ?? undefined, value, options: [] };
  }
  return place;
}

/** The place with its union, if it has one, settled. */
export function chosen(place: Place): Place {
  const options = place.schema ? optionsOf(place.schema) : [];
  const option = options[meant(options, place.value)];
  return option ? { ...place, schema: option, options } : place;
}
