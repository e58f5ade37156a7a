import type { Page } from "playwright-core";
import type { CurrentInsight } from "../../src/coach.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Explanation } from "../../src/explain.ts";

/** What a page of a host has: our one function, and the notes that `keepEvents` takes. */
interface HostWindow {
  farshore: (verb: string, ...rest: unknown[]) => Promise<unknown>;
  toldHere: CoachEvent[];
}

/** Calls `farshore(verb, ...)` in the page, as its host would; rejects as it does. */
export function call<T = unknown>(page: Page, verb: string, ...rest: unknown[]): Promise<T> {
  return page.evaluate(([name, args]) => (window as unknown as HostWindow).farshore(name, ...args), [
    verb,
    rest,
  ] as const) as Promise<T>;
}

/** Where the customer stands, once that is known. */
export async function insightOf(page: Page): Promise<CurrentInsight> {
  await call(page, "ready");
  return call<CurrentInsight>(page, "insight");
}

export const explain = (page: Page, id: string): Promise<Explanation> => call<Explanation>(page, "explain", id);

/** From now on every page of this context notes the events that the coach tells it. */
export function keepEvents(target: Pick<Page, "addInitScript">): Promise<unknown> {
  return target.addInitScript(() => {
    const notes: unknown[] = [];
    Object.assign(window, { toldHere: notes });
    const types =
      "ready outcome:set outcome:reached gap:opened gap:closed step:done checkin:shown rating:given rating:low answer:given loop:opened loop:closed help:opened help:finished value:confirmed expectation:set segment:changed problem";
    for (const type of types.split(" ")) {
      addEventListener(`farshore:${type}`, (event) => {
        notes.push({ ...(event as CustomEvent).detail, seenAt: performance.now() });
      });
    }
  });
}

/** The events of one type that this page was told, oldest first; `seenAt` is the page's own clock. */
export async function told(page: Page, type: CoachEvent["type"]): Promise<(CoachEvent & { seenAt: number })[]> {
  const all = await page.evaluate(() => (window as unknown as HostWindow).toldHere);
  return all.filter((event) => event.type === type) as (CoachEvent & { seenAt: number })[];
}

/** The text of the focused element, also inside our shadow root. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? "";
  });
