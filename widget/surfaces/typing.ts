/** How long after the last key the customer is taken to be typing, ms. */
const quiet = 5000;

/** The focused element, also inside open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

// By their first letters: button, checkbox and color, file, image, radio, range and reset, submit.
const still = /^([bcfir]|su)/;
const editable = (element: Element | null): boolean =>
  element instanceof HTMLInputElement
    ? !still.test(element.type)
    : element instanceof HTMLElement &&
      (element.isContentEditable || /^(TEXTAREA|SELECT|IFRAME)$/.test(element.tagName));

/** Whether the customer is busy with the keyboard, so that nothing may show itself. `lastKey` is as `keys` tells it. */
export const isBusy = (lastKey: number): boolean => performance.now() - lastKey < quiet || editable(focused());
