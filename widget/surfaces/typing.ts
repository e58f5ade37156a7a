/** Tells whether the customer is busy with the keyboard, so that nothing shows itself meanwhile. */
export interface Typing {
  busy(): boolean;
  end(): void;
}

const quiet = 5000;

/** The focused element, also inside open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const still = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;
const editable = (element: Element | null): boolean =>
  element instanceof HTMLInputElement
    ? !still.test(element.type)
    : element instanceof HTMLElement &&
      (element.isContentEditable || /^(TEXTAREA|SELECT|IFRAME)$/.test(element.tagName));

/** Starts listening for keys; busy while a field has the focus, and for five seconds after the last key. */
export function watchTyping(): Typing {
  let last = -quiet;
  const note = () => {
    last = performance.now();
  };
  addEventListener("keydown", note, true);
  return {
    busy: () => performance.now() - last < quiet || editable(focused()),
    end: () => removeEventListener("keydown", note, true),
  };
}
