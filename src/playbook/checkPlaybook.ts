import type { Checked } from "./check.ts";

/** Checks what may be a playbook; the check itself is loaded only then, since most pages never need it. */
export async function checkPlaybook(value: unknown): Promise<Checked> {
  const { checkPlaybook: check } = await import("./check.ts");
  return check(value);
}
