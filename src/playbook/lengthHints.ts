import { everyText } from "./everyText.ts";
import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { textsOf } from "./texts.ts";

/** What a card of 360 pixels shows well: a label in one line, a title in two, a question in three. */
export const MOST: Record<string, number> = {
  "help.title": 70,
  "help.summary": 160,
  "help.provider": 60,
  "journey.title": 60,
  "journey.why": 160,
  "outcomes.title": 70,
  "obstacles.title": 70,
  "obstacles.asReason": 70,
  "choices.text": 60,
  "lessons.title": 70,
  "hints.text": 160,
  question: 120,
  scale: 40,
};

const called: Record<string, string> = { asReason: "reason", "choices.text": "choice", scale: "label", why: '"why"' };

const letters = new Intl.Segmenter();
const lengthOf = (words: string) => [...letters.segment(words)].length;

/** Which limit is meant for a text, by the names on the way to it. */
function limitFor(path: Path): [name: string, most: number] | null {
  const names = path.filter((key) => typeof key === "string");
  const last = names.at(-1) ?? "";
  const list = names.findLast((name) => ["choices", "lessons", "parts", "bands"].includes(name)) ?? names[0];
  // a variant's help is called by its id, so that it is looked for at the key before
  const part = names[0] === "experiments" ? names[2] : list;
  const most = MOST[`${part}.${last}`] ?? MOST[last];
  return most ? [called[`${part}.${last}`] ?? called[last] ?? last, most] : null;
}

/** Texts that are too long for the card they stand on, each language for itself. */
export function lengthHints(playbook: Playbook, report: Report<HintCode>): void {
  everyText(playbook, (text, path) => {
    const limit = limitFor(path);
    if (!limit) return;
    const [name, most] = limit;
    for (const [language, words] of textsOf(text))
      if (lengthOf(words) > most) report("too-long", [...path, ...language], lengthOf(words), { name, most });
  });
}
