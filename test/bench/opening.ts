import { measure, type Results, type Show, SLOWDOWNS } from "./rounds.ts";
import { figure, ratio, table } from "./table.ts";

const open = () => window.farshore?.("open");

const floor: Show = {
  name: "floor page: load and card",
  on: "first",
  path: "/floor/calm",
  trigger: () => window.draw?.(),
};

/** What a customer opens or is asked, with all that is loaded for it; `again` once that is there. */
const openings: Show[] = [
  { name: "panel", on: "again", path: "/coach/calm", trigger: open, shows: ".panel .panel-body" },
  {
    name: "panel, opened again",
    on: "again",
    path: "/coach/calm",
    before: async () => {
      const shown = window.probe.painted(".panel .panel-body");
      window.farshore?.("open");
      await shown;
      window.farshore?.("close");
    },
    trigger: open,
    shows: ".panel .panel-body",
  },
  { name: "check-in", on: "again", path: "/coach/calm", trigger: () => window.farshore?.("track", "asked") },
  {
    name: "lesson reader",
    on: "again",
    path: "/coach/calm",
    trigger: () => window.farshore?.("show", "help-1"),
    shows: ".reader",
  },
];

function tableOf(of: Results): string {
  const both = (tell: (slowdown: number) => string) => SLOWDOWNS.map(tell).join(" / ");
  const whole = (x: number) => of(floor.name, x).script + of(floor.name, x).triggered.script;
  const tasks = (x: number) => of(floor.name, x).task + of(floor.name, x).triggered.task;
  const floorRow = [
    floor.name,
    both((x) => figure(whole(x))),
    "",
    both((x) => figure(tasks(x))),
    "",
    both((x) => figure(of(floor.name, x).painted ?? Number.NaN)),
    of(floor.name, 4).longTasks,
    figure(of(floor.name, 4).blocking),
  ];
  const rows = openings.map(({ name }) => [
    name,
    both((x) => figure(of(name, x).triggered.script)),
    both((x) => ratio(of(name, x).triggered.script, whole(x))),
    both((x) => figure(of(name, x).triggered.task)),
    both((x) => ratio(of(name, x).triggered.task, tasks(x))),
    both((x) => figure(of(name, x).painted ?? Number.NaN)),
    of(name, 4).triggered.longTasks,
    figure(of(name, 4).triggered.blocking),
  ]);
  const head = [
    "opened, 1x / 4x CPU",
    "script ms",
    "to floor",
    "tasks ms",
    "to floor",
    "painted ms",
    "long tasks 4x",
    "blocking ms 4x",
  ];
  return table(head, [floorRow, ...rows]);
}

/** What opening a surface costs beyond the page, to all that the floor page costs: medians of all rounds. */
export async function benchOpening(rounds: number): Promise<string> {
  const { of, version } = await measure([floor, ...openings], rounds);
  return [`Chromium ${version}`, tableOf(of)].join("\n\n");
}
