import { type Box, type Placement, placementOf } from "./placement.ts";
import { screenBox } from "./sight.ts";

/** A box in the top layer that stands beside an element of the host's and goes where it goes. */
export interface Anchoring {
  /** Shows it beside `target`; false where there is no room for it, and it stands in the corner until it is hidden. */
  place(target: HTMLElement, as: { rtl: boolean; beacon: boolean }): boolean;
  /** Returns whether the focus was in it. */
  hide(): boolean;
}

type Showing = HTMLElement & { showPopover(options: { source: HTMLElement | undefined }): void };

/**
 * Shows a popover whose anchor is `target`; true where the browser takes it for one. Then it is reached by Tab after its
 * target, and goes along with it in every frame.
 */
function showAt(box: HTMLElement, target: HTMLElement): boolean {
  let asked = false;
  (box as Showing).showPopover({
    get source() {
      // what is drawn as SVG cannot be an anchor
      asked = target instanceof HTMLElement;
      return asked ? target : undefined;
    },
  });
  return asked && CSS.supports("left: anchor(left)");
}

export function createAnchoring(box: HTMLElement): Anchoring {
  let anchor: HTMLElement | null = null;
  let placement: Placement | null = null;
  let unfollow: (() => void) | undefined;
  const { style, dataset } = box;

  const hide = () => {
    const held = box.matches(":focus-within");
    unfollow?.();
    unfollow = undefined;
    anchor = null;
    if (box.matches(":popover-open")) box.hidePopover();
    return held;
  };
  /** Where a browser knows no anchors the box is moved by us, once a frame while it is shown. */
  const followByFrame = async (target: HTMLElement) => {
    const { follow } = await import("./byFrame.ts");
    if (anchor === target) unfollow ??= follow(box, target, () => placement);
  };
  const show = (target: HTMLElement) => {
    if (anchor === target && box.matches(":popover-open")) return;
    hide();
    anchor = target;
    const anchored = showAt(box, target);
    box.toggleAttribute("data-anchored", anchored);
    if (!anchored) void followByFrame(target).catch(() => {});
  };
  return {
    hide,
    place(target, { rtl, beacon }) {
      show(target);
      const size: Box = box.getBoundingClientRect();
      placement = placementOf(target.getBoundingClientRect(), size, screenBox(), { rtl, beacon });
      dataset["side"] = placement?.side ?? "";
      if (!placement) return false;
      style.setProperty("--dx", `${placement.dx}px`);
      style.setProperty("--dy", `${placement.dy}px`);
      return true;
    },
  };
}
