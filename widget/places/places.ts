import hint from "../style/hint.css?inline";
import type { PlacesGround } from "./ground.ts";
import { createHints } from "./hints.tsx";
import { watchMarks } from "./marks.ts";
import { createSlots } from "./slots.tsx";

/** What stands in the host's own page. It comes when there is a place for it; see `loadPlaces.ts`. */
export { enPlaces as sentences } from "../words/enPlaces.ts";
export const sheets = [hint];

/** How long after a change of the page it is looked at as a whole, ms. */
const SOON = 250;
/** And how many times as long as that took; so a large page that is busy costs little, too. */
const REST = 50;

/** Fills slots and shows hints from now on; `look` is for every change of what is known. */
export function start(ground: PlacesGround) {
  let timer = 0;
  let wait = SOON;
  const later = () => {
    const begun = performance.now();
    timer = 0;
    if (marks.again() || slots.lost()) slots.look(false);
    hints.find();
    wait = Math.max(SOON, REST * (performance.now() - begun));
  };
  const soon = () => {
    timer ||= window.setTimeout(later, wait);
  };
  const marks = watchMarks((changed) => {
    if (changed) slots.look(true);
    soon();
  });
  const slots = createSlots(ground, marks);
  const hints = createHints(ground, marks);
  return {
    look() {
      slots.look(false);
      hints.find();
      soon();
    },
    end() {
      clearTimeout(timer);
      marks.end();
      slots.end();
      hints.end();
    },
  };
}
