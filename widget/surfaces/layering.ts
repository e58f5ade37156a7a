import { closed, type Model } from "../model.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import type { Focus } from "./focus.ts";

/** Opens and closes the layers of the widget, and brings the focus back to where the customer was. */
export interface Layering {
  /** Opens the panel, on a help item where one is named. It takes the focus unless that has left `from` meanwhile. */
  open(help: string | null, from: Element | null): void;
  close(): void;
  /** To be called before and after everything is drawn anew. */
  before(): void;
  after(): void;
  end(): void;
}

/** On a phone the panel hides the page, so a link into the page closes it. */
const leadsBehind = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest("a[href]:not([target])") !== null &&
  matchMedia("(max-width: 480px)").matches;

/** Moves the focus along with the layers, and keeps the place in the overview while a help item is read. */
function createPlacing(model: Model, root: HTMLElement, place: HTMLElement, focus: Focus) {
  let was = closed;
  let open = false;
  let scrolled = 0;
  /** Where the focus was when the panel was asked for. */
  let from: Element | null = null;
  /** Where the focus goes when what has it is drawn no more. */
  let refuge = "";
  const find = (selector: string) => place.querySelector<HTMLElement>(selector);
  const toPanel = () => find(".panel")?.focus({ preventScroll: true });
  return {
    askedFrom(focused: Element | null) {
      from = focused;
      // Help that is shown in an open panel takes the focus, too.
      if (open && document.activeElement === from) toPanel();
    },
    before() {
      const { layers, snapshot } = model;
      root.toggleAttribute("data-panel", layers.panel && snapshot !== null);
      // Afterwards the overview is hidden, and its place lost.
      if (layers.help && !was.help) scrolled = find(".panel-body")?.scrollTop ?? 0;
      const inside = focus.inside();
      refuge = "";
      const closing = (was.panel || was.nudge) && !layers.panel && !layers.nudge;
      if (!inside || !place.contains(inside)) {
        if (closing) focus.forget();
        return;
      }
      refuge = inside.closest(".help") ? "#farshore-help" : ".panel";
      // Whatever closes the last layer, a click or another tab, the focus that was in it has a place to go.
      if (closing) focus.restore();
      // While the reader goes away its focus waits in the panel, where the next Escape is heard.
      else if (was.help && !layers.help && layers.panel) toPanel();
    },
    after() {
      const { help } = model.layers;
      const body = find(".panel-body");
      const opened = find(".panel") !== null;
      // The panel may come later than it was asked for, and find its customer at work in the page.
      if (opened && !open) {
        if (document.activeElement === from) toPanel();
        else takeFocus(find(".panel"));
      }
      open = opened;
      if (refuge && !focus.inside()) find(refuge)?.focus({ preventScroll: true });
      if (body && help !== was.help) {
        body.scrollTop = help ? 0 : scrolled;
        const inside = focus.inside();
        if (!help && (!inside || inside.matches(".panel")))
          takeFocus(find(`[data-help="${was.help}"]`) ?? find("#farshore-help"));
      }
      was = model.layers;
    },
  };
}

export function createLayering(model: Model, root: HTMLElement, place: HTMLElement, focus: Focus): Layering {
  const close = () => model.change({ layers: closed });
  // One press closes one layer, and the host's own dialog stays open behind it.
  root.addEventListener("keydown", (event) => {
    const { layers } = model;
    const { panel, nudge, help } = layers;
    if (event.key !== "Escape" || event.defaultPrevented || !(panel || nudge)) return;
    event.preventDefault();
    event.stopPropagation();
    if (help) model.change({ layers: { ...layers, help: null } });
    else close();
  });
  root.addEventListener("click", (event) => {
    if (leadsBehind(event)) close();
  });
  const placing = createPlacing(model, root, place, focus);
  return {
    ...placing,
    close,
    open(help, from) {
      const { draft, layers, snapshot } = model;
      if (!layers.panel) focus.remember();
      placing.askedFrom(from);
      // What was begun of a question that is due no longer is not asked again.
      const stale = draft && draft.due.asked !== snapshot?.insight.checkIn?.asked;
      model.change({ layers: { panel: true, help, nudge: null }, ...(stale && { draft: null }) });
    },
    end() {
      if (focus.inside()) focus.restore();
    },
  };
}
