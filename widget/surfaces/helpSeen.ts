import type { Model } from "../model.ts";
import { tell } from "../tell.ts";

/** What is told once an element is on screen. */
const waiting = new WeakMap<Element, () => void>();
/** What was told in this page's life, by customer and item. */
const told = new WeakMap<Model["coach"], Set<string>>();

let watching: IntersectionObserver | undefined;

const look = (entries: IntersectionObserverEntry[]) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watching?.unobserve(target);
    waiting.get(target)?.();
  }
};

/** Tells the coach, once in a page's life, that a recommended item was on screen; half of it is enough. */
export function watchHelp(card: Element, { coach, snapshot }: Model, id: string): void {
  const known = told.get(coach) ?? new Set();
  told.set(coach, known);
  const key = `${snapshot?.user} ${id}`;
  if (known.has(key) || waiting.has(card)) return;
  waiting.set(card, () => {
    if (known.has(key)) return;
    known.add(key);
    tell(coach.help(id, "shown"));
  });
  watching ??= new IntersectionObserver(look, { threshold: 0.5 });
  watching.observe(card);
}
