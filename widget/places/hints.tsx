import { render } from "preact";
import type { HintInsight } from "../../src/advice/hints.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import { type Anchoring, createAnchoring } from "./anchoring.ts";
import { HintBox } from "./hintBox.tsx";
import type { Marks } from "./marks.ts";
import { inSight } from "./sight.ts";
import { watchStirring } from "./stirring.ts";
import { watchTargets } from "./targets.ts";

export interface HintsGround {
  model: Model;
  root: HTMLElement;
  open(help: string | null): void;
}

/** The one hint that stands in the page. */
interface Current {
  hint: HintInsight;
  target: HTMLElement;
  opened: boolean;
  said: boolean;
}

/** So long after the last key nobody is typing, ms. */
const PAUSE = 2_000;

/** Draws the hint that there is, and keeps the focus where the customer has it. */
function createDrawing({ model, root, open }: HintsGround, change: (next: Current | null) => void) {
  const place = root.appendChild(document.createElement("div"));
  let anchoring: Anchoring | undefined;
  const find = (selector: string) => place.querySelector<HTMLElement>(selector);
  const holdsFocus = () => find(".hint :focus") !== null;
  const box = () => {
    const found = find(".hint");
    if (found) anchoring ??= createAnchoring(found);
    return anchoring;
  };
  function draw(current: Current | null): void {
    const turn = (opened: boolean) => {
      const back = opened || holdsFocus();
      change(current && { ...current, opened, said: false });
      if (back) find(opened ? ".hint-card" : ".hint-mark")?.focus({ preventScroll: true });
    };
    const putAway = (help?: string) => {
      if (!current) return;
      const back = holdsFocus() && help === undefined;
      if (help !== undefined) open(help);
      tell(model.coach.dismiss(current.hint.asked, true));
      change(null);
      if (back) current.target.focus({ preventScroll: true });
    };
    const { hint = null, opened = false, said = false } = current ?? {};
    render(<HintBox model={model} hint={hint} opened={opened} said={said} turn={turn} putAway={putAway} />, place);
  }
  return {
    draw,
    /** Puts it beside its target; false where there is no room for it. */
    place: ({ target, opened }: Current): boolean =>
      box()?.place(target, { rtl: root.dir === "rtl", beacon: !opened }) ?? false,
    hide: () => box()?.hide(),
    end() {
      box()?.hide();
      render(null, place);
      place.remove();
    },
  };
}

/**
 * Lets one hint at a time stand in the page: the first of the playbook that is of use, beside something that is in sight.
 * It shows itself once, when nobody is typing and no other tab has shown it; later it is a mark that waits to be opened.
 */
export function createHints(ground: HintsGround, marks: Marks) {
  const { model } = ground;
  let lastKey = Number.NEGATIVE_INFINITY;
  const note = () => {
    lastKey = performance.now();
  };
  addEventListener("keydown", note, true);
  const tried = new Set<string>();
  const misplaced = new Set<string>();
  let current: Current | null = null;
  let user: string | null | undefined;
  let timer = 0;
  let unstir: (() => void) | undefined;
  let ended = false;

  const nameOf = ({ asked }: HintInsight) => `${user} ${asked}`;
  const due = () => {
    const { snapshot, layers } = model;
    // whoever reads or answers is not spoken to from elsewhere
    if (!snapshot || layers.panel || layers.nudge) return [];
    return snapshot.insight.hints.filter(
      (hint) => hint.due && (hint.shownAt !== null || hint.mayInterrupt || hint.asked === current?.hint.asked),
    );
  };
  const targets = watchTargets(marks, look, (id) => {
    if (misplaced.has(id)) return;
    misplaced.add(id);
    // whoever asks why hears it, and so does the host
    tell(model.coach.explain(`hint:${id}`));
  });
  const drawing = createDrawing(ground, (next) => {
    current = next;
    settle();
  });
  const targetOf = (hint: HintInsight) => targets.of(hint).find(inSight);

  /** Draws it where it belongs now. */
  function settle(): void {
    drawing.draw(current);
    const here = current && inSight(current.target);
    if (!current || !here) drawing.hide();
    else if (!drawing.place(current)) {
      // a card that finds no room of its own is a mark; one that was asked for stands where questions do
      if (current.opened && !current.said) return;
      current = { ...current, opened: false };
      drawing.draw(current);
      if (!drawing.place(current)) drawing.hide();
    }
  }
  async function claim(hint: HintInsight): Promise<void> {
    tried.add(nameOf(hint));
    try {
      if (!(await model.coach.claim(hint.asked)) || ended) return;
    } catch {
      // what the coach refuses it tells itself
      return;
    }
    const target = targetOf(hint);
    if (!target || !due().some(({ asked }) => asked === hint.asked)) return;
    current = { hint, target, opened: true, said: true };
    settle();
  }
  /** The hint that may stand there now. One that was not shown so far goes first, once nobody is typing. */
  function choose(): void {
    const all = due();
    const next = all.find((hint) => hint.mayInterrupt && !tried.has(nameOf(hint)) && targetOf(hint));
    clearTimeout(timer);
    if (next && !current?.opened) {
      const wait = lastKey + PAUSE - performance.now();
      if (document.visibilityState !== "hidden" && wait <= 0) void claim(next);
      else if (wait > 0) timer = window.setTimeout(look, wait);
    }
    const stays = all.find(({ asked }) => asked === current?.hint.asked);
    const target = stays && targetOf(stays);
    if (current && stays) {
      current = { ...current, hint: stays, target: target ?? current.target };
      return;
    }
    const shown = all.find((hint) => hint.shownAt !== null && targetOf(hint));
    const beside = shown && targetOf(shown);
    current = shown && beside ? { hint: shown, target: beside, opened: false, said: false } : null;
  }
  function look(): void {
    if (ended) return;
    if (model.snapshot?.user !== user) {
      user = model.snapshot?.user;
      current = null;
    }
    choose();
    settle();
    const stirs = targets.near();
    if (stirs) unstir ??= watchStirring(marks.roots(), look);
    else {
      unstir?.();
      unstir = undefined;
    }
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
      removeEventListener("keydown", note, true);
      clearTimeout(timer);
      unstir?.();
      targets.end();
      drawing.end();
    },
  };
}
