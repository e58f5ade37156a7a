import { unrecorded } from "../unrecorded.ts";

/** A place of ours in an element of the host's: one child of it with a shadow root, there only while it holds something. */
export interface Filling {
  /** Where is drawn. */
  root: HTMLElement;
  /**
   * Brings it into the page, or takes it out; what would push other things on the screen waits until it does not.
   * An element that is `fresh` has not been painted so far, and neither has what is around it.
   */
  settle(wanted: boolean, fresh: boolean): void;
  /** Whether it was taken out by somebody else, as by a host that draws its element anew. */
  lost(): boolean;
  end(): void;
}

const besideMost = 24;

/** What stands after an element and around it, and may be pushed by it. */
function neighbours(element: Element): Element[] {
  const found: Element[] = [];
  let at: Element | null = element;
  while (at && at !== document.body && found.length < besideMost) {
    if (at.nextElementSibling) found.push(at.nextElementSibling);
    if (at.previousElementSibling) found.push(at.previousElementSibling);
    const parent: Node | null = at.parentNode;
    at = parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
  }
  return found;
}

/** Where these are, as far as they are on the screen. */
const placesOf = (elements: Element[]) =>
  elements.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = width * height > 0 && top < innerHeight && top + height > 0;
    return { seen, left: Math.round(left), top: Math.round(top) };
  });

/** Makes a change of the page unless it moves something that the customer sees; true when it was made. */
function changeStill(slot: Element, make: () => void, undo: () => void): boolean {
  // nobody sees a page in the background move
  if (document.visibilityState === "hidden") {
    make();
    return true;
  }
  const near = neighbours(slot);
  const before = placesOf(near);
  make();
  const moved = placesOf(near).some(({ left, top }, i) => {
    const was = before[i];
    return was?.seen && (was.left !== left || was.top !== top);
  });
  if (moved) undo();
  return !moved;
}

/** `dress` gives the shadow root its looks; `waiting` hears when there is no room yet. */
export function createFilling(slot: HTMLElement, dress: (shadow: ShadowRoot) => void, waiting: () => void): Filling {
  const element = document.createElement("div");
  element.dataset["farshore"] = "slot";
  const root = document.createElement("div");
  root.className = "farshore slot";
  const shadow = element.attachShadow({ mode: "open" });
  shadow.append(root);
  unrecorded(element, root);
  dress(shadow);
  let wanted = false;
  let waits = false;
  const hold = (height: number) => {
    root.style.minBlockSize = `${height}px`;
  };
  const enter = () => slot.append(element);
  const leave = () => {
    element.remove();
    hold(0);
  };
  const here = () => element.parentNode === slot;
  // looked at again once it leaves the screen, or nobody looks
  const sight = new IntersectionObserver(() => now());
  const stop = () => {
    waits = false;
    sight.disconnect();
    removeEventListener("visibilitychange", now);
  };
  const wait = () => {
    if (wanted) waiting();
    waits = true;
    sight.observe(slot);
    addEventListener("visibilitychange", now);
  };
  function now() {
    const done =
      wanted === here() || changeStill(slot, wanted ? enter : () => element.remove(), wanted ? leave : enter);
    if (done) stop();
    else if (!waits) wait();
    if (!here()) hold(0);
  }
  return {
    root,
    settle(next, fresh) {
      wanted = next;
      // it stays as high as it was, so that less in it moves nothing below it
      if (here() && !next) hold(root.offsetHeight);
      if (fresh && next) enter();
      now();
    },
    lost: () => wanted && !waits && !here(),
    end() {
      stop();
      leave();
    },
  };
}
