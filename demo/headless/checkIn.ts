import type { Coach, DueCheckIn, Verdict } from "farshore";
import { copy, date, say } from "./page.ts";
import words from "./words.json" with { type: "json" };

const ownWords: Partial<Record<string, string>> = words.questions;
const ownAnswers: Partial<Record<string, Record<string, string>>> = words.answers;

function option(kind: "pick" | "reason", id: string, label: string): HTMLElement {
  const made = copy(kind, { label });
  made.querySelector("input")?.setAttribute("value", id);
  return made;
}

/** The question that is due as a form: whatever its kind, it is points or choices, a number, reasons and a note. */
export function checkIn({ ask, question, scale, choices, number, reasons, low, praise, value }: DueCheckIn) {
  const period = value ? { value: value.counted, from: date(value.from), to: date(value.to) } : {};
  const points = scale.map((text, index) => option("pick", String(index + 1), say(text)));
  const own = Object.entries(ownAnswers[ask] ?? {}).map(([id, label]) => option("pick", id, label));
  const form = copy("question", {
    question: say(question ?? ownWords[ask], period),
    picks: [...points, ...choices.map(({ id, text }) => option("pick", id, say(text))), ...own],
    more: reasons.length ? words.why : words.disputed,
    reasons: reasons.map(({ id, text }) => option("reason", id, say(text))),
  });
  const part = (name: string) => form.querySelector(`.${name}`) as HTMLInputElement & HTMLAnchorElement;
  Object.assign(part("link"), praise ? { hidden: false, href: praise.link } : {});
  // A number belongs to what is corrected, reasons to a low answer and to what is no point of a scale.
  const look = (pick: string) => {
    part("figure").required = !!number || pick === "corrected";
    part("number").hidden = !part("figure").required;
    part("why").hidden = reasons.length ? Number(pick) > low : pick !== "disputed";
  };
  look(scale.length ? String(scale.length) : "");
  form.onchange = ({ target }) =>
    (target as HTMLInputElement).name === "pick" && look((target as HTMLInputElement).value);
  return form;
}

/** Sends an answer through the verb that takes it. */
export function send(coach: Coach, { ask, of, asked, number }: DueCheckIn, form: FormData): Promise<void> {
  const { pick, number: typed, note } = Object.fromEntries(form) as Record<string, string>;
  const value = Number(number ? typed : pick);
  const more = { asked, note, reasons: form.getAll("reason") as string[] };
  if (ask === "result" || ask === "experience") return coach.rate(of, value, more);
  if (ask === "value") return coach.confirm(of, pick as Verdict, { asked, note, value: Number(typed) });
  if (ask === "expectation") return coach.expect(of, value, { asked });
  return coach.answer(of, ask === "reason" ? more : { ...more, choice: pick });
}
