import { draftsIn, keepDraft, LONGEST } from "../keeping/drafts.ts";
import { plainLists } from "../plainLists.ts";
import { own } from "../state.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { stateOf } from "./lookUp.ts";
import { slip } from "./slip.ts";

// for verbs that fetch them only once they are needed
export { draftsIn, keepDraft };

/** What was begun as JSON; a slip for what that cannot hold, and for more than is kept. */
function textOf(next: unknown): string {
  const text = input.reading("draft", () => JSON.stringify(next, plainLists) as string | undefined);
  if (!text || text.length > LONGEST) throw slip("draft", LONGEST);
  return text;
}

/** Keeps what was begun under a name, or drops it, and tells what is kept there then. */
export async function drafting(works: Works, of: unknown, next: unknown): Promise<unknown> {
  const { customer, moments } = works;
  const name = input.name("draft", of, 128);
  const text = (next ?? null) === null ? null : textOf(next);
  const { now } = moments.now();
  const [store, scope] = [customer.place.store(), customer.scope()];
  if (next !== undefined) {
    // Somebody of whom nothing else is known is known by this, so that it goes along once they are named.
    if (text !== null && (await stateOf(works)).first === null) await customer.happen({ type: "set", traits: {} });
    await keepDraft(store, scope, name, text, now);
  }
  return own(await draftsIn(store, scope, now), name) ?? null;
}
