import { checkPlaybook } from "../playbook/checkPlaybook.ts";
import type { Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { hashOf } from "../store/hash.ts";

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

const keyOf = (address: string) => `playbook/${SCHEMA}/${hashOf(address)}`;

async function textOf(coming: Promise<Response>): Promise<string> {
  const answer = await coming;
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.text();
}

// Whoever has a good playbook already does not wait longer than this for a newer one, ms.
const PATIENCE = 5_000;

function inTime(text: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it did not come within 5 seconds")), PATIENCE);
    text.then(resolve, reject).finally(() => clearTimeout(timer));
  });
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
export async function loadPlaybook(source: string | object, shelf: Shelf, answer?: Promise<Response>): Promise<Loaded> {
  const address = typeof source === "string" ? source : "";
  const key = keyOf(address);
  let last: Checked | undefined;
  try {
    const coming =
      typeof source === "string" ? textOf(answer ?? fetch(source)) : Promise.resolve(JSON.stringify(source));
    // Looked at below, after the shelf; until then a failure is nobody's uncaught rejection.
    coming.catch(() => {});
    last = await shelf.get<Checked>(key).catch(() => undefined);
    const found = await (last ? inTime(coming) : coming);
    const hash = hashOf(found);
    if (last?.hash === hash) return { playbook: last.playbook, problems: [], notice: null };
    const value = parse(found);
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
