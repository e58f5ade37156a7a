import type { Checked } from "./check.ts";

/**
 * Checks what may be a playbook, such as what `JSON.parse` gave; the check itself is loaded only then, since most pages
 * never need it. Answers with the playbook, its defaults filled in, or with null and the problems; it rejects only where
 * the text that it was read from has more `letters` than a playbook may have. Hints on what works but is hardly meant are
 * told by `farshore check` alone.
 */
export async function checkPlaybook(value: unknown, letters = 0): Promise<Checked> {
  const { checkPlaybook: check } = await import("./check.ts");
  return check(value, letters);
}
