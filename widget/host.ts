import { adoptSheet } from "./style/adoptSheet.ts";

/** The one element Farshore adds to a page, and the wrapper inside its shadow root where everything is drawn. */
export interface Host {
  root: HTMLElement;
  /** Takes the element and every observer away. */
  end(): void;
}

type Movable = Element & { moveBefore?: (node: Node, before: Node | null) => void };

/** Appends `element` without losing state inside it, where the browser can. */
function move(parent: Movable, element: HTMLElement) {
  if (element.isConnected && parent.isConnected && parent.moveBefore) parent.moveBefore(element, null);
  else parent.append(element);
}

/**
 * Adds the element at the end of `<html>`, where a replaced or transformed `<body>` does not reach it, and keeps it on top:
 * in the top layer, and inside the host's modal dialog while one is open, because everything outside of that is inert.
 */
export function createHost(css: string): Host {
  const element = document.createElement("div");
  element.dataset["farshore"] = "";
  const root = document.createElement("div");
  root.className = "farshore";
  element.attachShadow({ mode: "open" }).append(root);
  adoptSheet(root, css);

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
    if (!element.showPopover) return;
    element.popover = "manual";
    // Shown anew, because the top layer is painted in the order of showing.
    if (element.matches(":popover-open")) element.hidePopover();
    element.showPopover();
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) {
      if (type === "attributes" && target instanceof HTMLDialogElement && target.open)
        modals = [...modals.filter((dialog) => dialog !== target), target];
    }
    place();
  });
  observer.observe(document, { attributes: true, attributeFilter: ["open"], subtree: true });
  const children = new MutationObserver(() => place());
  children.observe(document, { childList: true });
  children.observe(document.documentElement, { childList: true });
  place();

  return {
    root,
    end() {
      observer.disconnect();
      children.disconnect();
      clearInterval(watch);
      element.remove();
    },
  };
}
