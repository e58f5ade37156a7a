import type { Path } from "../playbook/problems.ts";
import { pathText, where } from "../playbook/wording.ts";

const idOf = (part: unknown) => {
  const id: unknown = typeof part === "object" && part !== null && Reflect.get(part, "id");
  return typeof id === "string" && id.length <= 64 ? id : "";
};

/** The id of one part in its list; "" when it has none, or one that another part there has too. */
function nameIn(list: unknown, key: string | number): string {
  if (!Array.isArray(list) || typeof key !== "number") return "";
  const ids = list.map(idOf);
  const id = ids[key] ?? "";
  return ids.indexOf(id) === ids.lastIndexOf(id) ? id : "";
}

/** A path cut behind each part that has a name, with that name. */
function named(value: unknown, path: Path): { keys: Path; name: string }[] {
  const pieces: { keys: Path; name: string }[] = [];
  let keys: Path = [];
  let at = value;
  // what is wrong with an id is not told by that id
  const end = path.at(-1) === "id" ? path.length - 2 : path.length;
  path.forEach((key, i) => {
    const name = i < end ? nameIn(at, key) : "";
    if (name) pieces.push({ keys, name });
    keys = name ? [] : [...keys, key];
    at = typeof at === "object" && at !== null ? Reflect.get(at, key) : null;
  });
  return keys.length ? [...pieces, { keys, name: "" }] : pieces;
}

/**
 * The place of a problem for somebody who reads the file: `help "reach-the-inbox", price.currency`.
 * A program gets `help[12].price.currency`, but who counts a list from zero, and up to twelve?
 */
export function placeIn(value: unknown, path: Path): string {
  const pieces = named(value, path).map(({ keys, name }) =>
    name ? `${pathText(keys)} ${JSON.stringify(name)}`.trim() : pathText(keys),
  );
  return pieces.join(", ") || where(path);
}

/** The id of the innermost part that a path goes through, if it has one. */
export const idOn = (value: unknown, path: Path): string | undefined =>
  named(value, path).findLast(({ name }) => name)?.name;
