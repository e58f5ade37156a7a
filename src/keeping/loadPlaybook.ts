import { checkPlaybook } from "../playbook/checkPlaybook.ts";
import type { Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { scopeOf } from "../store/scope.ts";

/** Where checked playbooks are remembered on this device. */
export interface Shelf {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Loaded {
  /** Null when there is none that can be used: then nothing is shown. */
  playbook: Playbook | null;
  problems: Problem[];
  /** Said when the newest text could not be used, and what is used instead. */
  notice: string | null;
}

interface Checked {
  hash: string;
  playbook: Playbook;
}

// Raised when a playbook checked before must be checked again, since the schema has grown.
const SCHEMA = "1";

const keyOf = (address: string) => `playbook/${SCHEMA}/${scopeOf(address)}`;

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.text();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : "syntax error"})`);
  }
}

/**
 * The playbook from an address, or given as an object. A text that this browser has checked before is not checked
 * again, so the check is not even loaded; a text that cannot be used leaves the last good one in place.
 */
export async function loadPlaybook(source: string | object, shelf: Shelf, text?: Promise<string>): Promise<Loaded> {
  const address = typeof source === "string" ? source : "";
  const key = keyOf(address);
  let last: Checked | undefined;
  try {
    const [found, stored] = await Promise.allSettled([
      typeof source === "string" ? (text ?? fetchText(source)) : JSON.stringify(source),
      shelf.get<Checked>(key),
    ]);
    last = stored.status === "fulfilled" ? stored.value : undefined;
    if (found.status === "rejected") throw found.reason;
    const hash = scopeOf(found.value);
    if (last?.hash === hash) return { playbook: last.playbook, problems: [], notice: null };
    const value = parse(found.value);
    const { playbook, problems } = await checkPlaybook(value);
    if (!playbook)
      return { playbook: last?.playbook ?? null, problems, notice: notice(address, "it has problems", last) };
    await shelf.set(key, { hash, playbook } satisfies Checked);
    return { playbook, problems, notice: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { playbook: last?.playbook ?? null, problems: [], notice: notice(address, why, last) };
  }
}

const notice = (address: string, why: string, last: Checked | undefined): string =>
  `The playbook${address && ` ${address}`} cannot be used: ${why}. ${
    last ? "The last good one stays in use." : "Until it can be, nothing is shown."
  }`;
