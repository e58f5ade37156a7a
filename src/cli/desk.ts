/** Where a command reads and writes; tests give it one of their own. */
export interface Desk {
  out(text: string): void;
  err(text: string): void;
  /** The bytes of a file; throws when it cannot be read. */
  read(file: string): Uint8Array;
  colour: boolean;
  /** ms since 1970, for what depends on the day. */
  now: number;
}

/** What `farshore` can be asked to do. */
export interface Command {
  name: string;
  summary: string;
  /** Shown by `farshore <command> --help`. */
  help: string;
  options: Record<string, { type: "boolean"; short?: string }>;
  /** The exit code: 0 fine, 1 problems found, 2 wrong usage or unreadable file. */
  run(files: string[], options: Record<string, boolean | undefined>, desk: Desk): Promise<number>;
}
