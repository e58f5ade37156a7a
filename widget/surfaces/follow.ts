import { toTop } from "../host.ts";

type Movable = Element & { moveBefore?: (node: Node, before: Node | null) => void };

/** Appends `element` without losing state inside it, where the browser can. */
function move(parent: Movable, element: HTMLElement) {
  if (element.isConnected && parent.isConnected && parent.moveBefore) parent.moveBefore(element, null);
  else parent.append(element);
}

/**
 * Keeps the element where it can be used: inside the host's modal dialog while one is open, because everything outside
 * of that is inert, and back in the page when the host has thrown it out. Returns the function that ends it.
 */
export function follow(element: HTMLElement): () => void {
  let modals = [...document.querySelectorAll("dialog[open]")];
  let watch = 0;
  const place = () => {
    modals = modals.filter((dialog) => dialog.isConnected && dialog.matches(":modal"));
    const home: Movable = modals.at(-1) ?? document.documentElement;
    clearInterval(watch);
    // A dialog taken out of the page closes without a word.
    watch = modals.length ? window.setInterval(() => element.isConnected || place(), 300) : 0;
    if (element.parentNode === home && element.isConnected) return;
    move(home, element);
    toTop(element);
  };
  const dialogs = new MutationObserver((records) => {
    for (const { target } of records) {
      if (target instanceof HTMLDialogElement) modals = [...modals.filter((each) => each !== target), target];
    }
    place();
  });
  dialogs.observe(document, { attributes: true, attributeFilter: ["open"], subtree: true });
  const children = new MutationObserver(place);
  children.observe(document, { childList: true });
  children.observe(document.documentElement, { childList: true });
  place();
  return () => {
    dialogs.disconnect();
    children.disconnect();
    clearInterval(watch);
  };
}
