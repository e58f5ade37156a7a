import type { Stamp } from "./fact.ts";
import type { Last, Stamped } from "./state.ts";

/** The part of a stamp that is kept with what was said. */
export const stamped = ({ at, order }: Stamp): Stamped => ({ order, ...(at !== order && { at }) });

export const last = <T>(fact: Stamp, value: T): Last<T> => ({ value, ...stamped(fact) });
