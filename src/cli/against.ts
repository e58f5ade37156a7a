import type { Path } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { idsIn, type Named, unknownName } from "./playbookNames.ts";
import type { Misfit } from "./readAs.ts";

/** Notes what is wrong; sentences that are null say that nothing is. */
export type Note = (path: Path, sentence: string | null, severity?: "warning") => void;

export interface Against {
  playbook: Playbook;
  note: Note;
  /** Each of these must be an id of that kind. */
  ids(kind: Named, found: readonly string[] | undefined, path: Path): void;
}

/** A playbook, against which the names in another file are held. */
export function against(playbook: Playbook, misfits: Misfit[]): Against {
  const known = idsIn(playbook);
  const note: Note = (path, sentence, severity) => {
    if (sentence) misfits.push({ path, sentence, ...(severity && { severity }) });
  };
  return {
    playbook,
    note,
    ids(kind, found = [], path) {
      found.forEach((id, i) => {
        note(found.length > 1 || path.at(-1) === `${kind}s` ? [...path, i] : path, unknownName(kind, id, known[kind]));
      });
    },
  };
}
