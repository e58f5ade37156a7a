import type { Entry } from "./lifeSchema.ts";
import type { Speech } from "./speech.ts";

const inside = (traits: Record<string, unknown> | undefined): string => {
  const pairs = Object.entries(traits ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return pairs.length ? ` (${pairs.join(", ")})` : "";
};
const because = (reasons: readonly string[] | undefined, { name }: Speech): string =>
  reasons?.length ? `, because: ${reasons.map(name).join(", ")}` : "";

const verdicts = { confirmed: "confirms", corrected: "corrects", disputed: "disputes" };
const deeds = {
  opened: "opens",
  finished: "finishes",
  copied: "copies",
  "saved-date": "saves the date of",
  dismissed: "closes",
  saved: "keeps",
  unsaved: "does not keep any longer",
  useful: "was helped by",
  "not-useful": "was not helped by",
  requested: "asks for",
  answered: "gets an answer to the request for",
};

/** What happens, in a few words. */
export function entryText(entry: Entry, speech: Speech): string {
  const { name } = speech;
  if ("track" in entry) return `${entry.track}${inside(entry.properties)}`;
  if ("measure" in entry) return `${entry.measure} ${speech.number(entry.value)}`;
  if ("set" in entry) return `is known better${inside(entry.set)}`;
  if ("group" in entry) return `belongs to ${entry.group}${inside(entry.traits)}`;
  if ("rate" in entry) return `rates "${name(entry.rate)}" ${entry.value}${because(entry.reasons, speech)}`;
  if ("answer" in entry)
    return `answers "${name(entry.answer)}"${entry.choice === undefined ? "" : `: ${entry.choice}`}${because(entry.reasons, speech)}`;
  if ("confirm" in entry) {
    const value = entry.value === undefined ? "" : `: ${speech.number(entry.value)}`;
    return `${verdicts[entry.verdict]} what was counted for "${name(entry.confirm)}"${value}`;
  }
  if ("expect" in entry) return `expects of "${name(entry.expect)}": ${entry.target}`;
  if ("help" in entry)
    return `${deeds[entry.did]} "${name(entry.help)}"${entry.lesson === undefined ? "" : `, lesson ${entry.lesson}`}`;
  if ("snooze" in entry) return `puts the question off for ${entry.snooze}`;
  if ("dismiss" in entry) return "closes the question";
  if ("never" in entry) return "does not want this question again";
  if ("page" in entry) return `goes to ${entry.page}`;
  return "see" in entry ? `expected: ${Object.keys(entry.see).join(", ")}` : "looks in";
}
