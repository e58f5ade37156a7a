/** True for the long versions: kill rounds, soak and fuzz in the numbers that a release wants. */
export const long = process.env["FARSHORE_TORTURE"] === "1";

/** How often something is done: the short number in the ordinary run, the long one in the torture run. */
export const many = (short: number, inTorture: number): number => (long ? inTorture : short);
