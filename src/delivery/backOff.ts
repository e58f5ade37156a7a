const FIRST = 1_000;
const LONGEST = 300_000;
/** After so many failures in a row a receiver is left alone, and then asked by one request. */
const OPENS = 8;

/** Is the receiver left alone but for one request now and then? */
export const isOpen = (failures: number): boolean => failures >= OPENS;

/**
 * How long to wait after so many failures in a row, ms: any time up to twice as long as before, so that many pages do not
 * come back at once ("full jitter", M. Brooker, AWS 2015). `random` gives 0 to 1.
 */
export const backOff = (failures: number, random: () => number): number =>
  isOpen(failures) ? (LONGEST / 2) * (1 + random()) : random() * Math.min(LONGEST, FIRST * 2 ** (failures - 1));
