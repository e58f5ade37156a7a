import type { Playbook } from "../playbook/schema.ts";
import type { Desk } from "./desk.ts";
import { seek } from "./found.ts";
import { openText } from "./openText.ts";
import { tellOther } from "./otherFile.ts";
import { toldLines } from "./toldLines.ts";

/** A playbook to work with; the exit code after telling why there is none. */
export async function openPlaybook(file: string, desk: Desk): Promise<Playbook | number> {
  const text = openText(file, desk);
  if (text === null) return 2;
  if (tellOther(file, text, desk)) return 2;
  const { playbook, told } = await seek(text, desk.now);
  if (playbook) return playbook;
  desk.err(
    toldLines(
      file,
      told.filter(({ found }) => found.severity === "error"),
      false,
    ),
  );
  desk.err(`farshore: ${file} cannot be used until it is corrected.\n`);
  return 1;
}
