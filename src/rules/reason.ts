/**
 * Why something is so. A closed list: sentences for it live in `widget/words` and `cli`.
 * `of` is an id, `value` what was seen, `wanted` what was asked for, `at` a time in ms.
 */
export interface Reason {
  code: ReasonCode;
  of?: string;
  value?: number | string | boolean | null;
  wanted?: number | string;
  at?: number;
}

export type ReasonCode =
  // segments
  | "segment-matched"
  | "segment-default"
  // obstacles
  | "named-by-customer"
  | "detected"
  // for help
  | "closes-named"
  | "closes-detected"
  | "fits-format"
  | "fits-style"
  | "free-first"
  | "paid-first"
  | "started"
  | "soon"
  | "stronger"
  | "after-another"
  // against help
  | "closes-nothing-open"
  | "other-segment"
  | "condition-fails"
  | "finished"
  | "dismissed"
  | "past"
  | "other-language"
  // for check-ins
  | "result-can-show"
  | "loop-asks-again"
  | "condition-holds"
  // against check-ins
  | "setup-not-complete"
  | "nothing-happened-since"
  | "too-early"
  | "asked-recently"
  | "snoozed"
  | "another-first"
  | "experience-not-with-result"
  | "not-for-this-outcome"
  // against interrupting with one that is due
  | "shown-before"
  | "budget-session"
  | "budget-day"
  | "budget-week"
  | "quiet-hours";
