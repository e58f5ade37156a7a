import { focused } from "./focus.ts";

/** How long after the last key the customer is taken to be typing, ms. */
const quiet = 5000;

// By their first letters: button, checkbox and color, file, image, radio, range and reset, submit.
const still = /^([bcfir]|su)/;
const editable = (element: Element | null): boolean => {
  if (element?.matches("input")) return !still.test((element as HTMLInputElement).type);
  return !!element && ((element as HTMLElement).isContentEditable || element.matches("textarea, select, iframe"));
};

/** Whether the customer is busy with the keyboard, so that nothing may show itself. */
export interface Typing {
  busy(): boolean;
  end(): void;
}

/** From now on notes when a key was pressed in the page. */
export function watchTyping(): Typing {
  let last = Number.NEGATIVE_INFINITY;
  const note = () => {
    last = performance.now();
  };
  addEventListener("keydown", note, true);
  return {
    busy: () => performance.now() - last < quiet || editable(focused()),
    end: () => removeEventListener("keydown", note, true),
  };
}
