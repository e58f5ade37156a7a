import type { Marks, Place } from "../coach.ts";
import { reading } from "./input.ts";
import { slip } from "./slip.ts";

/** So many boxes can be remembered as ticked. */
const BOXES = 256;

const isShare = (read: unknown): read is number => typeof read === "number" && read >= 0 && read <= 1;
const isBox = (index: unknown): index is number =>
  typeof index === "number" && Number.isInteger(index) && index >= 0 && index < BOXES;

/** A place as it is kept: the share that was read, and the ticked boxes as bits. */
export const textOf = ({ read, ticks }: Marks): string =>
  `${Number(read.toFixed(3))} ${ticks.reduce((bits, index) => bits | (1n << BigInt(index)), 0n).toString(16)}`;

/** The same, read again; nothing where nothing is kept. */
export function marksOf(text = "0 0"): Marks {
  const [read = "0", bits = "0"] = text.split(" ");
  const ticked = BigInt(`0x${bits}`);
  const ticks = [...Array(BOXES).keys()].filter((index) => (ticked >> BigInt(index)) & 1n);
  return { read: Number(read), ticks };
}

/** A place with what is new of it; a slip for what is none. */
export function movedTo(before: Marks, given: Place): Marks {
  const { read = before.read, ticks = before.ticks } = reading("mark", () => ({ ...given }));
  const boxes = reading("mark", () => (Array.isArray(ticks) ? [...(ticks as unknown[])] : null));
  if (!isShare(read) || !boxes?.every(isBox)) throw slip("place", BOXES - 1);
  return { read, ticks: boxes };
}
