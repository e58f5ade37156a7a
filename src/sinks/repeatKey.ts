import { hashOf } from "../store/hash.ts";

/**
 * The id of an event as vendors take it to drop repeats: always the same UUID (of version 8, RFC 9562) for the same id. Not
 * the id itself, because some vendors take UUIDs only, and those of before had the customer's in them.
 */
export function repeatKey(id: string): string {
  const [, a = "", b = "", c = "", d = "", e = ""] =
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hashOf(id) + hashOf(`farshore ${id}`)) ?? [];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
