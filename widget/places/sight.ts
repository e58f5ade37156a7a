import type { Box } from "./placement.ts";

/** The part of the page that can be seen, px; without what a keyboard on the screen covers. */
export function screenBox(): Box {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = window.visualViewport ?? {};
  return { left: offsetLeft, top: offsetTop, width, height };
}

/** So much of a target must be there to be seen, px. */
const ENOUGH = 12;

const overlap = (a: Box, b: Box): Box => {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return {
    left,
    top,
    width: Math.min(a.left + a.width, b.left + b.width) - left,
    height: Math.min(a.top + a.height, b.top + b.height) - top,
  };
};

/** The parent of an element as it is drawn: out of slots and shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
}

const clips = /auto|scroll|hidden|clip/;

/** What of an element is on the screen, cut by whatever scrolls around it; null for nothing to speak of. */
function visibleBox(element: Element): Box | null {
  const target = element.getBoundingClientRect();
  let box = overlap(target, screenBox());
  let { position } = getComputedStyle(element);
  // what is fixed to the screen is cut by nothing around it
  for (let around = parentOf(element); around && position !== "fixed"; around = parentOf(around)) {
    if (around === document.body || around === document.documentElement) break;
    const style = getComputedStyle(around);
    if (clips.test(style.overflow)) box = overlap(box, around.getBoundingClientRect());
    ({ position } = style);
  }
  const least = (side: "width" | "height") => Math.min(ENOUGH, target[side]);
  return target.width && target.height && box.width >= least("width") && box.height >= least("height") ? box : null;
}

const isOurs = (element: Element): boolean => element.hasAttribute("data-farshore");

/** What a pointer meets at a point, through open shadow roots of the host's. */
function meets(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot && !isOurs(found)) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** Is one of them part of the other, as they are drawn? What is around a target cannot cover it. */
function related(one: Element, other: Element): boolean {
  for (let each: Element | null = one; each instanceof Element; each = parentOf(each)) if (each === other) return true;
  return false;
}

/** Where in a box it is looked whether something covers it. */
const SPOTS: [number, number][] = [
  [0.5, 0.5],
  [0.15, 0.2],
  [0.85, 0.2],
  [0.15, 0.8],
  [0.85, 0.8],
];

/** Whether a customer sees an element now: drawn, on the screen, and not behind a dialog or anything else of the host's. */
export function inSight(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return false;
  const box = visibleBox(element);
  if (!box) return false;
  return SPOTS.some(([x, y]) => {
    const met = meets(box.left + box.width * x, box.top + box.height * y);
    if (!met) return false;
    // what is ours steps aside by itself
    return isOurs(met) || related(met, element) || related(element, met);
  });
}
