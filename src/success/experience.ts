export interface ExperienceInsight {
  level: "good" | "poor" | "unknown";
  /** Newest rating of the experience, null while none was given. */
  value: number | null;
  at: number | null;
}

/** Required outcome and appropriate experience taken together. */
export type Desired = "succeeding" | "succeeding-unhappy" | "on-the-way" | "not-getting-there";
