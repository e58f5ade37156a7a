import type { Insight } from "../../src/insight.ts";
import { Icon } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** When the customer has done their part, the next thing is ours: this says what and when. */
export function Waiting({ words, insight }: { words: Words; insight: Insight }) {
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
