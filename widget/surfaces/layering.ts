import { closed, type Model } from "../model.ts";
import type { Focus } from "./focus.ts";

/** Opens and closes the layers of the widget, and brings the focus back to where the customer was. */
export interface Layering {
  /** Where the focus was when the panel was asked for last. */
  from(): Element | null;
  /** Opens the panel, on a help item where one is named. It takes the focus unless that has left `from` meanwhile. */
  open(help: string | null, from: Element | null): void;
  close(): void;
  /** To be called before and after everything is drawn anew. */
  before(): void;
  after(): void;
  end(): void;
}

export function createLayering(model: Model, root: HTMLElement, place: HTMLElement, focus: Focus): Layering {
  const close = () => model.change({ layers: closed });
  // One press closes one layer, and the host's own dialog stays open behind it.
  root.addEventListener("keydown", (event) => {
    const { layers } = model;
    // what is composed ends by it, too
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    if (!(layers.panel || layers.nudge)) return;
    event.preventDefault();
    event.stopPropagation();
    model.change({ layers: layers.help ? { ...layers, help: null } : closed });
  });
  let was = closed;
  let asked: Element | null = null;
  return {
    from: () => asked,
    close,
    before() {
      const { layers, snapshot } = model;
      root.toggleAttribute("data-panel", layers.panel && snapshot !== null);
      if (!(was.panel || was.nudge) || layers.panel || layers.nudge) return;
      // Whatever closes the last layer, a click or another tab, the focus that was in it has a place to go.
      focus.restore(place);
    },
    after() {
      was = model.layers;
    },
    open(help, from) {
      const { draft, layers, snapshot } = model;
      if (!layers.panel) focus.remember();
      asked = from;
      // What was begun of a question that is due no longer is not asked again.
      const stays = draft?.due.asked === snapshot?.insight.checkIn?.asked;
      model.change({ layers: { panel: true, help, nudge: null }, draft: stays ? draft : null });
    },
    end() {
      focus.restore(root);
    },
  };
}
