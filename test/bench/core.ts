/** The built package, as npm users import it. */
export type Core = typeof import("../../src/index.ts");

export interface Options {
  rounds: number;
  /** One part alone: `facts`, `check`, `pages` or `sizes`. */
  only?: string | undefined;
}
