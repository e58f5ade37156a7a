import type { InParallel } from "./livePart.ts";

/** Where a command reads and writes; tests give it one of their own. */
export interface Desk {
  out(text: string): void;
  err(text: string): void;
  /** The bytes of a file; throws when it cannot be read. */
  read(file: string): Uint8Array;
  colour: boolean;
  /** ms since 1970, for what depends on the day. */
  now: number;
  /** True when somebody sees at once what is written to `err`. */
  watched: boolean;
  /** A clock for telling how long something takes, ms. */
  clock(): number;
  /** Lives parts of a population beside each other; without it one after the other. */
  parallel?: InParallel;
}

/** What stands behind the dashes of a command line. */
export type Options = Record<string, string | boolean | undefined>;

/** What `farshore` can be asked to do. */
export interface Command {
  name: string;
  summary: string;
  /** Shown by `farshore <command> --help`. */
  help: string;
  options: Record<string, { type: "boolean" | "string"; short?: string }>;
  /** The exit code: 0 fine, 1 problems found, 2 wrong usage or unreadable file. */
  run(files: string[], options: Options, desk: Desk): Promise<number>;
}
