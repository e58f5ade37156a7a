import { posix } from "node:path";
import type { Path } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Desk } from "./desk.ts";
import type { Life } from "./lifeSchema.ts";
import { openPlaybook } from "./openPlaybook.ts";
import { openText } from "./openText.ts";
import { readLife } from "./readLife.ts";
import { readSource } from "./source.ts";
import { toldLines } from "./toldLines.ts";

/** A life, read and ready to be lived. */
export interface LifeFile {
  file: string;
  /** The files as they were named: the playbook, unless the life names it, and the life. */
  called: string;
  life: Life;
  playbook: Playbook;
  spotOf(path: Path): { line: number; column: number };
}

const headOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** What a file says it is, before it is read as that. */
const isLife = (value: unknown): boolean => {
  const head = headOf(value);
  return "life" in head || ("days" in head && !("farshore" in head));
};

/** Windows writes paths with backslashes, and reads both. */
const beside = (file: string, other: string): string =>
  posix.join(posix.dirname(file.replaceAll("\\", "/")), other.replaceAll("\\", "/"));

interface Opened {
  file: string;
  text: string;
  value: unknown;
}

function openAll(files: string[], desk: Desk): Opened[] | null {
  const opened = files.flatMap((file) => {
    const text = openText(file, desk);
    return text === null ? [] : [{ file, text, value: readSource(text).value }];
  });
  return opened.length < files.length ? null : opened;
}

/**
 * The lives among the files of a command line, each with its playbook: the one that is named before them, or the one
 * that the life names. The exit code after telling what is wrong.
 */
export async function openLives(files: string[], desk: Desk): Promise<LifeFile[] | number> {
  const opened = openAll(files, desk);
  if (!opened) return 2;
  const [first] = opened;
  const named = first && !isLife(first.value) ? first.file : null;
  const lives = named === null ? opened : opened.slice(1);
  if (!lives.length) {
    desk.err(`farshore: this needs a life as well, after the playbook, such as: ${named} lives/mina.json\n`);
    return 2;
  }
  const known = new Map<string, Playbook | number>();
  const read: LifeFile[] = [];
  let code = 0;
  for (const { file, text, value } of lives) {
    const own = headOf(value)["playbook"];
    const path = named ?? (typeof own === "string" ? beside(file, own) : null);
    if (path === null) {
      desk.err(
        `farshore: ${file} names no playbook; add "playbook": "coach.json", or name the playbook before it: coach.json ${file}\n`,
      );
      code = 2;
      continue;
    }
    const playbook = known.get(path) ?? (await openPlaybook(path, desk));
    known.set(path, playbook);
    if (typeof playbook === "number") {
      code = Math.max(code, playbook);
      continue;
    }
    const { value: life, told, spotOf } = readLife(text, playbook);
    if (told.length) desk.err(toldLines(file, told, false));
    if (life) read.push({ file, called: named === null ? file : `${named} ${file}`, life, playbook, spotOf });
    else code = Math.max(code, 1);
  }
  return code || read;
}
