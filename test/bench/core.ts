/** The built package, as npm users import it. */
export type Core = typeof import("../../src/index.ts");

export interface Options {
  rounds: number;
  /** Only these parts; none for all. `core` is all that needs no browser. */
  only: string[];
  /** Imports a script as Node itself does; a module runner in between would be part of the figures. */
  load(script: string): Promise<unknown>;
}
