import { adoptSheet } from "./style/adoptSheet.ts";

/** The one element Farshore adds to a page, and the wrapper inside its shadow root where everything is drawn. */
export interface Host {
  element: HTMLElement;
  root: HTMLElement;
}

/** Shows the element above everything else; anew, because the top layer is painted in the order of showing. */
export function toTop(element: HTMLElement): void {
  if (!element.showPopover) return;
  element.popover = "manual";
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
}

/**
 * Makes the element. It comes into the page with the first thing to show, at the end of `<html>`, where a replaced,
 * transformed or hidden `<body>` does not reach it: before that it would only be in the way of a host that hydrates.
 */
export function createHost(css: string): Host {
  const element = document.createElement("div");
  element.dataset["farshore"] = "";
  const root = document.createElement("div");
  root.className = "farshore";
  element.attachShadow({ mode: "open" }).append(root);
  adoptSheet(root, css);
  return { element, root };
}
