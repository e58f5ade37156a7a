import type { Insight } from "../../src/insight.ts";
import { Icon } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** The question about the result that is waited for, in a gap where nothing else is to be done: when it comes, ms, and whether again. */
export function awaited({ stage, loops, waiting, playbook }: Insight): { at: number; again: boolean } | null {
  if (stage !== "gap") return null;
  const again = loops.find((loop) => loop.closedAt === null)?.askAgainAt;
  const results = playbook.checkIns.flatMap(({ id, ask }) => (ask === "result" ? id : []));
  const soon = waiting.find(({ id, becauseNot }) => becauseNot[0]?.code === "too-early" && results.includes(id));
  const at = again ?? soon?.at;
  return at ? { at, again: !!again } : null;
}

/** When the customer has done their part, the next thing is ours: this says what. */
export const Waiting = ({ words, children }: { words: Words; children: string }) => (
  <section class="card next">
    <h3 class="next-title">
      <Icon name="clock" />
      {words.say("next.wait")}
    </h3>
    <p>{children}</p>
  </section>
);
