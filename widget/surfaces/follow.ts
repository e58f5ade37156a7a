import { toTop } from "../host.ts";

type Movable = Element & { moveBefore?: (node: Node, before: Node | null) => void };

/** Appends `element` without losing state inside it, where the browser can. */
function move(parent: Movable, element: HTMLElement) {
  if (element.isConnected && parent.isConnected && parent.moveBefore) parent.moveBefore(element, null);
  else parent.append(element);
}

/**
 * Keeps the element where it can be used: inside the host's modal dialog while one is open, because everything outside
 * of that is inert, and back in the page when the host has thrown it out. `changed` hears now and then that the page has
 * changed. Returns the function that ends it.
 */
export function follow(element: HTMLElement, changed: () => void): () => void {
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
  let timer = 0;
  const page = new MutationObserver((records) => {
    for (const { target, attributeName } of records) {
      if (attributeName && target instanceof HTMLDialogElement)
        modals = [...modals.filter((each) => each !== target), target];
    }
    place();
    // a page may change all the time
    timer ||= window.setTimeout(() => {
      timer = 0;
      changed();
    }, 500);
  });
  page.observe(document, { attributeFilter: ["open"], childList: true, subtree: true });
  place();
  return () => {
    page.disconnect();
    clearInterval(watch);
    clearTimeout(timer);
  };
}
