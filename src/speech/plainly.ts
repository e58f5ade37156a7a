/** A number as a person would write it: 0.1 and 0.2 are 0.3, whatever a computer adds far behind the point. */
export const plainly = (value: number): number =>
  Number(Math.abs(value) < 0.01 ? value.toPrecision(3) : value.toFixed(4));
