export type Path = (string | number)[];

/** What can be wrong with a playbook. A closed list; the sentence for each code is in `sentences.ts`. */
export type ProblemCode =
  // shape: one value alone
  | "missing"
  | "wrong-type"
  | "unknown-key"
  | "unknown-value"
  | "bad-format"
  | "too-small"
  | "too-big"
  | "no-condition"
  | "two-conditions"
  | "too-deep"
  // references: one part against another
  | "duplicate-id"
  | "unknown-id"
  | "waits-for-later"
  | "never-true"
  | "off-scale"
  | "target-is-start"
  | "percent-over-one"
  | "checkpoint-late"
  | "curve-turns"
  | "never-asked"
  | "not-rated"
  | "never-confirmed"
  | "no-outcome"
  | "unseen-obstacle"
  | "no-help"
  | "closes-nothing"
  | "nothing-to-read"
  | "unknown-zone"
  | "no-such-date"
  | "repeats-badly"
  | "needs-circle"
  | "undescribed-placeholder"
  | "unused-placeholder";

/** What was found, before it is put into words; only a broken playbook loads the words. */
export interface Finding {
  path: Path;
  code: ProblemCode;
  /** The value that was found, when the code alone does not say it. */
  found?: unknown;
  /** What was wanted: its kind, limit or form, as the code needs it. */
  wanted?: unknown;
  /** What would have been right here: keys, ids or values. */
  known?: string[] | undefined;
}

/** One thing to correct. An error means that the playbook is not used; with a warning it works. */
export interface Problem {
  path: Path;
  code: ProblemCode;
  severity: "error" | "warning";
  /** One sentence: where, what was found, what was wanted, how to correct it. */
  message: string;
}

/** Writes one finding down. */
export type Report = (code: ProblemCode, path: Path, found?: unknown, wanted?: unknown, known?: string[]) => void;

/** The kinds of parts that other parts name by id. */
export type Kind = "segment" | "step" | "outcome" | "obstacle" | "help" | "rating" | "checkIn" | "answer" | "score";

/** Writes down each id that no part of that kind has. */
export type Refer = (kind: Kind, ids: string | string[] | undefined, path: Path) => void;
