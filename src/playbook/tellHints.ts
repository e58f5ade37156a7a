import { hintSentences } from "./hintSentences.ts";
import { hints } from "./hints.ts";
import type { Problem } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { where } from "./wording.ts";

/** What works but is probably not meant, in words; `now` is ms since 1970. */
export const tellHints = (playbook: Playbook, now: number): Problem[] =>
  hints(playbook, now).map((hint) => ({
    path: hint.path,
    code: hint.code,
    severity: "warning",
    message: `${where(hint.path)}: ${hintSentences[hint.code](hint)}`,
  }));
