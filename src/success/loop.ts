/** A low rating that has not been followed by a good one. */
export interface Loop {
  /** Fact id of the low rating that opened it. */
  id: string;
  outcome: string;
  openedAt: number;
  value: number;
  reasons: string[];
  /** When a result can show and the question comes back, ms; null until something new was tried. */
  askAgainAt: number | null;
  closedAt: number | null;
}
