/** Something about the text that moved a number, in plain words; `by` says how far, 0.05 being five points. */
export interface Finding {
  says: string;
  by: number;
}

/** A share between 0 and 1, and what moved it. */
export interface Judgement {
  value: number;
  findings: Finding[];
}

/** Adds findings to a starting value and keeps the sum between `least` and `most`. */
export function judge(start: number, findings: Finding[], least: number, most: number): Judgement {
  const sum = findings.reduce((total, finding) => total + finding.by, start);
  return { value: Math.min(most, Math.max(least, sum)), findings };
}
