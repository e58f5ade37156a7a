import { askOrder } from "../playbook/askOrder.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { DAY } from "../rules/day.ts";
import { past, surfaceAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { atOf, type Placed } from "../state.ts";
import { askExperience } from "./askExperience.ts";
import type { Asking, Askings, Question, Situation, Verdict } from "./asking.ts";
import { askResult } from "./askResult.ts";
import { preferencesOf } from "./preferences.ts";
import { leftAlone, pressureOf, snoozedUntil } from "./pressure.ts";

/** The one question that is due. */
export interface DueCheckIn extends Question {
  /** This asking of the check-in; answering, snoozing and dismissing refer to it. */
  asked: string;
  id: string;
  ask: CheckIn["ask"];
  because: Reason[];
  /** True when it may show itself now; otherwise it waits in the panel. */
  mayInterrupt: boolean;
  /** Why it may not interrupt. */
  becauseNot: Reason[];
}

/** A check-in that is not due, why, and when it may be. */
export interface WaitingCheckIn {
  id: string;
  becauseNot: Reason[];
  at: number | null;
}

/** A result on its way whose question follows so soon keeps a question about the experience away. */
const SOON = 2 * DAY;

/** Shown so long ago a question was left unanswered; and one about the experience keeps so far from one about a result. */
const APART = DAY / 2;

/** The kinds of questions that any playbook may ask; the others load where they are used. */
export const everywhere: Askings = { result: askResult, experience: askExperience };

const nothing: Omit<Question, "of"> = {
  question: null,
  scale: [],
  low: 0,
  number: null,
  choices: [],
  reasons: [],
  value: null,
  praise: null,
};

const aboutResults = (ask: CheckIn["ask"]): boolean => ask !== "experience" && ask !== "choice" && ask !== "praise";

function putOff(checkIn: CheckIn, asked: string, view: View): Verdict | null {
  const { state, now } = view;
  const { id } = checkIn;
  const never = surfaceAt(state, id, "never");
  if (never !== undefined) return { not: { code: "never-again", of: id, at: never } };
  const put = surfaceAt(state, asked, "dismissed");
  const dismissed = put && past(view, put);
  // put away is not for ever: it comes back when it would have been asked again after an answer
  const again = dismissed === undefined || !("every" in checkIn) ? null : dismissed + milliseconds(checkIn.every);
  if (dismissed !== undefined && (again === null || now < again))
    return { not: { code: "dismissed", of: asked, at: dismissed }, ...(again !== null && { at: again }) };
  const until = snoozedUntil(view, id);
  return now < until ? { not: { code: "snoozed", of: asked, at: until }, at: until } : null;
}

/** When the customer last saw or answered something about results, and about the experience, ms. */
function lastAbout({ view, playbook }: Situation) {
  const { surfaces, answers, confirmations } = view.state;
  const kinds = new Map(playbook.checkIns.map(({ id, ask }) => [id, ask]));
  const last = { results: 0, experience: 0 };
  // what is no check-in is an outcome
  const note = (ask: CheckIn["ask"] = "result", one: Placed) => {
    const about = aboutResults(ask) ? "results" : "experience";
    if (ask !== "choice" && ask !== "praise" && atOf(one) <= view.now) last[about] = Math.max(last[about], atOf(one));
  };
  for (const [key, one] of Object.entries(surfaces)) note(kinds.get(key.split(/[@ ]/, 1)[0] ?? "") ?? "choice", one);
  // to choose a higher bar, or another outcome, is no answer to a question
  for (const one of Object.values(answers)) if (one.choice === undefined) note(kinds.get(one.of), one);
  for (const one of Object.values(confirmations)) note("result", one);
  return last;
}

type Last = ReturnType<typeof lastAbout>;

function whether(checkIn: CheckIn, asking: Asking<CheckIn>, situation: Situation, last: Last): Verdict {
  const { when, id, ask } = checkIn;
  if (when && !test(when)(situation.view)) return { not: { code: "condition-fails", of: id } };
  const verdict = asking.verdict(checkIn, situation);
  // a promise comes first
  if ("not" in verdict || verdict.because[0]?.code === "loop-asks-again") return verdict;
  // one about the experience keeps away from one about a result, and the other way round
  const at = (ask === "experience" ? last.results : aboutResults(ask) ? last.experience : 0) + APART;
  return situation.view.now < at ? { not: { code: "experience-not-with-result", of: id, at }, at } : verdict;
}

interface Candidate extends Pick<DueCheckIn, "asked" | "because" | "becauseNot"> {
  checkIn: CheckIn;
  asking: Asking<CheckIn>;
  /** False for what was shown some time ago and left unanswered: it does not stand in the way of what was not. */
  open: boolean;
  /** True for what may show itself, or did so in this visit. */
  goes: boolean;
}

function dueOf({ checkIn, asking, asked, because, becauseNot }: Candidate, situation: Situation): DueCheckIn {
  const { id, ask } = checkIn;
  const question = { ...nothing, ...asking.question(checkIn, situation) };
  return { ...question, asked, id, ask, because, becauseNot, mayInterrupt: !becauseNot.length };
}

/** The one check-in that is due, results before anything else, and why each other one is not. */
export function checkInsOf(situation: Situation, more: Askings) {
  const { playbook, view } = situation;
  const known = { ...everywhere, ...more };
  const candidates: Candidate[] = [];
  const waiting: WaitingCheckIn[] = [];
  const { paused } = preferencesOf(view);
  const alone = leftAlone(paused);
  // nothing is promised for a time at which nothing shows itself
  const when = (at: number | null) => at && (paused === true ? null : Math.max(at, paused ?? 0));
  const wait = (id: string, not: Reason, at: number | null = null) =>
    waiting.push({ id, becauseNot: [not, ...alone], at: when(at) });
  const last = lastAbout(situation);
  // a result that is on its way, whose question soon follows
  let near = false;
  const rank = ({ ask }: CheckIn) => askOrder.indexOf(ask);
  for (const checkIn of [...playbook.checkIns].sort((a, b) => rank(a) - rank(b))) {
    const { id, ask, exempt } = checkIn;
    const asking = known[ask] as Asking<CheckIn> | undefined;
    if (!asking) continue;
    const asked = `${id}@${asking.since(checkIn, view, situation)}`;
    const verdict = putOff(checkIn, asked, view) ?? whether(checkIn, asking, situation, last);
    if ("not" in verdict) {
      const { not, at } = verdict;
      near ||= ask === "result" && not.code !== "asked-recently" && (at ?? view.now + SOON) - view.now < SOON;
      wait(id, not, at);
    } else if (
      ask === "experience" &&
      (near || candidates.some((one) => aboutResults(one.checkIn.ask) && (exempt ? one.goes : one.open)))
    )
      wait(id, { code: "experience-not-with-result", of: id });
    else {
      const becauseNot = pressureOf(situation, checkIn, asked);
      const shown = becauseNot.find(({ code }) => code === "shown-before")?.at;
      const open = view.now - (shown ?? view.now) < APART;
      const goes = open && (shown === undefined ? !becauseNot.length : shown >= view.session);
      candidates.push({ checkIn, asking, asked, because: verdict.because, becauseNot, open, goes });
    }
  }
  const chosen = candidates.find(({ goes }) => goes) ?? candidates.find(({ open }) => open) ?? candidates[0];
  for (const { checkIn } of candidates)
    if (chosen && checkIn !== chosen.checkIn) wait(checkIn.id, { code: "another-first", of: chosen.checkIn.id });
  return { checkIn: chosen ? dueOf(chosen, situation) : null, waiting };
}
