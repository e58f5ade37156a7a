import type { Playbook } from "../playbook/schema.ts";
import type { Behaviours } from "./behavioursSchema.ts";
import type { Desk } from "./desk.ts";
import { openPlaybook } from "./openPlaybook.ts";
import { openText } from "./openText.ts";
import { type Population, populate } from "./population.ts";
import { behavioursText, populationText } from "./populationText.ts";
import { createProgress } from "./progress.ts";
import { readBehaviours } from "./readBehaviours.ts";
import type { Against } from "./tally.ts";
import { toldLines } from "./toldLines.ts";
import { usualBehaviours } from "./usualBehaviours.ts";

export interface Wanted {
  people: number;
  seed: number;
  /** A file; the usual ones without it. */
  behaviours: string | null;
  json: boolean;
}

function behavioursFor(playbook: Playbook, file: string | null, desk: Desk): Behaviours | number {
  if (file === null) return usualBehaviours(playbook);
  const text = openText(file, desk);
  if (text === null) return 2;
  const { value, told: problems } = readBehaviours(text, playbook);
  if (problems.length) desk.err(toldLines(file, problems, false));
  return value ?? 1;
}

const timesOf = (not: Against) => Object.fromEntries([...not].map(([code, { times }]) => [code, times]));
const told = <T extends { not: Against }>(all: Map<string, T>) =>
  Object.fromEntries([...all].map(([id, count]) => [id, { ...count, not: timesOf(count.not) }]));

const plain = ({ counts, ...rest }: Population) => ({
  ...rest,
  questions: told(counts.checkIns),
  help: told(counts.help),
  stages: Object.fromEntries(counts.stages),
});

/** Lives a population through a playbook and reports on it. */
export async function simulatePopulation(file: string, wanted: Wanted, desk: Desk): Promise<number> {
  const playbook = await openPlaybook(file, desk);
  if (typeof playbook === "number") return playbook;
  const behaviours = behavioursFor(playbook, wanted.behaviours, desk);
  if (typeof behaviours === "number") return behaviours;
  const progress = createProgress(desk, wanted.people, "people");
  const crew = { playbook, behaviours, seed: wanted.seed };
  const population = await populate(crew, wanted.people, desk.parallel, progress.at);
  const ms = progress.end();
  if (wanted.json) desk.out(`${JSON.stringify({ seed: wanted.seed, behaviours, ...plain(population) }, null, 2)}\n`);
  else {
    desk.out(`${behavioursText(behaviours, wanted.behaviours !== null)}\n`);
    desk.out(populationText(population, playbook, desk.colour));
  }
  const each = ms / Math.max(1, population.personDays);
  // how long it took is no result: the same seed prints the same report
  desk.err(`Seed ${wanted.seed}; ${(ms / 1000).toFixed(1)} s, ${each.toFixed(3)} ms for a day of a person.\n`);
  return 0;
}
