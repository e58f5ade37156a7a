import hint from "../style/hint.css?inline";
import { createHints, type HintsGround } from "./hints.tsx";
import { watchMarks } from "./marks.ts";
import { createSlots } from "./slots.tsx";

/** What stands in the host's own page. It comes when there is a place for it; see `loadPlaces.ts`. */
export { enPlaces as sentences } from "../words/enPlaces.ts";
export const sheets = [hint];

/** How long after a change of the page hints look for their places, ms; so a busy page costs little. */
const SOON = 250;

/** Fills slots and shows hints from now on; `look` is for every change of what is known. */
export function start(ground: HintsGround) {
  let timer = 0;
  const later = () => {
    timer = 0;
    hints.find();
  };
  const marks = watchMarks((changed) => {
    if (changed) slots.look(true);
    timer ||= window.setTimeout(later, SOON);
  });
  const slots = createSlots(ground, marks);
  const hints = createHints(ground, marks);
  return {
    look() {
      slots.look(false);
      hints.find();
    },
    end() {
      clearTimeout(timer);
      marks.end();
      slots.end();
      hints.end();
    },
  };
}
