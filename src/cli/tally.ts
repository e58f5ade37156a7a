import type { Insight } from "../insight.ts";
import type { Reason } from "../rules/reason.ts";

const bump = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

/** What is counted of one question. */
export interface AskedCount {
  /** Visits on which it was due, and those on which it showed itself. */
  due: number;
  asked: number;
  answered: number;
  people: number;
  /** Visits by the reason against it. */
  not: Map<string, number>;
}

/** What is counted of one help item. */
export interface HelpCount {
  /** People to whom it was offered at all, and those who saw it among the first. */
  offered: number;
  seen: number;
  opened: number;
  finished: number;
  not: Map<string, number>;
}

const asking = (): AskedCount => ({ due: 0, asked: 0, answered: 0, people: 0, not: new Map() });
const helping = (): HelpCount => ({ offered: 0, seen: 0, opened: 0, finished: 0, not: new Map() });

function entry<T>(all: Map<string, T>, id: string, make: () => T): T {
  const known = all.get(id) ?? make();
  all.set(id, known);
  return known;
}

/** Counts what happens to one person after the other. */
export function createTally() {
  const checkIns = new Map<string, AskedCount>();
  const help = new Map<string, HelpCount>();
  const stages = new Map<string, number>();
  /** Interruptions a week, one for each person. */
  const perWeek: number[] = [];
  // of the person who is lived now
  let days = 0;
  let asked = 0;
  let met = new Set<string>();
  const first = (key: string): boolean => !met.has(key) && !!met.add(key);
  const reasons = (not: Map<string, number>, because: readonly Reason[]) => {
    for (const { code } of because.slice(0, 1)) bump(not, code);
  };
  let looks = 0;
  return {
    stood(insight: Insight): void {
      const due = insight.checkIn;
      if (due) {
        const one = entry(checkIns, due.id, asking);
        one.due++;
        reasons(one.not, due.becauseNot);
      }
      for (const { id, becauseNot } of insight.waiting) reasons(entry(checkIns, id, asking).not, becauseNot);
      for (const { help: item } of insight.help)
        if (first(`offered ${item.id}`)) entry(help, item.id, helping).offered++;
      // why not is worked out at every tenth visit, as it costs more than all the rest
      if (looks++ % 10 === 0)
        for (const { help: item, becauseNot } of insight.otherHelp)
          reasons(entry(help, item.id, helping).not, becauseNot);
    },
    asked(id: string, _day: number): void {
      const one = entry(checkIns, id, asking);
      one.asked++;
      if (first(`asked ${id}`)) one.people++;
      asked++;
    },
    answered: (id: string): void => void entry(checkIns, id, asking).answered++,
    saw(id: string): void {
      if (first(`saw ${id}`)) entry(help, id, helping).seen++;
    },
    opened: (id: string): void => void entry(help, id, helping).opened++,
    finished: (id: string): void => void entry(help, id, helping).finished++,
    day(stage: string): void {
      days++;
      bump(stages, stage);
    },
    ended(): void {
      perWeek.push(days ? (asked * 7) / days : 0);
      days = 0;
      asked = 0;
      met = new Set();
    },
    checkIns,
    help,
    stages,
    perWeek,
  };
}
export type Tally = ReturnType<typeof createTally>;
