import { everyText } from "./everyText.ts";
import { languageOf, needsTranslation } from "./phrase.ts";
import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** Names stay as they are in every language. */
const NAMES = ["product", "provider", "unit", "example"];
/** What only your team reads. */
const TEAM = ["scores", "segments"];

/** British English stands in for English, and the other way round. */
const base = (language: string) => language.split("-")[0];

const partOf = (path: Path) => path.slice(0, path[0] === "journey" ? 3 : typeof path[1] === "number" ? 2 : 1);

/** Where in its part a text stands, such as `choices[1].text`. */
const placeIn = (part: Path, path: Path): string =>
  path.slice(part.length).reduce<string>((place, key) => {
    if (typeof key === "number") return `${place}[${key}]`;
    return place ? `${place}.${String(key)}` : String(key);
  }, "");

/** Parts with texts that are not there in every language; one hint for each part. */
export function translationHints(playbook: Playbook, report: Report<HintCode>): void {
  const { languages } = playbook;
  const [first = ""] = languages;
  const parts = new Map<string, { part: Path; texts: string[]; missing: Set<string> }>();
  everyText(playbook, (text, path) => {
    const plain = typeof text === "string";
    if (TEAM.some((key) => path[0] === key) || (plain && NAMES.some((key) => path.includes(key)))) return;
    const written = plain ? [languageOf(text, languages)] : Object.keys(text);
    const [from = first] = written;
    const missing = languages.filter(
      (language) =>
        !written.some((one) => base(one) === base(language)) && (!plain || needsTranslation(text, from, language)),
    );
    if (!missing.length) return;
    const part = partOf(path);
    const found = parts.get(part.join()) ?? { part, texts: [], missing: new Set() };
    found.texts.push(placeIn(part, path));
    for (const language of missing) found.missing.add(language);
    parts.set(part.join(), found);
  });
  for (const { part, texts, missing } of parts.values()) {
    const lacking = languages.filter((language) => missing.has(language));
    report("untranslated", part, texts, missing.has(first) ? "" : first, lacking);
  }
}
