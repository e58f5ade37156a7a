import type { OtherHelp, RankedHelp } from "../../src/advice/help.ts";
import type { Model } from "../model.ts";

/** A help item and where the customer stands with it; of a course also the lessons that are finished. */
export type KnownHelp = RankedHelp | OtherHelp;

/** A help item by its id. What is not recommended now is looked up last, because that is worked out only then. */
export function findHelp({ snapshot }: Model, id: string | null): KnownHelp | undefined {
  const its = ({ help }: KnownHelp) => help.id === id;
  return id === null ? undefined : (snapshot?.insight.help.find(its) ?? snapshot?.insight.otherHelp.find(its));
}
