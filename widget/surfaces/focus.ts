/** Where the focus is and where it belongs afterwards. The widget moves it only when the customer has asked for something. */
export interface Focus {
  /** The focused element inside the widget, if any. */
  inside(): Element | null;
  /** Remembers what is focused now, to come back to it. */
  remember(): void;
  /**
   * From within `part` it goes back to what was remembered, else to the last place outside, else to the launcher; the first
   * that takes it. From elsewhere the customer has gone on. What was remembered is forgotten.
   */
  restore(part: Element): void;
}

const editable = "input, textarea, select";

/** The focused element, also inside open shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Stops what is typed into our own fields, so that no shortcut of the host fires meanwhile. */
export function keepKeys(root: HTMLElement): void {
  const keep = (event: Event) => {
    if ((event.target as Element).matches(editable)) event.stopPropagation();
  };
  for (const key of ["keydown", "keypress", "keyup", "paste", "input"]) root.addEventListener(key, keep);
}

/** Watches the focus in the widget, and keeps it there: a focus trap of the host would pull it back out. */
export function createFocus(root: HTMLElement, launcher: HTMLElement): Focus {
  const tree = root.getRootNode() as Document | ShadowRoot;
  let outside: Element | null = null;
  let opener: Element | null = null;
  const inside = () => tree.activeElement;
  root.addEventListener("focusin", (event) => {
    event.stopPropagation();
    const from = event.relatedTarget as Element | null;
    if (from && !root.contains(from)) outside = from;
  });
  keepKeys(root);
  return {
    inside,
    remember() {
      const now = inside() ?? focused();
      opener = now === document.body ? launcher : now;
    },
    restore(part) {
      // What is gone or hidden by now does not take it; where nothing does, it is the page's.
      for (const each of part.contains(inside()) ? ([opener, outside, launcher] as (HTMLElement | null)[]) : []) {
        each?.focus({ preventScroll: true });
        if ((inside() ?? focused()) === each) break;
      }
      opener = null;
    },
  };
}
