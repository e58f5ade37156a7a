import { measure, type Results, type Show, SLOWDOWNS } from "./rounds.ts";
import { figure, ratio, table } from "./table.ts";

const ask = () => window.farshore?.("track", "asked");

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
  const { of, version } = await measure(shows, rounds);
  return [`Chromium ${version}`, loadTable(of), paintTable(of), calmTable(of)].join("\n\n");
}
