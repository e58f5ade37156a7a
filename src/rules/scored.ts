import type { State } from "../state.ts";
import { inOrder } from "./read.ts";

/** What a score stood at by week, oldest first. */
export const scoresOf = ({ scores }: State, score: string): { at: number; value: number }[] =>
  inOrder(Object.entries(scores).filter(([key]) => key.slice(0, key.lastIndexOf(" ")) === score)).map(
    ({ at, value }) => ({ at, value }),
  );
