import { effect } from "@preact/signals";
import type { Model } from "../model.ts";
import type { Focus } from "./focus.ts";

/** Opens and closes the layers of the widget, and brings the focus back to where the customer was. */
export interface Layering {
  /** Opens the panel, on a help item where one is named. */
  open(help: string | null): void;
  close(): void;
  end(): void;
}

/** On a phone the panel hides the page, so a link into the page closes it. */
const leadsBehind = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest("a[href]:not([target])") !== null &&
  matchMedia("(max-width: 480px)").matches;

export function createLayering(model: Model, root: HTMLElement, place: HTMLElement, focus: Focus): Layering {
  const { layers, snapshot } = model;
  const close = () => {
    layers.value = { panel: false, help: null, nudge: null };
  };
  // One press closes one layer, and the host's own dialog stays open behind it.
  const onKey = (event: KeyboardEvent) => {
    const { panel, nudge, help } = layers.peek();
    if (event.key !== "Escape" || event.defaultPrevented || !(panel || nudge)) return;
    event.preventDefault();
    event.stopPropagation();
    if (help) layers.value = { ...layers.peek(), help: null };
    else close();
  };
  const onClick = (event: Event) => {
    if (leadsBehind(event)) close();
  };
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  let opened = false;
  let reading = false;
  const unmark = effect(() => {
    const { panel, help, nudge } = layers.value;
    root.toggleAttribute("data-panel", panel && snapshot.value !== null);
    const open = panel || nudge !== null;
    // Whatever closes the last layer, a click or another tab, the focus that was in it has a place to go.
    if (opened && !open && place.contains(focus.inside())) focus.restore();
    opened = open;
    // While the reader goes away its focus waits in the panel, where the next Escape is heard.
    if (reading && !help && panel && place.contains(focus.inside())) {
      place.querySelector<HTMLElement>("[role=dialog]")?.focus({ preventScroll: true });
    }
    reading = help !== null;
  });
  return {
    close,
    open(help) {
      if (!layers.peek().panel) focus.remember();
      layers.value = { panel: true, help, nudge: null };
    },
    end() {
      unmark();
      root.removeEventListener("keydown", onKey);
      root.removeEventListener("click", onClick);
    },
  };
}
