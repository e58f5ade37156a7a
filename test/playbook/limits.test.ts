import { describe, expect, it } from "vitest";
import { safeParse } from "zod/v4/core";
import { checkPlaybook } from "../../src/playbook/check.ts";
import type { Limits } from "../../src/playbook/limits.ts";
import { misshapen } from "../../src/playbook/misshapen.ts";
import { Playbook } from "../../src/playbook/schema.ts";
import {
  chosen,
  core,
  fieldsOf,
  isObject,
  limitsIn,
  optionsOf,
  placeAt,
  type Schema,
} from "../../src/playbook/shape.ts";
import { tellProblems } from "../../src/playbook/tellProblems.ts";
import { pathText } from "../../src/playbook/wording.ts";
import { many } from "../torture.ts";
import { fullPlaybook } from "./fullPlaybook.ts";
import { changed } from "./soundPlaybook.ts";

type Path = (string | number)[];

/** Every limit of the schema, found by going through it. */
function limitsOfSchema(): Set<Limits> {
  const seen = new Set<Schema>();
  const found = new Set<Limits>();
  const open: Schema[] = [Playbook as unknown as Schema];
  for (let schema = open.pop(); schema; schema = open.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    const def = core(schema);
    for (const check of (def.checks ?? []) as { limits?: Limits }[]) if (check.limits) found.add(check.limits);
    open.push(...Object.values(fieldsOf(schema)), ...optionsOf(schema));
    if (def.type === "array") open.push(def.element as Schema);
    if (def.type === "object" && def.catchall) open.push(def.catchall as Schema);
  }
  return found;
}

interface Limited {
  path: Path;
  limits: Limits;
}

/** The first place of a playbook that says everything at which each limit applies. */
function places(): Map<Limits, Limited> {
  const found = new Map<Limits, Limited>();
  const whole = fullPlaybook();
  const walk = (value: unknown, path: Path) => {
    const { schema } = chosen(placeAt({ schema: Playbook as unknown as Schema, value: whole, options: [] }, path));
    if (schema)
      for (const check of (core(schema).checks ?? []) as { limits?: Limits }[])
        if (check.limits && !found.has(check.limits)) found.set(check.limits, { path, limits: limitsIn(schema) });
    if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, [...path, i]);
    else if (isObject(value)) for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(whole, []);
  return found;
}

/** What the schema says of the playbook with one value in it, without what its parts say of each other. */
function said(path: Path, value: unknown): string[] {
  const playbook = changed({ [path.join(".")]: value }, fullPlaybook());
  const read = safeParse(Playbook, playbook);
  const at = pathText(path);
  const problems = read.success ? [] : tellProblems(misshapen(Playbook, playbook, read.error.issues));
  return problems
    .map(({ message }) => message)
    .filter((message) => message.startsWith(`${at}:`) || message.startsWith(`${at}[`));
}

const whole = fullPlaybook();
const at = (path: Path): unknown => path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), whole);

/** A text of a length that fits the form, as far as the form has a beginning. */
const text = (limits: Limits, length: number) => {
  const begin = limits.name === "link" ? "https://" : "";
  return begin + "a".repeat(Math.max(0, length - begin.length));
};
const entries = (path: Path, length: number) =>
  Array.from({ length }, (_, i) => {
    const one = (at(path) as unknown[])[0];
    return isObject(one) && "id" in one ? { ...one, id: `n${i}` } : one;
  });

interface Case {
  path: Path;
  name: string;
  limit: number;
  make(size: number): unknown;
  /** The end of the sentence about a value of this size; null for one that fits. */
  says(size: number): string | null;
}

const count = (limit: number, one: string, many: string) => `${limit} ${limit === 1 ? one : many}`;

/** What a limit is about: values of any size, and what is to be said of them. */
function cases({ path, limits }: Limited): Case[] {
  const { minLength = 0, maxLength, minItems = 0, maxItems, minimum, exclusiveMinimum, maximum } = limits;
  const of = (limit: number | undefined, what: string, rest: Pick<Case, "make" | "says">): Case[] =>
    limit === undefined ? [] : [{ path, name: `${pathText(path)}: ${what} ${limit}`, limit, ...rest }];
  const inText = {
    make: (size: number) => text(limits, size),
    says: (size: number) =>
      size > (maxLength ?? size)
        ? `this text is too long; shorten it to ${count(maxLength ?? 0, "letter", "letters")}.`
        : size < minLength
          ? "this text is empty; write something, or remove the line."
          : null,
  };
  const inList = {
    make: (size: number) => entries(path, size),
    says: (size: number) =>
      size > (maxItems ?? size)
        ? `this list is too long; shorten it to ${count(maxItems ?? 0, "entry", "entries")}.`
        : size < minItems
          ? `but this needs at least ${count(minItems, "entry", "entries")}.`
          : null,
  };
  const inNumber = {
    make: (size: number) => size,
    says: (size: number) =>
      size > (maximum ?? size)
        ? `found ${size}, but this must be at most ${maximum}.`
        : size < (minimum ?? size)
          ? `found ${size}, but this must be at least ${minimum}.`
          : size <= (exclusiveMinimum ?? size - 1)
            ? `found ${size}, but this must be above ${exclusiveMinimum}.`
            : null,
  };
  return [
    ...of(maxLength, "letters at most", inText),
    ...of(limits.minLength, "letters at least", inText),
    ...of(maxItems, "entries at most", inList),
    ...of(limits.minItems, "entries at least", inList),
    ...of(maximum, "at most", inNumber),
    ...of(minimum, "at least", inNumber),
    ...of(exclusiveMinimum, "above", inNumber),
  ];
}

const found = places();

it("every limit of the schema has its place in a playbook that says everything", () => {
  expect(found.size).toBeGreaterThan(15);
  expect([...limitsOfSchema()].filter((limits) => !found.has(limits))).toEqual([]);
});

describe("a limit holds at one less, itself, one more and a thousand times", () => {
  it.each([...found.values()].flatMap(cases))("$name", ({ path, limit, make, says }) => {
    const thousand = limit * (Array.isArray(at(path)) ? many(20, 1000) : 1000);
    for (const size of [limit - 1, limit, limit + 1, thousand]) {
      if (size < 0 && typeof at(path) !== "number") continue;
      const wanted = says(size);
      expect(said(path, make(size))).toEqual(wanted === null ? [] : [expect.stringContaining(wanted)]);
    }
  });
});

describe("how deep a playbook is nested", () => {
  /** A value with so many objects and lists one in the other. */
  const nested = (depth: number) => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
    return value;
  };

  it.each([63, 64, 65, 64_000, 1_000_000])("%i levels have an answer", async (depth) => {
    const { playbook, problems } = await checkPlaybook(nested(depth));
    expect(playbook).toBeNull();
    expect(problems.map(({ code }) => code === "too-deep")).toContain(depth > 64);
    if (depth > 64) expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/nested/)]);
  });

  it("a condition may be so deep, and no deeper", async () => {
    const not = (depth: number): object => (depth ? { not: not(depth - 1) } : { event: "x" });
    const asked = (depth: number) => checkPlaybook(changed({ "obstacles.0.detectedWhen": not(depth) }));
    // the playbook, its obstacles and the one of them are three levels, and the last condition is one
    expect((await asked(60)).problems).toEqual([]);
    expect((await asked(61)).problems.map(({ code }) => code)).toEqual(["too-deep"]);
  });
});
