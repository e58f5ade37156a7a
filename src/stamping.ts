import type { Stamp } from "./fact.ts";
import type { Last, Placed, Stamped } from "./state.ts";

/** The part of a stamp that is kept with what was said. */
export const stamped = ({ at, order }: Stamp): Stamped => ({ order, ...(at !== order && { at }) });

/** When it was, for what has nothing else to keep. */
export const placed = ({ order, at }: Stamp): Placed => (at === order ? at : { order, at });

export const last = <T>(fact: Stamp, value: T): Last<T> => ({ value, ...stamped(fact) });
