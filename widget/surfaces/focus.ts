/** Where the focus is and where it belongs afterwards. The widget moves it only when the customer has asked for something. */
export interface Focus {
  /** The focused element inside the widget, if any. */
  inside(): Element | null;
  /** Remembers what is focused now, to come back to it. */
  remember(): void;
  /** Goes back to what was remembered, else to the last place outside, else to the launcher. */
  restore(): void;
}

const editable = "input, textarea, select";

/**
 * Watches the focus in the widget. Focus and key events of our own stay inside: a focus trap of the host would pull the
 * focus back, and its shortcuts would fire while the customer types a note.
 */
export function createFocus(root: HTMLElement, launcher: HTMLElement, signal: AbortSignal): Focus {
  const shadow = root.getRootNode();
  let outside: Element | null = null;
  let opener: Element | null = null;
  const inside = () => (shadow instanceof ShadowRoot ? shadow.activeElement : document.activeElement);
  root.addEventListener(
    "focusin",
    (event) => {
      event.stopPropagation();
      const from = event.relatedTarget;
      if (from instanceof Element && !root.contains(from)) outside = from;
    },
    { signal },
  );
  for (const type of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(
      type,
      (event) => {
        if (event.target instanceof Element && event.target.matches(editable)) event.stopPropagation();
      },
      { signal },
    );
  }
  return {
    inside,
    remember() {
      const now = inside() ?? document.activeElement;
      opener = now === document.body ? launcher : now;
    },
    restore() {
      const place = [opener, outside, launcher].find((each) => each?.isConnected);
      opener = null;
      if (place instanceof HTMLElement || place instanceof SVGElement) place.focus();
    },
  };
}
