import type * as z from "zod/v4/core";
import type { Limits } from "./limits.ts";
import type { Finding, Path } from "./problems.ts";
import {
  chosen,
  fieldsOf,
  isObject,
  kindsOf,
  meant,
  optionsOf,
  type Place,
  placeAt,
  type Schema,
  tellingKey,
  valuesOf,
} from "./shape.ts";
import { suggest } from "./suggest.ts";
import { example, wantedText } from "./wanted.ts";

type Issue = z.$ZodIssue;

/** A value of the wrong kind: missing, or found where something else was wanted. */
function wrong(path: Path, { schema, value }: Place): Finding {
  const wanted = schema ? wantedText(schema) : "something else";
  const sample = schema ? example(schema) : "";
  if (value === undefined && typeof path.at(-1) === "string") return { path, code: "missing", wanted, known: [sample] };
  const def = schema && !optionsOf(schema).length ? valuesOf(schema) : [];
  if (def.length && ["string", "number"].includes(typeof value) && !def.includes(true))
    return { path, code: "unknown-value", found: value, wanted, known: def.map(String) };
  return { path, code: "wrong-type", found: value, wanted, known: [sample] };
}

/** Keys that nothing knows, each with the keys that would have been right and the sort that would know it. */
function unknownKeys(path: Path, keys: readonly string[], place: Place): Finding[] {
  const { schema, value, options } = chosen(place);
  const fields = Object.keys(schema ? fieldsOf(schema) : {});
  const telling = tellingKey(options);
  const kinds = kindsOf(options);
  return keys.map((key) => {
    if (!telling && kinds.includes(key))
      return {
        path,
        code: "two-conditions",
        found: value,
        known: kinds.filter((kind) => isObject(value) && kind in value),
      };
    const owners = telling
      ? options
          .filter((option) => key in fieldsOf(option))
          .map((option) => {
            const field = fieldsOf(option)[telling];
            return String(field ? valuesOf(field)[0] : "");
          })
      : [];
    const own = telling && isObject(value) ? `"${telling}": ${JSON.stringify(value[telling])}` : "";
    const free = fields.filter((field) => !isObject(value) || !Object.hasOwn(value, field));
    return { path: [...path, key], code: "unknown-key", found: key, wanted: { own, owners }, known: free };
  });
}

/** A value that fits no option: the one that was meant is told by its key, and reported in its place. */
function noOption(path: Path, place: Place, issue: z.$ZodIssueInvalidUnion): Finding[] {
  const { schema, value } = place;
  const options = schema ? optionsOf(schema) : [];
  const option = options[meant(options, value)];
  const issues = issue.errors[meant(options, value)];
  if (option && issues?.length)
    return issues.flatMap((inner) => findings(option, value, inner as Issue, path, options));
  const key = tellingKey(options);
  const conditions = kindsOf(options).includes("event");
  if (!isObject(value) || (!key && !conditions)) return [wrong(path, place)];
  if (!key) return [{ path, code: "no-condition", found: value, known: kindsOf(options) }];
  const known = options.map((option) => {
    const field = fieldsOf(option)[key];
    return String(field ? valuesOf(field)[0] : "");
  });
  if (key in value) return [{ path: [...path, key], code: "unknown-value", found: value[key], wanted: "", known }];
  const near = Object.keys(value).find((found) => suggest(found, [key]) === key);
  if (near)
    return [{ path: [...path, near], code: "unknown-key", found: near, wanted: { own: "", owners: [] }, known: [key] }];
  return [{ path: [...path, key], code: "missing", wanted: known }];
}

const sizeOf = (value: unknown) =>
  typeof value === "string" || Array.isArray(value) ? value.length : typeof value === "number" ? value : 0;

/** A value of the right kind that is too small, too big or not of the form that was wanted. */
function outside(path: Path, value: unknown, params: Limits): Finding {
  const limits = typeof value === "string" && params.propertyNames ? params.propertyNames : params;
  const size = sizeOf(value);
  const kind = typeof value === "string" ? "text" : typeof value === "number" ? "number" : "list";
  const least = limits.minLength ?? limits.minItems ?? limits.minProperties ?? limits.minimum;
  const most = limits.maxLength ?? limits.maxItems ?? limits.maximum;
  if (most !== undefined && size > most) return { path, code: "too-big", found: value, wanted: { kind, limit: most } };
  if (least !== undefined && size < least)
    return { path, code: "too-small", found: value, wanted: { kind, limit: least } };
  if (limits.exclusiveMinimum !== undefined && size <= limits.exclusiveMinimum)
    return { path, code: "too-small", found: value, wanted: { kind, limit: `above ${limits.exclusiveMinimum}` } };
  return { path, code: "bad-format", found: value, wanted: limits.name ?? "whole", known: [] };
}

function findings(
  schema: Schema,
  value: unknown,
  issue: Issue,
  base: Path,
  options: readonly Schema[] = [],
): Finding[] {
  const inside = issue.path.filter((key) => typeof key !== "symbol");
  const place = placeAt({ schema, value, options }, inside);
  const path = [...base, ...inside];
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(path, issue.keys, place);
    case "invalid_union":
      return noOption(path, place, issue);
    case "custom": {
      const params: Limits = issue.params ?? {};
      return [
        outside(path, params.minProperties === undefined && params.propertyNames ? path.at(-1) : place.value, params),
      ];
    }
    default:
      return [wrong(path, place)];
  }
}

/** A key that is missing is not reported beside the misspelt one that was meant to be it. */
function withoutEchoes(all: Finding[]): Finding[] {
  const misspelt = new Set(
    all.map(({ code, path, found, known }) =>
      code === "unknown-key" ? JSON.stringify([...path.slice(0, -1), suggest(found, known ?? [])]) : "",
    ),
  );
  const seen = new Set<string>();
  return all.filter(({ code, path, found }) => {
    const key = JSON.stringify([code, path, typeof found === "string" ? found : ""]);
    if (seen.has(key) || (code === "missing" && misspelt.has(JSON.stringify(path)))) return false;
    seen.add(key);
    return true;
  });
}

/** What the schema found, each against the part that was meant. Without issues the value was nested too deeply to read. */
export function misshapen(schema: Schema, value: unknown, issues: readonly Issue[] | undefined): Finding[] {
  if (!issues) return [{ path: [], code: "too-deep" }];
  return withoutEchoes(issues.flatMap((issue) => findings(schema, value, issue, [])));
}
