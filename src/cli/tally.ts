import type { Insight } from "../insight.ts";
import type { Reason } from "../rules/reason.ts";

const bump = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

/** How often each reason was met, with one of them as a sample, whose own time and value say nothing of the others. */
export type Against = Map<string, { times: number; reason: Reason }>;

/** What is counted of one question. */
export interface AskedCount {
  /** Visits on which it was due, and those on which it showed itself. */
  due: number;
  asked: number;
  answered: number;
  people: number;
  /** Visits by the reason against it. */
  not: Against;
}

/** What is counted of one help item. */
export interface HelpCount {
  /** People to whom it was offered at all, and those who saw it among the first. */
  offered: number;
  seen: number;
  opened: number;
  finished: number;
  not: Against;
}

const asking = (): AskedCount => ({ due: 0, asked: 0, answered: 0, people: 0, not: new Map() });
const helping = (): HelpCount => ({ offered: 0, seen: 0, opened: 0, finished: 0, not: new Map() });

function entry<T>(all: Map<string, T>, id: string, make: () => T): T {
  const known = all.get(id) ?? make();
  all.set(id, known);
  return known;
}

function sampleOf({ code, of, wanted }: Reason): Reason {
  return { code, ...(of !== undefined && { of: of.split("@")[0] ?? of }), ...(wanted !== undefined && { wanted }) };
}

/** All that is counted, as plain data. */
export interface Counts {
  checkIns: Map<string, AskedCount>;
  help: Map<string, HelpCount>;
  /** Days by stage. */
  stages: Map<string, number>;
  /** Interruptions a week, one for each person. */
  perWeek: number[];
}

const nothing = (): Counts => ({ checkIns: new Map(), help: new Map(), stages: new Map(), perWeek: [] });

function addAgainst(into: Against, more: Against): void {
  for (const [code, { times, reason }] of more) {
    const known = into.get(code);
    if (known) known.times += times;
    else into.set(code, { times, reason });
  }
}

/** Adds up what was counted apart; in the order of the people, the sum is the same however they were parted. */
export function summed(parts: readonly Counts[]): Counts {
  const all = nothing();
  for (const { checkIns, help, stages, perWeek } of parts) {
    for (const [id, { not, ...count }] of checkIns) {
      const one = entry(all.checkIns, id, asking);
      for (const key of ["due", "asked", "answered", "people"] as const) one[key] += count[key];
      addAgainst(one.not, not);
    }
    for (const [id, { not, ...count }] of help) {
      const one = entry(all.help, id, helping);
      for (const key of ["offered", "seen", "opened", "finished"] as const) one[key] += count[key];
      addAgainst(one.not, not);
    }
    for (const [stage, days] of stages) bump(all.stages, stage, days);
    all.perWeek.push(...perWeek);
  }
  return all;
}

/** Counts what happens to one person after the other. */
export function createTally() {
  const counts = nothing();
  const { checkIns, help, stages, perWeek } = counts;
  // of the person who is lived now
  let days = 0;
  let asked = 0;
  let met = new Set<string>();
  const isNew = (key: string): boolean => !met.has(key) && !!met.add(key);
  const reasons = (not: Against, because: readonly Reason[]) => {
    const [first] = because;
    if (!first) return;
    const known = not.get(first.code);
    if (known) known.times++;
    else not.set(first.code, { times: 1, reason: sampleOf(first) });
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
        if (isNew(`offered ${item.id}`)) entry(help, item.id, helping).offered++;
      // why not is worked out at every tenth visit, as it costs more than all the rest
      if (looks++ % 10 === 0)
        for (const { help: item, becauseNot } of insight.otherHelp)
          reasons(entry(help, item.id, helping).not, becauseNot);
    },
    asked(id: string): void {
      const one = entry(checkIns, id, asking);
      one.asked++;
      if (isNew(`asked ${id}`)) one.people++;
      asked++;
    },
    answered: (id: string): void => void entry(checkIns, id, asking).answered++,
    saw(id: string): void {
      const one = entry(help, id, helping);
      // what an answer brings up is offered as well
      if (isNew(`offered ${id}`)) one.offered++;
      if (isNew(`saw ${id}`)) one.seen++;
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
      looks = 0;
      met = new Set();
    },
    counts,
  };
}
export type Tally = ReturnType<typeof createTally>;
