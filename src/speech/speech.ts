import type { Text } from "../playbook/atoms.ts";
import type { Playbook } from "../playbook/schema.ts";

/** Texts of a playbook in one language, names in place of ids, and times on one person's clock. */
export interface Speech {
  text(text: Text): string;
  /** What the part with this id is called; the id itself where there is none. */
  name(id: string): string;
  /** `Fri 12 June`. */
  day(at: number): string;
  /** `09:00`. */
  time(at: number): string;
  number(value: number): string;
  percent(value: number): string;
}

function textIn(text: Text, language: string, fallback: string | undefined): string {
  if (typeof text === "string") return text;
  const [base = language] = language.split("-");
  return text[language] ?? text[base] ?? text[fallback ?? ""] ?? Object.values(text)[0] ?? "";
}

function namesOf({ segments, journey, outcomes, obstacles, help, scores }: Playbook): Map<string, Text> {
  const titled = [...journey.onboarding, ...journey.steps, ...outcomes, ...obstacles, ...help, ...(scores ?? [])];
  return new Map([
    // first, as an id of any other part comes before that of a part of a score
    ...(scores ?? []).flatMap(({ parts }) => parts.map(({ id, title }) => [id, title] as const)),
    ...segments.map(({ id, name }) => [id, name] as const),
    ...titled.map(({ id, title }) => [id, title] as const),
  ]);
}

export function speechOf(playbook: Playbook, language: string, zone: string): Speech {
  const names = namesOf(playbook);
  const text = (words: Text) => textIn(words, language, playbook.languages[0]);
  // the desk speaks English around the playbook's own texts
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", day: "numeric", month: "long" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
  // a rate of 0.0005 is not 0
  const small = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });
  return {
    text,
    name: (id) => text(names.get(id) ?? id),
    day: (at) => day.format(at).replace(",", ""),
    time: (at) => time.format(at),
    number: (value) => (Math.abs(value) < 0.1 ? small : number).format(value),
    percent: (value) => percent.format(value),
  };
}
