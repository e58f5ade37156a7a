import type { HintInsight } from "../../src/advice/hints.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import type { PlacesGround } from "./ground.ts";
import type { Marks } from "./marks.ts";
import { createShowing } from "./showing.ts";
import { inSight } from "./sight.ts";
import { type Current, createStanding } from "./standing.tsx";
import { watchStirring } from "./stirring.ts";
import { watchTargets } from "./targets.ts";

/** Hints that are of use: those that were shown, that may show themselves, or that stand there. */
function dueOf({ snapshot, layers }: Model, standing: string | undefined): HintInsight[] {
  // whoever reads or answers is not spoken to from elsewhere
  if (!snapshot || layers.panel || layers.nudge) return [];
  return snapshot.insight.hints.filter(
    ({ due, shownAt, mayInterrupt, asked }) => due && (shownAt !== null || mayInterrupt || asked === standing),
  );
}

/**
 * Lets one hint at a time stand in the page: the first of the playbook that is of use, beside something that is in sight.
 * It shows itself once; later it is a mark that waits to be opened.
 */
export function createHints(ground: PlacesGround, marks: Marks) {
  const { model } = ground;
  const misplaced = new Set<string>();
  let user: string | null | undefined;
  let unstir: (() => void) | undefined;
  let ended = false;

  const standing = createStanding(ground);
  const showing = createShowing(model, look);
  const due = () => dueOf(model, standing.now()?.hint.asked);
  const targets = watchTargets(marks, look, (id) => {
    if (misplaced.has(id)) return;
    misplaced.add(id);
    // whoever asks why hears it, and so does the host
    tell(model.coach.explain(`hint:${id}`));
  });
  const targetOf = (hint: HintInsight) => targets.of(hint).find(inSight);

  function show(hint: HintInsight): void {
    const target = targetOf(hint);
    if (ended || !target || !due().some(({ asked }) => asked === hint.asked)) return;
    standing.stand({ hint, target, opened: true, said: true });
  }
  /** The hint that may stand there now. One that was not shown so far goes first. */
  function chosen(current: Current | null): Current | null {
    const all = due();
    const next = current?.opened ? undefined : all.find((hint) => showing.isNew(hint) && targetOf(hint));
    showing.offer(next, show);
    const stays = all.find(({ asked }) => asked === current?.hint.asked);
    if (current && stays) return { ...current, hint: stays, target: targetOf(stays) ?? current.target };
    const shown = all.find((hint) => hint.shownAt !== null && targetOf(hint));
    const target = shown && targetOf(shown);
    return shown && target ? { hint: shown, target, opened: false, said: false } : null;
  }
  function look(): void {
    if (ended) return;
    const same = model.snapshot?.user === user;
    user = model.snapshot?.user;
    standing.stand(chosen(same ? standing.now() : null));
    if (targets.near()) unstir ??= watchStirring(marks.roots(), look);
    else stopStirring();
  }
  function stopStirring(): void {
    unstir?.();
    unstir = undefined;
  }
  return {
    look,
    /** After the page or what is known has changed: looks for what hints stand beside. */
    find(): void {
      targets.find(due());
      look();
    },
    end() {
      ended = true;
      stopStirring();
      showing.end();
      targets.end();
      standing.end();
    },
  };
}
