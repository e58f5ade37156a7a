import type { Finding, Problem, ProblemCode } from "./problems.ts";
import { sentences } from "./sentences.ts";
import { where } from "./wording.ts";

export { misshapen } from "./misshapen.ts";

// these speak of a key, so the place they name is the object around it
const ofTheWhole: Problem["code"][] = ["missing", "unknown-key"] satisfies ProblemCode[];

/** The part that a problem's sentence names first. */
export const subject = ({ path, code }: Pick<Problem, "path" | "code">) =>
  ofTheWhole.includes(code) ? path.slice(0, -1) : path;

/** Puts findings into words. */
export const tellProblems = (findings: Finding[]): Problem[] =>
  findings.map((finding) => ({
    path: finding.path,
    code: finding.code,
    severity: "error",
    message: `${where(subject(finding))}: ${sentences[finding.code](finding)}`,
  }));
