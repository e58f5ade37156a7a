import { atOf, type Judged, own, type State } from "../state.ts";

/** What was said of a help item: what for, and whether it is so. */
export function judgedOf({ deeds }: State, what: string, id: string) {
  const one = own(deeds, `${what} ${id}`);
  if (one === undefined) return null;
  const { not, against }: Partial<Judged> = typeof one === "number" ? {} : one;
  return { at: atOf(one), holds: !not, against: against?.split(" ") };
}

/** True when it was said of this obstacle, or of none that is known. */
export const isAbout = ({ against }: { against: string[] | undefined }, obstacle: string | undefined): boolean =>
  !against || obstacle === undefined || against.includes(obstacle);
