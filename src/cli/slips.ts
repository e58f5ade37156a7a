import type { Path, Problem } from "../playbook/problems.ts";
import { pathText, where } from "../playbook/wording.ts";
import type { Fault } from "./faults.ts";
import { idOn, placeIn } from "./places.ts";
import type { Source } from "./source.ts";

/** A problem and where it is in the file, for programs. */
export interface Found {
  path: string;
  /** Of the part that it is in. */
  id?: string | undefined;
  line: number;
  column: number;
  code: Problem["code"] | Fault["code"] | "near-name" | "out-of-place";
  severity: Problem["severity"];
  message: string;
}

/** What was found, and the same for a person, who finds a part by its name. */
export interface Told {
  found: Found;
  said: string;
}

/** A problem before its place is put into words; what is wrong with the text alone has none. */
export interface Slip {
  path: Path;
  about: Path | null;
  code: Found["code"];
  severity: Found["severity"];
  offset: number;
  sentence: string;
}

export const ofFault = ({ message, ...fault }: Fault): Slip => ({
  ...fault,
  about: fault.code === "duplicate-key" ? fault.path.slice(0, -1) : null,
  sentence: message,
});

function tell({ path, about, code, severity, offset, sentence }: Slip, { value, spot }: Source, whole: string): Told {
  const id = idOn(value, path);
  const [exact, readable] = about?.length ? [where(about), placeIn(value, about)] : [whole, whole];
  return {
    found: {
      path: pathText(path),
      ...(id && { id }),
      ...spot(offset),
      code,
      severity,
      message: about ? `${exact}: ${sentence}` : sentence,
    },
    said: about ? `${readable}: ${sentence}` : sentence,
  };
}

/** What is wrong, put into words, errors first and then by place; `whole` is what the file is called. */
export const tellSlips = (slips: Slip[], source: Source, whole: string): Told[] =>
  slips
    .toSorted((a, b) => a.severity.localeCompare(b.severity) || a.offset - b.offset)
    .map((slip) => tell(slip, source, whole));
