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

/** What a reason says, in one word of a closed list; codes are only added. */
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
  | "fits-stage"
  | "stronger"
  | "change-tactic"
  | "worked-before"
  | "tried-no-change"
  | "not-useful"
  | "too-long"
  | "after-another"
  // against help
  | "closes-nothing-open"
  | "other-segment"
  | "condition-fails"
  | "finished"
  | "dismissed"
  | "past"
  | "other-language"
  | "other-stage"
  | "needs-first"
  | "hidden-by-variant"
  // against hints
  | "no-selector"
  // for steps
  | "stays-done"
  // for check-ins
  | "result-can-show"
  | "loop-asks-again"
  | "condition-holds"
  | "behind"
  | "not-known-yet"
  | "contradicts"
  | "period-ended"
  | "value-reviewed"
  | "value-confirmed"
  // against check-ins
  | "setup-not-complete"
  | "nothing-happened-since"
  | "too-early"
  | "asked-recently"
  | "snoozed"
  | "another-first"
  | "experience-not-with-result"
  | "not-for-this-outcome"
  | "never-again"
  | "on-its-way"
  | "nothing-contradicts"
  | "asked-once"
  | "nothing-reviewed"
  | "no-confirmed-value"
  | "experience-poor"
  // against interrupting with one that is due
  | "holdout"
  | "shown-before"
  | "budget-session"
  | "budget-day"
  | "budget-week"
  | "quiet-hours"
  | "paused";
