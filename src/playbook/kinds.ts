import * as z from "zod/v4/core";

/**
 * The kinds of values that a playbook is made of. They stand on the core that zod/mini stands on, too: without mini's
 * methods, which nobody calls here, a browser that has to check a playbook loads a kilobyte less.
 */
export type Kind = z.SomeType;
/** The type of what a schema has read, with its defaults filled in. */
export type Infer<T extends Kind> = z.output<T>;

type Shape = z.$ZodLooseShape;
type Strict<S extends Shape> = z.$ZodObject<S, z.$strict>;
type Checks = z.$ZodCheck<unknown>[];

export const text = (...checks: Checks) => new z.$ZodString({ type: "string", checks }) as z.$ZodString<string>;
export const number = (...checks: Checks) => new z.$ZodNumber({ type: "number", checks }) as z.$ZodNumber<number>;

/** One of some fixed values. */
export const oneOf = <const T extends z.util.Literal>(...values: T[]) =>
  new z.$ZodLiteral({ type: "literal", values }) as z.$ZodLiteral<T>;

/** True or false; as a literal, because the browser needs that kind anyway. */
export const truth = () => oneOf(true, false);

export const list = <T extends Kind>(element: T, ...checks: Checks) =>
  new z.$ZodArray({ type: "array", element: element as unknown as z.$ZodType, checks }) as unknown as z.$ZodArray<T>;

/** A value that fits one of several kinds. */
export const either = <const T extends readonly Kind[]>(...options: T) =>
  new z.$ZodUnion({
    type: "union",
    options: options as unknown as z.$ZodType[],
  }) as unknown as z.$ZodUnion<T>;

/** An object with exactly these fields. */
export const object = <S extends Shape>(shape: S) =>
  new z.$ZodObject({
    type: "object",
    shape,
    catchall: new z.$ZodNever({ type: "never" }),
  }) as unknown as Strict<S>;

/** An object whose keys the author chooses, with one kind of value. */
export const record = <T extends Kind>(value: T, ...checks: Checks) =>
  new z.$ZodObject({
    type: "object",
    shape: {},
    catchall: value as unknown as z.$ZodType,
    checks,
  }) as unknown as z.$ZodObject<Record<never, never>, z.$catchall<T>>;

export const optional = <T extends Kind>(innerType: T) =>
  new z.$ZodOptional({
    type: "optional",
    innerType: innerType as unknown as z.$ZodType,
  }) as unknown as z.$ZodOptional<T>;

const copy = <V>(value: V): V =>
  (Array.isArray(value) ? [...value] : typeof value === "object" ? { ...value } : value) as V;

const otherwise = <T extends Kind>(innerType: T, value: () => unknown) =>
  new z.$ZodDefault({
    type: "default",
    innerType: innerType as unknown as z.$ZodType,
    // made anew each time, so that no two playbooks share it
    get defaultValue() {
      return value();
    },
  }) as unknown as z.$ZodDefault<T>;

/** A field with a value of its own where none is written. */
export const defaulted = <T extends Kind>(innerType: T, value: z.output<T>) => otherwise(innerType, () => copy(value));

/** A part that is read as if `{}` was written where it is missing, so that its own fields give their defaults. */
export const prefilled = <T extends Kind>(innerType: T) =>
  otherwise(innerType, () => {
    const read = (innerType as unknown as z.$ZodType)._zod.run({ value: {}, issues: [] }, {});
    // nothing here is read later
    return "value" in read && read.value;
  });

/** A check of ours; `check` pushes an issue for what it finds. */
export function checked(check: z.CheckFn<unknown>): z.$ZodCheck<unknown> {
  const made = new z.$ZodCheck({ check: "custom" });
  made._zod.check = check;
  return made;
}
