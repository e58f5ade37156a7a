import { inTime } from "../inTime.ts";
import { plainLists } from "../plainLists.ts";
import { checkPlaybook } from "../playbook/checkPlaybook.ts";
import type { Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { hashOf } from "../store/hash.ts";

/** Where checked playbooks are remembered on this device. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Loaded {
  /** Null when there is none that can be used: then nothing is shown. */
  playbook: Playbook | null;
  problems: Problem[];
  /** What kept the newest text from being used; null when nothing did. */
  why: unknown;
  /** Where it was looked for; empty when it was given as an object. */
  address: string;
}

interface Checked {
  hash: string;
  playbook: Playbook;
}

// Raised when a playbook checked before must be checked again, since the schema has grown.
const SCHEMA = "2";

// Whoever has a good playbook already does not wait longer than this for a newer one, ms; whoever has none waits longer,
// but not for ever: nothing that happens meanwhile is kept before it is known whether there is one.
const PATIENCE = 5_000;

/**
 * The playbook from an address, or given as an object. A text that this browser has checked before is not checked
 * again, so the check is not even loaded; a text that cannot be used leaves the last good one in place.
 */
export async function loadPlaybook(source: string | object, shelf: Shelf, answer?: Promise<Response>): Promise<Loaded> {
  const address = typeof source === "string" ? source : "";
  const key = `playbook/${SCHEMA}/${hashOf(address)}`;
  const loaded: Loaded = { playbook: null, problems: [], why: null, address };
  const reading = async (): Promise<string> => {
    if (!address) return JSON.stringify(source, plainLists);
    const found = await (answer ?? fetch(address));
    if (!found.ok) throw new Error(`it answered ${found.status}`);
    return found.text();
  };
  try {
    const coming = reading();
    // Looked at below, after the shelf; until then a failure is nobody's uncaught rejection.
    coming.catch(() => {});
    const last = (await shelf.get(key).catch(() => undefined)) as Checked | undefined;
    loaded.playbook = last?.playbook ?? null;
    const check = async () => {
      const found = await coming;
      const hash = hashOf(found);
      return last?.hash !== hash && { hash, ...(await checkPlaybook(JSON.parse(found), found.length)) };
    };
    // The code of the check may not come either.
    const checked = await inTime(check(), last && PATIENCE);
    if (checked) {
      const { hash, playbook, problems } = checked;
      loaded.problems = problems;
      if (playbook) {
        loaded.playbook = playbook;
        await shelf.set(key, { hash, playbook } satisfies Checked);
      } else loaded.why = problems;
    }
  } catch (error) {
    loaded.why = error;
  }
  return loaded;
}
