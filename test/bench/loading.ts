import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { createDemoServer, listen } from "../../demo/serve.mjs";
import { findChromium } from "../chromium.ts";
import { median } from "./median.ts";
import { makePages } from "./pages.ts";
import { figure, ratio, table } from "./table.ts";
import { type Seen, type Visit, visit } from "./visit.ts";

const SLOWDOWNS = [1, 4];

type Show = Omit<Visit, "slowdown"> & { name: string; on: "first" | "again" };

const ask = () => {
  const { farshore } = window as unknown as { farshore(verb: string, event: string): void };
  farshore("track", "asked");
};

/** What is shown in each round, in this order; `again`: in the browser of somebody who has been here before. */
const shows: Show[] = [
  { name: "empty script", on: "first", path: "/empty/calm" },
  { name: "floor, first visit", on: "first", path: "/floor/calm", trigger: () => window.draw?.() },
  { name: "floor, returning", on: "again", path: "/floor/calm", trigger: () => void window.saveAndDraw?.() },
  { name: "floor, due at load", on: "again", path: "/floor/due", trigger: "load" },
  { name: "farshore, first visit", on: "first", path: "/coach/calm", trigger: ask },
  { name: "farshore, returning", on: "again", path: "/coach/calm", trigger: ask },
  { name: "farshore, before the first idle moment", on: "again", path: "/coach/calm", busy: true },
  { name: "farshore, due at load", on: "again", path: "/coach/due", trigger: "load" },
];

/** A fresh browser profile each time, so that nobody profits from the visitor before. */
async function showOnce(browser: Browser, baseURL: string, { on, ...show }: Show, slowdown: number): Promise<Seen> {
  const context: BrowserContext = await browser.newContext({ baseURL });
  try {
    if (on === "again") await visit(context, { path: show.path.replace("/due", "/calm"), slowdown: 1 });
    return await visit(context, { ...show, slowdown });
  } finally {
    await context.close();
  }
}

type Results = (name: string, slowdown: number) => Seen;

async function measure(rounds: number): Promise<{ of: Results; version: string }> {
  const executablePath = await findChromium();
  const server = createDemoServer({ pages: await makePages() });
  const address = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const all = new Map<string, Seen[]>();
  try {
    for (let round = -1; round < rounds; round++) {
      for (const slowdown of SLOWDOWNS) {
        for (const show of shows) {
          const seen = await showOnce(browser, address, show, slowdown);
          const key = `${show.name} ${slowdown}`;
          // the first round only warms the browser
          if (round >= 0) all.set(key, [...(all.get(key) ?? []), seen]);
        }
      }
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const of: Results = (name, slowdown) => {
    const seen = all.get(`${name} ${slowdown}`) ?? [];
    const middle = (key: keyof Seen) => median(seen.map((one) => one[key] ?? Number.NaN));
    return {
      script: middle("script"),
      task: middle("task"),
      longTasks: middle("longTasks"),
      blocking: middle("blocking"),
      shift: middle("shift"),
      heap: middle("heap"),
      painted: middle("painted"),
    };
  };
  return { of, version: browser.version() };
}

/** Processor time; the browser books what follows an `await` under tasks but not under script. */
function loadTable(of: Results): string {
  const head = ["load, 1x / 4x CPU", "script ms", "to floor", "tasks ms", "to empty", "beyond empty ms", "to floor's"];
  const rows = shows
    .filter(({ trigger }) => trigger !== "load")
    .map(({ name, on }) => {
      const floor = on === "first" ? "floor, first visit" : "floor, returning";
      const both = (tell: (slowdown: number) => string) => SLOWDOWNS.map(tell).join(" / ");
      const beyond = (page: string, x: number) => of(page, x).task - of("empty script", x).task;
      return [
        name,
        both((x) => figure(of(name, x).script)),
        both((x) => ratio(of(name, x).script, of(floor, x).script)),
        both((x) => figure(of(name, x).task)),
        both((x) => ratio(of(name, x).task, of("empty script", x).task)),
        both((x) => figure(beyond(name, x))),
        both((x) => ratio(beyond(name, x), beyond(floor, x))),
      ];
    });
  return table(head, rows);
}

function calmTable(of: Results): string {
  const rows = shows.map(({ name, trigger }) => {
    const { longTasks, blocking, shift } = of(name, 4);
    const { heap } = of(name, 1);
    const grown = ratio(heap, of("empty script", 1).heap);
    return [name, longTasks, figure(blocking), shift.toFixed(3), figure(heap), grown, trigger ? "yes" : "no"];
  });
  return table(["page", "long tasks 4x", "blocking ms 4x", "CLS 4x", "heap MB", "to empty", "card shown"], rows);
}

function paintTable(of: Results): string {
  const pairs: [what: string, name: string, floor: string][] = [
    ["a fact, to a card drawn at once", "farshore, returning", "floor, first visit"],
    ["a fact, to a card drawn once it is saved", "farshore, returning", "floor, returning"],
    ["a fact on a first visit, to a card drawn at once", "farshore, first visit", "floor, first visit"],
    ["navigation, returning customer", "farshore, due at load", "floor, due at load"],
  ];
  const rows = pairs.flatMap(([what, name, floor]) => {
    const time = (of_: string, slowdown: number) => of(of_, slowdown).painted ?? Number.NaN;
    return SLOWDOWNS.map((x) => {
      const [ours, theirs] = [time(name, x), time(floor, x)];
      return [`${what}, ${x}x`, figure(ours), figure(theirs), ratio(ours, theirs)];
    });
  });
  return table(["check-in painted, from", "ours ms", "floor ms", "ratio"], rows);
}

/** Loading, painting and memory in real Chromium; every round shows each page once, medians of all rounds. */
export async function benchPages(rounds: number): Promise<string> {
  const { of, version } = await measure(rounds);
  return [`Chromium ${version}`, loadTable(of), paintTable(of), calmTable(of)].join("\n\n");
}
