import type { Path, Problem } from "./problems.ts";
import { severityOf } from "./problems.ts";
import { references } from "./references.ts";
import { Playbook } from "./schema.ts";

export interface Checked {
  /** With its defaults filled in; null while there is an error. */
  playbook: Playbook | null;
  problems: Problem[];
}

/** Deeper than any playbook needs, and far from what would exhaust the stack. */
const DEEPEST = 64;
const deeper = (value: unknown, left: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (!left || Object.values(value).some((inner) => deeper(inner, left - 1)));

/**
 * Reads a playbook that may be anything. Never throws.
 * The sentences are loaded only when there is something to say, so that a sound playbook costs a browser less.
 */
export async function checkPlaybook(value: unknown): Promise<Checked> {
  if (deeper(value, DEEPEST)) return { playbook: null, problems: [] };
  const read = Playbook.safeParse(value);
  const findings = read.success ? references(read.data) : [];
  const sound = read.success && !findings.some(({ code }) => severityOf(code) === "error");
  return { playbook: sound ? read.data : null, problems: findings as any };
}
