import type { Placement } from "./placement.ts";

/** Moves a box along with its target, frame by frame; returns the function that ends it. */
export function follow(box: HTMLElement, target: HTMLElement, placement: () => Placement | null): () => void {
  let frame = 0;
  const move = () => {
    const place = placement();
    const { left, top } = target.getBoundingClientRect();
    if (place) box.style.setProperty("translate", `${left + place.dx}px ${top + place.dy}px`);
    frame = requestAnimationFrame(move);
  };
  move();
  return () => {
    cancelAnimationFrame(frame);
    box.style.removeProperty("translate");
  };
}
