import { emptyState, type State } from "../state.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A stored state if it has the shape this version reads, else null: a foreign record is never trusted. */
export function readState(value: unknown): State | null {
  if (!isRecord(value) || value["v"] !== 1 || typeof value["order"] !== "number") return null;
  const records = Object.entries(emptyState()).filter(([, empty]) => isRecord(empty));
  return records.every(([key]) => isRecord(value[key])) ? (value as unknown as State) : null;
}
