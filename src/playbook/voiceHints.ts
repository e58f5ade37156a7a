import { everyText } from "./everyText.ts";
import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { voice } from "./voice.ts";

/** What customers say themselves, or what only your team reads. */
const OTHERS = ["scale", "asReason", "choices", "placeholders", "scores", "segments"];

/** A quotation shows how others speak, often as an example of what not to write. */
const bare = (words: string) => words.replace(/^\s*>.*$/gm, "").replace(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|`[^`\n]*`/g, "");

/** Wording that blames, belittles, boasts or shouts. */
export function voiceHints(playbook: Playbook, report: Report<HintCode>): void {
  const [first = ""] = playbook.languages;
  const listen = (words: string, language: string, path: Path) => {
    const said = bare(words);
    for (const { code, words, instead } of voice[language.split("-")[0] ?? ""] ?? []) {
      const [found] = words.exec(said) ?? [];
      if (found) report(code, path, found.trim(), instead);
    }
    if (path.includes("question") && /[!！]/.test(said)) report("shouts", path);
  };
  everyText(playbook, (text, path) => {
    const [part, i] = path;
    // the text of a template is the customer's own
    const template = part === "help" && path[2] === "body" && playbook.help[Number(i)]?.type === "template";
    if (template || OTHERS.some((key) => path.includes(key))) return;
    if (typeof text === "string") listen(text, first, path);
    else for (const [language, words] of Object.entries(text)) listen(words, language, [...path, language]);
  });
  for (const [language, own] of Object.entries(playbook.words))
    for (const [name, words] of Object.entries(own)) listen(words, language, ["words", language, name]);
}
