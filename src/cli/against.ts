import type { Path } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { idsIn, type Named, unknownName } from "./playbookNames.ts";
import type { Misfit } from "./readAs.ts";

/** Notes what is wrong; sentences that are null say that nothing is. */
export type Note = (path: Path, sentence: string | null, severity?: "warning") => void;

export interface Against {
  playbook: Playbook;
  note: Note;
  /** This must be an id of that kind. */
  id(kind: Named, found: string, path: Path): void;
  /** Each of these must be one. */
  ids(kind: Named, found: readonly string[] | undefined, path: Path): void;
}

/** A playbook, against which the names in another file are held. */
export function against(playbook: Playbook, misfits: Misfit[]): Against {
  const known = idsIn(playbook);
  const note: Note = (path, sentence, severity) => {
    if (sentence) misfits.push({ path, sentence, ...(severity && { severity }) });
  };
  const id: Against["id"] = (kind, found, path) => note(path, unknownName(kind, found, known[kind]));
  return {
    playbook,
    note,
    id,
    ids(kind, found = [], path) {
      for (const [i, one] of found.entries()) id(kind, one, [...path, i]);
    },
  };
}
