import type { HintInsight } from "../../src/advice/hints.ts";
import { tell } from "../tell.ts";
import { type Anchoring, createAnchoring } from "./anchoring.ts";
import { drawn } from "./drawn.ts";
import type { PlacesGround } from "./ground.ts";
import { HintBox } from "./hintBox.tsx";
import { inSight } from "./sight.ts";

/** The one hint that stands in the page. */
export interface Current {
  hint: HintInsight;
  target: HTMLElement;
  opened: boolean;
  said: boolean;
}

/** Draws the hint that there is, and keeps the focus where the customer has it. */
function createDrawing({ model, root, open }: PlacesGround, change: (next: Current | null) => void) {
  const place = root.appendChild(document.createElement("div"));
  let anchoring: Anchoring | undefined;
  const find = (selector: string) => place.querySelector<HTMLElement>(selector);
  const holdsFocus = () => find(".hint :focus") !== null;
  const box = () => {
    const found = find(".hint");
    if (found) anchoring ??= createAnchoring(found);
    return anchoring;
  };
  /** Its focus goes to what it stood beside. */
  const hide = (target?: HTMLElement) => {
    if (box()?.hide()) target?.focus({ preventScroll: true });
  };
  function draw(current: Current | null): void {
    const turn = (opened: boolean) => {
      const back = opened || holdsFocus();
      change(current && { ...current, opened, said: false });
      if (back) find(opened ? ".hint-card" : ".hint-mark")?.focus({ preventScroll: true });
    };
    const putAway = (help?: string) => {
      if (!current) return;
      if (help === undefined) hide(current.target);
      else open(help);
      tell(model.coach.dismiss(current.hint.asked, true));
      change(null);
    };
    const { hint = null, opened = false, said = false } = current ?? {};
    drawn(<HintBox model={model} hint={hint} opened={opened} said={said} turn={turn} putAway={putAway} />, place);
  }
  return {
    draw,
    /** Puts it beside its target; false where there is no room for it. */
    place: ({ target, opened }: Current): boolean =>
      box()?.place(target, { rtl: root.dir === "rtl", beacon: !opened }) ?? false,
    hide,
    end() {
      hide();
      drawn(null, place);
      place.remove();
    },
  };
}

/** Keeps one hint standing where it belongs, or none. */
export function createStanding(ground: PlacesGround) {
  let current: Current | null = null;
  const drawing = createDrawing(ground, stand);
  function stand(next: Current | null): void {
    current = next;
    drawing.draw(current);
    if (!current || !inSight(current.target)) drawing.hide(current?.target);
    else if (!drawing.place(current)) {
      // a card that finds no room of its own is a mark; one that was asked for stands where questions do
      if (current.opened && !current.said) return;
      current = { ...current, opened: false };
      drawing.draw(current);
      if (!drawing.place(current)) drawing.hide();
    }
  }
  return { now: () => current, stand, end: drawing.end };
}
