import { safeParse } from "zod/v4/core";
import { LONGEST } from "./longest.ts";
import type { Problem } from "./problems.ts";
import { references } from "./references.ts";
import { Playbook } from "./schema.ts";

/** What came of a check. */
export interface Checked {
  /** With its defaults filled in; null while there is a problem. */
  playbook: Playbook | null;
  /** Errors only: what works but is probably not meant is told at the desk. */
  problems: Problem[];
}

/** Deeper than any playbook needs, and far from what would exhaust the stack. */
const DEEPEST = 64;
const deeper = (value: unknown, left: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (!left || Object.values(value).some((inner) => deeper(inner, left - 1)));

/**
 * Reads a playbook, whatever the value is; nothing in it makes the promise fail.
 * The sentences are loaded only when there is something to say, so that a sound playbook costs a browser less.
 */
export async function checkPlaybook(value: unknown, letters = 0): Promise<Checked> {
  if (letters > LONGEST) throw new Error("it has more than 2,000,000 letters");
  const read = deeper(value, DEEPEST) ? null : safeParse(Playbook, value);
  const findings = read?.success ? references(read.data) : [];
  if (read?.success && !findings.length) return { playbook: read.data, problems: [] };
  const { misshapen, tellProblems } = await import("./tellProblems.ts");
  return {
    playbook: null,
    problems: tellProblems(read?.success ? findings : misshapen(Playbook, value, read?.error.issues)),
  };
}
