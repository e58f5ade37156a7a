import type { Coach, Insight, OutcomeInsight, RankedHelp, StepInsight } from "farshore";
import { checkIn, send } from "./checkIn.ts";
import { copy, date, fill, say } from "./page.ts";
import words from "./words.json" with { type: "json" };

const whys: Partial<Record<string, string>> = words.whys;
const sentence = (text: string) => copy("sentence", { text: text.replace(/[*_`]/g, "") });

/** Says how it went; a slip comes back as a sentence of its own. */
const tell = (what: Promise<unknown>, done: keyof typeof words.done) =>
  void what
    .then(() => words.done[done], String)
    .then((said) => document.querySelector("output")?.replaceChildren(said));

function amount({ outcome: { measure } }: OutcomeInsight, value: number | null): string {
  if (value === null) return "not known yet";
  return measure.from === "rating" ? say(measure.scale[value - 1]) : `${value} ${say(measure.unit)}`;
}

function outcomeOf(one: OutcomeInsight): HTMLElement {
  const { outcome, progress, value, target, deadline, pace, projected } = one;
  const arrival = projected ? `At this rate you arrive on ${date(projected.at)}.` : "";
  const title = say(outcome.title);
  const [is, aim] = [amount(one, value), `${amount(one, target)} by ${date(deadline)}`];
  const made = copy("outcome", { title, is, aim, pace: words.paces[pace], arrival });
  Object.assign(made.querySelector("progress") ?? {}, { value: Math.min(1, progress), ariaLabel: title });
  return made;
}

const stepOf = ({ step, done }: StepInsight) =>
  copy(done ? "done" : "open", { title: say(step.title), why: say(step.why) });

function helpOf(coach: Coach, { help, because }: RankedHelp, { obstacles }: Insight): HTMLElement {
  const titleOf = (id?: string) => say(obstacles.find(({ obstacle }) => obstacle.id === id)?.obstacle.title);
  const why = because.flatMap(({ code, of }) => say(whys[code], { obstacle: titleOf(of) }) || []);
  const texts = help.type === "course" ? help.lessons.map(({ body }) => body) : ["body" in help ? help.body : null];
  const lines = texts.flatMap((text) => say(text).match(/\w.*/g) ?? []);
  const { type, minutes, price } = help;
  const facts = `${type}, ${minutes ? `${minutes} minutes, ` : ""}${price ? `${price.amount} ${price.currency}` : "free"}`;
  const about = { title: say(help.title), summary: say(help.summary) };
  const made = copy("item", { ...about, facts, why: why.join("; ") || words.fits, body: lines.map(sentence) });
  Object.assign(made.querySelector("a") ?? {}, "link" in help ? { hidden: false, href: help.link } : {});
  made.querySelector("summary")?.addEventListener("click", () => tell(coach.help(help.id, "opened"), "opened"));
  made.querySelector("button")?.addEventListener("click", () => tell(coach.help(help.id, "finished"), "finished"));
  return made;
}

/** Draws where the customer stands, and again at every change; hands the coach what they answer. */
export function surface(coach: Coach): void {
  coach.subscribe((snapshot) => {
    if (!snapshot) return;
    const { insight } = snapshot;
    const { stage, outcomes, journey, checkIn: due } = insight;
    const [best] = insight.help;
    const why = best?.because.filter(({ code }) => code !== "started");
    fill("standing", [stage, outcomes], () => [sentence(words.stages[stage]), ...outcomes.map(outcomeOf)]);
    fill("steps", journey, () => [...journey.onboarding, ...journey.steps].map(stepOf));
    fill("help", best && [best.help.id, why], () => [best ? helpOf(coach, best, insight) : sentence(words.noHelp)]);
    fill("check-in", due?.asked, () => [due ? checkIn(due) : sentence(words.noQuestion)]);
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const { target = "", by = "", reason = "" } = Object.fromEntries(given) as Record<string, string>;
    const { name } = event.submitter as HTMLButtonElement;
    const due = coach.insight()?.checkIn;
    const aim = coach.insight()?.outcomes[0]?.outcome.id ?? "";
    if (name === "aim") tell(coach.expect(aim, Number(target), { deadline: Date.parse(by), reason }), "aim");
    else if (due && name === "later") tell(coach.snooze(due.asked, "1d"), "later");
    else if (due && name === "never") tell(coach.dismiss(due.asked, true), "never");
    else if (due) tell(send(coach, due, given), "answer");
  });
}
