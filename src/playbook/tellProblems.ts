import type { Finding, Problem, ProblemCode } from "./problems.ts";
import { sentences } from "./sentences.ts";
import { where } from "./wording.ts";

export { misshapen } from "./misshapen.ts";

const warnings: ProblemCode[] = [
  "percent-over-one",
  "checkpoint-late",
  "no-outcome",
  "no-help",
  "closes-nothing",
  "undescribed-placeholder",
  "unused-placeholder",
];
// these speak of a key, so the place they name is the object around it
const ofTheWhole: ProblemCode[] = ["missing", "unknown-key"];

/** The part that a problem's sentence names first. */
export const subject = ({ path, code }: Pick<Problem, "path" | "code">) =>
  ofTheWhole.includes(code) ? path.slice(0, -1) : path;

/** Puts findings into words. */
export const tellProblems = (findings: Finding[]): Problem[] =>
  findings.map((finding) => {
    const { path, code } = finding;
    return {
      path,
      code,
      severity: warnings.includes(code) ? "warning" : "error",
      message: `${where(subject(finding))}: ${sentences[code](finding)}`,
    };
  });
