import type { Outcome } from "../playbook/schema.ts";

export type Pace = "ahead" | "on-pace" | "behind" | "too-early" | "reached" | "overdue";

export interface OutcomeInsight {
  outcome: Outcome;
  /** 1 for the outcome as the playbook sets it, 2 and more after the customer raised the bar. */
  bar: number;
  value: number | null;
  baseline: number;
  target: number;
  /** Share of the way from baseline to target, 0 to 1. */
  progress: number;
  reached: boolean;
  /** Start and end of the time frame, ms. */
  start: number;
  deadline: number;
  pace: Pace;
  /** Where the value should stand now to arrive in time. */
  expected: number;
  /** Checkpoints of the time frame, with what is expected at each. */
  checkpoints: { at: number; expected: number; missed: boolean }[];
  /** When the target will be met at the rate so far, ms; null while too early to say. */
  projected: number | null;
  evidence: "measured" | "rated";
  /** Time of the newest evidence, ms; null while there is none. */
  freshAt: number | null;
  /** Values over time, oldest first, at most 60. */
  series: { at: number; value: number }[];
  /** The target to offer once this one is reached; equal to `target` where the scale ends. */
  higherBar: number;
}
