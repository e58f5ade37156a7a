import type { EventType } from "../delivery/event.ts";
import { reasonTexts } from "../speech/reasons.ts";
import { outcomeText, scoreText } from "../speech/standingText.ts";
import { byId, type Scene, stageReasons } from "./whySo.ts";

type Why = (scene: Scene) => string[];

const answers: Why = () => ["the customer has answered nothing of the kind since the last look"];
const help =
  (did: string): Why =>
  () => [`no help was ${did} since the last look`];

const outcomes: Why = ({ insight, speech }) =>
  insight.outcomes.map((one) => `${one.outcome.id} stands at ${outcomeText(one, speech)}`);

const loops: Why = ({ insight }) => {
  const all = insight.loops.map(({ outcome, closedAt }) => `a loop of ${outcome} is ${closedAt ? "closed" : "open"}`);
  return all.length ? [...new Set(all)] : ["no answer or checkpoint was low so far"];
};

const values: Why = ({ insight, speech }) => {
  const all = insight.values.map(({ outcome, due, to }) =>
    due ? `a period of ${outcome.id} has ended` : `the period of ${outcome.id} ends on ${speech.day(to)}`,
  );
  return all.length ? all : ["no check-in asks for the value of an outcome"];
};

const question: Why = ({ insight, speech }) => {
  const { checkIn, waiting } = insight;
  if (checkIn) return [`${checkIn.id} is due: ${reasonTexts([...checkIn.because, ...checkIn.becauseNot], speech)}`];
  return waiting.map(({ id, becauseNot }) => `${id}: ${reasonTexts(becauseNot, speech)}`);
};

// at the desk there is no page
const hints: Why = ({ insight, speech }) =>
  insight.hints.map(({ hint: { id }, mayInterrupt, becauseNot }) =>
    mayInterrupt
      ? `${id} shows itself once what it stands beside is on screen`
      : `${id}: ${reasonTexts(becauseNot, speech)}`,
  );

/** What the telling of each type of event hangs on, as things stand. */
const whys: Record<EventType, Why> = {
  ready: () => ["it is told to the page alone"],
  problem: () => ["it is told to the page alone"],
  "outcome:set": outcomes,
  "outcome:reached": outcomes,
  "gap:opened": stageReasons,
  "gap:closed": stageReasons,
  "stage:changed": stageReasons,
  "step:done": stageReasons,
  "step:undone": stageReasons,
  "checkin:shown": question,
  "hint:shown": hints,
  "rating:given": answers,
  "rating:low": answers,
  "answer:given": answers,
  "answer:amended": () => ["the customer has changed no answer since the last look"],
  "answer:withdrawn": () => ["the customer has taken back no answer since the last look"],
  "loop:opened": loops,
  "loop:closed": loops,
  "help:shown": help("shown"),
  "help:opened": help("opened"),
  "help:finished": help("finished"),
  "help:saved": help("saved"),
  "help:useful": help("useful"),
  "help:requested": help("requested"),
  "help:answered": help("answered"),
  "template:used": help("used"),
  "value:due": values,
  "value:confirmed": answers,
  "value:disputed": answers,
  "expectation:set": () => ["the customer has set no target since the last look"],
  "segment:changed": ({ insight, speech }) => [reasonTexts(insight.segment.because, speech)],
  "score:changed": ({ insight, speech }) =>
    insight.scores.map((one) => `${one.score.id} stands at ${scoreText(one, speech)}`),
  "experiment:exposed": (scene) =>
    scene.insight.experiments.length
      ? scene.insight.experiments.map(({ experiment, variant, touches }) =>
          touches.length
            ? `nothing was seen that "${experiment}" is about (${touches.join(", ")}); theirs is "${variant}"`
            : `the variants of "${experiment}" do not differ`,
        )
      : byId(scene, "variant"),
  "coaching:paused": ({ insight }) => [
    `the coach ${insight.preferences.paused ? "was paused before" : "is not paused"}`,
  ],
  "coaching:resumed": ({ insight }) => [`the coach ${insight.preferences.paused ? "is paused" : "was not paused"}`],
  "customer:forgotten": () => ["nobody was forgotten"],
};

/** What there is to say of an event that was told and should not have been. */
export function whyTold(type: EventType, scene: Scene): string[] {
  const at = scene.toldAt(type);
  const stands = [outcomes, stageReasons, loops, values].includes(whys[type]) ? whys[type](scene) : [];
  return [...(at === null ? [] : [`it was told on ${scene.speech.day(at)}`]), ...stands];
}

/** Why an event was not told since the last look. */
export function whyToldNot(type: EventType, scene: Scene): string[] {
  const before = scene.toldAt(type);
  const told = before === null ? [] : [`it was told before that, on ${scene.speech.day(before)}`];
  return [...told, ...whys[type](scene)];
}
