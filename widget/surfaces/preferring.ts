import type { Preferences } from "../../src/coach.ts";
import type { Model, Note } from "../model.ts";

/** What became of the last change, as the key of a sentence; empty while there was none. */
export type Said = "" | "you.saved" | "you.failed";

export const saidOf = (model: Model): Note<Said> => model.note<Said>("you/said", "");

/** Does what the customer decided, and says whether it was kept. */
export async function decide(model: Model, doing: Promise<unknown>): Promise<boolean> {
  const said = saidOf(model);
  said.value = "";
  try {
    await doing;
    said.value = "you.saved";
    return true;
  } catch {
    said.value = "you.failed";
    return false;
  }
}

export const preferring =
  (model: Model) =>
  (change: Preferences): void =>
    void decide(model, model.coach.prefer(change));
