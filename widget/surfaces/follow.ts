import { toTop } from "../host.ts";

type Movable = Element & { moveBefore?: (node: Node, before: Node | null) => void };

/**
 * Keeps the element where it can be used: inside the host's modal dialog while one is open, because everything outside
 * of that is inert, and back in the page when the host has thrown it out. What it holds in `root` is as large as it is
 * anywhere, however far the page around it is zoomed. `changed` hears now and then that the page has changed. Returns the
 * function that ends it.
 */
export function follow(element: HTMLElement, root: HTMLElement, changed: () => void): () => void {
  let modals: Element[] = [...document.querySelectorAll("dialog[open]")];
  let moves = 0;
  const unzoom = () => {
    // Where the browser does not tell, this is no number, and ignored.
    root.style.zoom = `${1 / element.currentCSSZoom}`;
  };
  const place = () => {
    modals = modals.filter((dialog) => dialog.isConnected && dialog.matches(":modal"));
    const home: Movable | null = modals.at(-1) ?? document.documentElement;
    // A page that is about to be written anew has no element at all; one that takes it away each time never comes to rest.
    if (!home || element.parentNode === home || moves++ > 50) return;
    // Without losing what is inside it, where the browser can.
    if (element.isConnected && home.moveBefore) home.moveBefore(element, null);
    else home.append(element);
    unzoom();
    toTop(element);
  };
  let timer = 0;
  const page = new MutationObserver((records) => {
    // What opened last is last, however often it stands there; what is no modal dialog is left out again.
    for (const { target, attributeName } of records) if (attributeName) modals.push(target as Element);
    place();
    // a page may change all the time
    timer ||= window.setTimeout(() => {
      timer = moves = 0;
      place();
      changed();
    }, 500);
  });
  page.observe(document, { attributeFilter: ["open"], childList: true, subtree: true });
  // A page that is zoomed is as wide as the screen all the same, so that its own width changes; heard at once, too.
  const sizes = new ResizeObserver(unzoom);
  sizes.observe(document.documentElement);
  place();
  return () => {
    page.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
  };
}
