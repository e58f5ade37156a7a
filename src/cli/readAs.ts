import * as z from "zod/v4/core";
import type { Infer, Kind } from "../playbook/kinds.ts";
import { misshapen } from "../playbook/misshapen.ts";
import type { Finding, Path } from "../playbook/problems.ts";
import { sentences } from "../playbook/sentences.ts";
import { subject } from "../playbook/tellProblems.ts";
import { ofFault, type Slip, type Told, tellSlips } from "./slips.ts";
import { readSource, type Source } from "./source.ts";

/** Something that is wrong beyond the shape of a file. */
export interface Misfit {
  path: Path;
  sentence: string;
  severity?: "warning";
}

export interface Format<T extends Kind> {
  schema: T;
  /** What the file is called in sentences. */
  whole: string;
  /** A sentence of its own for what the shape alone would say badly; null leaves it as it is. */
  instead?(finding: Finding): string | null;
  /** What is wrong although the shape is right. */
  misfits(value: Infer<T>): Misfit[];
}

const ofFinding = (finding: Finding, source: Source, instead?: (finding: Finding) => string | null): Slip => ({
  path: finding.path,
  about: subject(finding),
  code: finding.code,
  severity: "error",
  offset: source.offsetOf(finding.path, finding.code === "unknown-key"),
  sentence: instead?.(finding) ?? sentences[finding.code](finding),
});

const ofMisfit = ({ path, sentence, severity }: Misfit, source: Source): Slip => ({
  path,
  about: path,
  code: "out-of-place",
  severity: severity ?? "error",
  offset: source.offsetOf(path, false),
  sentence,
});

/** Comments are welcome in a file that only the desk reads. */
const counts = ({ code }: { code: string }) => code !== "not-plain-json";

export interface Read<T> {
  /** Null while there is an error. */
  value: T | null;
  told: Told[];
  /** Line and column of a part, from 1. */
  spotOf(path: Path): { line: number; column: number };
}

/** Reads a file that is no playbook, with all that is wrong with it in the same words as a playbook's problems. */
export function readAs<T extends Kind>(text: string, format: Format<T>): Read<Infer<T>> {
  const source = readSource(text);
  const slips = source.faults.filter(counts).map(ofFault);
  let value: Infer<T> | null = null;
  if (!slips.some(({ severity }) => severity === "error")) {
    const { schema, instead, misfits } = format;
    const asType = schema as unknown as z.$ZodType<Infer<T>>;
    const read = z.safeParse(asType, source.value);
    if (read.success) {
      value = read.data;
      slips.push(...misfits(value).map((misfit) => ofMisfit(misfit, source)));
    } else {
      const found = misshapen(asType, source.value, read.error.issues);
      slips.push(...found.map((finding) => ofFinding(finding, source, instead)));
    }
  }
  const sound = slips.every(({ severity }) => severity === "warning");
  return {
    value: sound ? value : null,
    told: tellSlips(slips, source, format.whole),
    spotOf: (path) => source.spot(source.offsetOf(path, false)),
  };
}
