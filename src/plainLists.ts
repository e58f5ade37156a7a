/**
 * For `JSON.stringify`, to write lists as lists: a library such as Prototype.js puts `toJSON` on all of them, by which each
 * is written as a text.
 */
export function plainLists(this: Record<string, unknown>, key: string, given: unknown): unknown {
  return Array.isArray(this[key]) ? this[key] : given;
}
