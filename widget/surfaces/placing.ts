import { breath } from "../breath.ts";
import { closed, type Model } from "../model.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { tell } from "../tell.ts";
import type { Focus } from "./focus.ts";
import type { Layering } from "./layering.ts";

/** On a phone the panel hides the page, so a link into the page closes it. */
const leadsBehind = ({ target }: Event): boolean =>
  (target as Element).closest("a[href]:not([target])") !== null && matchMedia("(max-width: 480px)").matches;

/** What in a part of the panel takes the focus first: its heading, its question or its first field. */
const first = "[tabindex], :enabled";

/** Moves the focus along with the panel and the reader, and keeps the place in the panel while a help item is read. */
export function createPlacing(model: Model, place: HTMLElement, focus: Focus, { close, from }: Layering) {
  let was = closed;
  let open = false;
  let scrolled = 0;
  /** What is around the focus, nearest first: it stays there when what has it is drawn no more. */
  let around: (Element | null | undefined)[] | false = false;
  let sheetEnds: (() => void) | undefined;
  const find = (selector: string) => place.querySelector<HTMLElement>(selector);
  /** What a phone needs beside: pulling the panel down, and room for the keyboard. */
  const asSheet = async (panel: HTMLElement) => {
    const { beSheet } = await import("./bottomSheet.ts");
    if (panel.isConnected) sheetEnds = beSheet(panel, place, close, model.ending);
  };
  place.addEventListener("click", (event) => {
    if (leadsBehind(event)) close();
  });
  const toPanel = () => find(".panel")?.focus({ preventScroll: true });
  // The panel may come later than it was asked for, and find its customer at work in the page.
  const welcome = () => {
    if (focus.inside()?.closest(".panel")) return;
    if (document.activeElement === from()) toPanel();
    else takeFocus(find(".panel"));
  };
  return {
    before() {
      const { panel, help } = model.layers;
      // Help that is shown in an open panel takes the focus, too.
      if (open && panel && help && help !== was.help && document.activeElement === from()) toPanel();
      // Afterwards what the tabs held is gone, and their place lost.
      if (help && !was.help) scrolled = find(".panel-body")?.scrollTop ?? 0;
      const inside = focus.inside();
      around = place.contains(inside) && [inside?.closest("li"), inside?.closest("section")];
      // While the reader goes away its focus waits in the panel, where the next Escape is heard.
      if (around && was.help && !help && panel) toPanel();
    },
    after() {
      const { help } = model.layers;
      const panel = find(".panel");
      if (panel && !open) {
        void breath().then(welcome);
        if (matchMedia("(max-width: 480px) and (pointer: coarse)").matches) tell(asSheet(panel));
      }
      if (!panel) sheetEnds?.();
      open = panel !== null;
      if (around && !focus.inside())
        takeFocus(around.find((each) => each?.isConnected)?.querySelector<HTMLElement>(first) ?? panel);
      if (panel && was.panel && help !== was.help) {
        find(".panel-body")?.scrollTo(0, help ? 0 : scrolled);
        const inside = focus.inside();
        if (!help && (!inside || inside === panel))
          takeFocus(find(`[data-help="${was.help}"]`) ?? find("#farshore-help"));
      }
      was = model.layers;
    },
  };
}

export type Placing = ReturnType<typeof createPlacing>;
