import type { Outcome } from "../playbook/schema.ts";
import { type Bar, isSummed, onScale } from "./bar.ts";

/** A target people can say: three significant digits, whole numbers from 10 up, never rounded to an easier one. */
function round(value: number, downwards: boolean): number {
  if (Math.abs(value) < 10) return Number(value.toPrecision(3));
  const exact = Number(value.toPrecision(12)); // 100 * 1.1 is a little more than 110
  return downwards ? Math.floor(exact) : Math.ceil(exact);
}

/**
 * The target to offer once this one is reached, better than what is there already; the same where the scale ends. A sum
 * counts anew, so its next target goes by the last one.
 */
export function higherBarOf(outcome: Outcome, bar: Pick<Bar, "target" | "less">, value: number | null): number {
  const { measure, higherBar } = outcome;
  const { less } = bar;
  const there = isSummed(outcome) || value === null ? bar.target : value;
  const target = Math[less ? "min" : "max"](bar.target, there);
  if (measure.from === "rating") return onScale(outcome, target + 1);
  const step = "plus" in higherBar ? Math.abs(higherBar.plus) : 0;
  const times = "times" in higherBar ? higherBar.times : 1;
  // less than nothing there is not
  const next = round(less ? Math.max(0, target / times - step) : target * times + step, less);
  // A share ends at 1.
  return measure.percent && bar.target <= 1 ? Math.min(1, next) : next;
}
