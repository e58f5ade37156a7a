import type { Locator, Page } from "playwright-core";
import type { Site } from "./browser.ts";
import { hostPage, startCoach } from "./plainHost.ts";

/** A playbook with a place for everything: a slot for each kind of thing, and hints found by name and by selector. */
export const placesPlaybook = {
  farshore: 1,
  product: "Postcard",
  languages: ["en", "fa"],
  journey: { steps: [{ id: "send", title: "Send a mailing", doneWhen: { event: "sent" }, link: "#/send" }] },
  outcomes: [
    {
      id: "orders",
      title: { en: "Orders from your mailings", fa: "سفارش از ایمیل‌هایتان" },
      target: 20,
      within: "60d",
      measure: { from: "host", metric: "orders", take: "sum", unit: { en: "orders", fa: "سفارش" } },
    },
  ],
  obstacles: [{ id: "spam", title: "Mail lands in spam", detectedWhen: { metric: "spam", latest: { above: 0.1 } } }],
  help: [
    { type: "lesson", id: "inbox", title: "Reach the inbox", minutes: 6, body: "Write **calmly**.", closes: ["spam"] },
  ],
  checkIns: [
    {
      ask: "choice",
      id: "field",
      question: "What do you sell?",
      choices: [
        { id: "goods", text: "Goods" },
        { id: "work", text: "Work" },
      ],
      when: { event: "asked" },
      every: "365d",
    },
  ],
  slots: [
    { show: "help", id: "learn", closes: ["spam"] },
    { show: "check-in", id: "ask", checkIn: "field" },
  ],
  hints: [
    { id: "subject", text: { en: "Say what readers get.", fa: "بگویید خواننده چه می‌گیرد." }, help: "inbox" },
    { id: "styled", text: "Found by its selector.", beside: "#styled", when: { event: "styled" } },
    { id: "broken", text: "Never found.", beside: "p[", when: { event: "broken" } },
  ],
  pressure: { perSession: 9, perDay: 9, perWeek: 9 },
};

/** Puts a host's page with this body, and the playbook, on the site; returns the path of the page. */
export function serveWith(site: Site, body: string, html = 'lang="en"', change: object = {}): string {
  site.pages.set("/places.json", JSON.stringify({ ...placesPlaybook, ...change }));
  site.pages.set("/places/", hostPage({ body, html }));
  return "/places/";
}

export const startPlaces = (page: Page, options: Record<string, unknown> = {}): Promise<void> =>
  startCoach(page, { playbook: "/places.json", ...options });

export const hintCard = (page: Page): Locator => page.getByRole("dialog", { name: /^Hint from Postcard|^نکته‌ای از/ });
export const hintMark = (page: Page): Locator => page.getByRole("button", { name: /^Hint from Postcard|^نکته‌ای از/ });

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether two boxes share a point. */
export const overlap = (a: Rect | null, b: Rect | null): boolean =>
  !a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height);

/** The gap between two boxes, px. */
export const gap = (a: Rect | null, b: Rect | null): number => {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const dx = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const dy = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.max(dx, dy);
};

/** What has moved in this page's layout so far, that after a click included. */
export const layoutShifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
            const what = sources.map(({ node }) =>
              (node instanceof Element ? node.outerHTML : node?.textContent)?.slice(0, 80),
            );
            moved.push(`${value}: ${what.join(", ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(moved), 50));
      }),
  );
