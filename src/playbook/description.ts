/** One sentence about a part or field of a playbook, then examples of what to write. */
export type Description = string | [about: string, ...examples: unknown[]];
