import type { Path } from "./problems.ts";

/** Calls back for every object of a playbook with the way to it; the overridden words are no part of it. */
export function everyPart(value: unknown, path: Path, see: (part: Record<string, unknown>, path: Path) => void): void {
  if (typeof value !== "object" || !value || path[0] === "words") return;
  const list = Array.isArray(value);
  if (!list) see(value as Record<string, unknown>, path);
  for (const [key, inner] of Object.entries(value)) everyPart(inner, [...path, list ? +key : key], see);
}
