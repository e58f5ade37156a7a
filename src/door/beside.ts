import type { Explanation } from "../explain.ts";
import type { PageHint } from "../playbook/places.ts";
import type { Works } from "./hostVerbs.ts";
import { slip } from "./slip.ts";

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Only a page can tell that a hint has no place because its selector is none; the host hears of it, too. */
export function withPlace(explanation: Explanation, hints: PageHint[], { attempt }: Works): Explanation {
  const { id, becauseNot } = explanation;
  const beside = hints.find((hint) => hint.id === id)?.beside;
  if (beside === undefined || typeof document === "undefined" || isSelector(beside)) return explanation;
  attempt(() => {
    throw slip("selector", id, beside);
  }).catch(() => {});
  return { ...explanation, shown: false, becauseNot: [{ code: "no-selector", of: id, value: beside }, ...becauseNot] };
}
