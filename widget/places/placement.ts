/** A box on the screen, px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a box stands, from the corner of its target at the left and top. */
export interface Placement {
  side: "bottom" | "top" | "right" | "left";
  dx: number;
  dy: number;
}

/** Between a target and what stands beside it, and between that and the edge of the screen, px. */
const GAP = 8;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** How a box stands: in which reading direction, and whether it is the small mark of a hint and not its card. */
export interface Stance {
  rtl: boolean;
  beacon: boolean;
}

/**
 * Beside its target, on the first side with room for it, and never over it: after it in reading direction, and where there
 * is no room, a mark before it, then above and below, a card below, above, then before it. Null where there is room nowhere.
 */
export function placementOf(
  target: Box,
  { width, height }: Pick<Box, "width" | "height">,
  screen: Box,
  { rtl, beacon }: Stance,
): Placement | null {
  const [least, highest] = [screen.left + GAP, screen.top + GAP];
  const [right, bottom] = [screen.left + screen.width - GAP - width, screen.top + screen.height - GAP - height];
  if (right < least || bottom < highest) return null;
  // labels begin where fields begin, so a mark stands above the end of its target, and a card where it begins
  const far = beacon === rtl ? 0 : target.width - width;
  const along = clamp(target.left + far, least, right) - target.left;
  const middle = target.height < 3 * height ? (target.height - height) / 2 : 0;
  const down = clamp(target.top + middle, highest, bottom) - target.top;
  const all: Record<Placement["side"], Placement> = {
    bottom: { side: "bottom", dx: along, dy: target.height + GAP },
    top: { side: "top", dx: along, dy: -height - GAP },
    right: { side: "right", dx: target.width + GAP, dy: down },
    left: { side: "left", dx: -width - GAP, dy: down },
  };
  const [after, before] = rtl ? [all.left, all.right] : [all.right, all.left];
  const order = beacon ? [after, before, all.top, all.bottom] : [after, all.bottom, all.top, before];
  const fits = ({ dx, dy }: Placement) => {
    const [x, y] = [target.left + dx, target.top + dy];
    return x >= least && x <= right && y >= highest && y <= bottom;
  };
  return order.find(fits) ?? null;
}
