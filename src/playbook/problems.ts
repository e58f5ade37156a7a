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
  | "curve-turns"
  | "no-room"
  | "bands-fall"
  | "never-asked"
  | "not-rated"
  | "never-confirmed"
  | "unseen-obstacle"
  | "nothing-to-read"
  | "unknown-zone"
  | "no-such-date"
  | "repeats-badly"
  | "needs-circle";

/** What works but is probably not meant. A closed list, too; the sentence for each is in `hintSentences.ts`. */
export type HintCode =
  | "percent-over-one"
  | "other-way"
  | "checkpoint-late"
  | "lag-too-long"
  | "band-out-of-reach"
  | "no-outcome"
  | "no-help"
  | "uncovered"
  | "variant-hides"
  | "for-nobody"
  | "closes-nothing"
  | "undescribed-placeholder"
  | "unused-placeholder"
  | "never-reached"
  | "never-holds"
  | "always-holds"
  | "shadowed"
  | "never-offered"
  | "webinar-past"
  | "repeats-ended"
  | "offer-past"
  | "seats-left"
  | "unsized-picture"
  | "foreign-poster"
  | "untranslated"
  | "unreadable-colour"
  | "scheme-decided"
  | "too-long"
  | "secret"
  | "never-interrupts"
  | "odd-quiet-hours"
  | "crowded-out"
  | "no-effect"
  | "same-variants"
  | "blames"
  | "belittles"
  | "boasts"
  | "shouts";

/** What was found, before it is put into words; only a broken playbook loads the words. */
export interface Finding<Code = ProblemCode> {
  path: Path;
  code: Code;
  /** The value that was found, when the code alone does not say it. */
  found?: unknown;
  /** What was wanted: its kind, limit or form, as the code needs it. */
  wanted?: unknown;
  /** What would have been right here: keys, ids or values. */
  known?: string[] | undefined;
}
export type Hint = Finding<HintCode>;

/** One thing to correct. An error means that the playbook is not used; with a warning, which is a hint, it works. */
export interface Problem {
  /** Where: keys, and places in lists counted from 0. */
  path: Path;
  code: ProblemCode | HintCode;
  severity: "error" | "warning";
  /** One sentence: where, what was found, what was wanted, how to correct it. */
  message: string;
}

/** Writes one finding down. */
export type Report<Code = ProblemCode> = (
  code: Code,
  path: Path,
  found?: unknown,
  wanted?: unknown,
  known?: string[],
) => void;

/** The kinds of parts that other parts name by id. */
export type Kind =
  | "segment"
  | "step"
  | "outcome"
  | "obstacle"
  | "help"
  | "rating"
  | "checkIn"
  | "answer"
  | "choice"
  | "score"
  | "band";
