import type { Insight } from "../../src/insight.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { OutLink } from "../parts/outLink.tsx";
import type { Words } from "../words/words.ts";
import { Late } from "./late.tsx";
import { loadAsking } from "./loadAsking.ts";

/** When the customer has done their part, the next thing is ours: this says what and when. */
function Waiting({ words, insight }: { words: Words; insight: Insight }) {
  const again = insight.loops.find((loop) => loop.closedAt === null)?.askAgainAt ?? null;
  const { waiting, playbook } = insight;
  const results = playbook.checkIns.flatMap(({ id, ask }) => (ask === "result" ? id : []));
  const soon = waiting.find(({ id, becauseNot }) => becauseNot[0]?.code === "too-early" && results.includes(id));
  const askAt = again ?? soon?.at ?? null;
  // With help to use and nothing to wait for, the best help just below is the next thing.
  if (askAt === null && insight.help.length) return null;
  return (
    <section class="card next">
      <h3 class="next-title">
        <Icon name="clock" />
        {words.say("next.wait")}
      </h3>
      <p>
        {askAt === null
          ? words.say("next.watch")
          : words.say(again === null ? "next.ask" : "next.askAgain", {
              when: words.relative(askAt, insight.at),
              date: words.date(askAt),
            })}
      </p>
    </section>
  );
}

/** The one thing to do now: the next step, a question, or knowing that we wait for a result. Help follows below it. */
export function NextStep({ model, words, insight }: { model: Model; words: Words; insight: Insight }) {
  // An answered check-in stays until its thanks are read, though it is due no longer.
  const due = model.draft?.due ?? insight.checkIn;
  const { next, complete } = insight.journey;
  if (due)
    return (
      <section class="card next" aria-label={words.say("next.question")}>
        <Late model={model} load={loadAsking}>
          {({ CheckInCard }) => <CheckInCard key={due.asked} model={model} due={due} onDone={() => {}} />}
        </Late>
      </section>
    );
  if (next)
    return (
      <section class="card tinted next stack">
        <div class="stack tight">
          <h3 class="small soft">{words.say("next.step")}</h3>
          <p class="next-name" dir="auto">
            {words.text(next.step.title)}
          </p>
          {next.undone && <p class="small soft">{words.say("steps.undone")}</p>}
          {next.step.why && (
            <p class="small soft" dir="auto">
              {words.text(next.step.why)}
            </p>
          )}
        </div>
        <OutLink words={words} to={next.step.link} class="button primary start">
          {words.say("next.go")}
          <Icon name="arrow" size={18} />
        </OutLink>
      </section>
    );
  return complete && insight.stage === "gap" ? <Waiting words={words} insight={insight} /> : null;
}
