import picocolors from "picocolors";
import type { Playbook } from "../playbook/schema.ts";
import type { Behaviours, KindOfPeople } from "./behavioursSchema.ts";
import type { Population, Reaching } from "./population.ts";
import { reasonText } from "./reasons.ts";
import { speechOf } from "./speech.ts";
import { table } from "./table.ts";
import type { Against } from "./tally.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const shareOf = (n: number, all: number): string => (all ? percent(n / all) : "–");

/** The reasons against something that were met most often, in words. */
function mostOften(not: Against, playbook: Playbook): string {
  const speech = speechOf(playbook, playbook.languages[0] ?? "en", "UTC");
  const all = [...not.values()].reduce((sum, { times }) => sum + times, 0);
  const first = [...not.values()].toSorted((a, b) => b.times - a.times).slice(0, 2);
  return (
    first.map(({ times, reason }) => `${reasonText(reason, speech)} (${shareOf(times, all)})`).join("; ") ||
    "it never came up"
  );
}

/** What is drawn as a person would say it: `1 to 3`, `free or pro`. */
function drawnText(value: KindOfPeople["traits"][string]): string {
  if (Array.isArray(value)) return [...new Set(value.map(String))].join(" or ");
  return typeof value === "object" && value !== null ? `${value.from} to ${value.to}` : String(value);
}

const pairs = (all: KindOfPeople["traits"]): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${drawnText(value)}`)
    .join(", ") || "none";

function kindText(kind: KindOfPeople): string {
  const { name, traits, account, obstacles, result, does, helps } = kind;
  const comes = result.map(({ outcome, perWeek, best, eachObstacleTimes }) => {
    const amount = perWeek !== undefined ? `${perWeek} a week` : best !== undefined ? `${best} at best` : "as it feels";
    return `${outcome} ${amount}, times ${eachObstacleTimes} for each obstacle`;
  });
  return [
    `  ${name}, share ${kind.share}: ${pairs({ ...traits, ...account })}`,
    `    ${kind.visitsPerWeek} visits a week; ${does.map(({ track, perWeek }) => `${track} ${perWeek} a week`).join(", ") || "does nothing again"}`,
    `    in the way: ${pairs(obstacles)}; by itself ${percent(kind.closesAlonePerWeek)} a week go away; ${percent(kind.leavesPerWeek)} a week leave`,
    `    comes of it: ${comes.join("; ") || "nothing"}`,
    `    answers ${percent(kind.answers)}, names the obstacle ${percent(kind.names)}, opens the panel ${percent(kind.opensPanel)}, opens help ${percent(kind.opensHelp)}, finishes ${percent(kind.finishesHelp)}; help closes: light ${percent(helps.light)}, medium ${percent(helps.medium)}, strong ${percent(helps.strong)}; glad of the way ${percent(kind.gladOfTheWay)}`,
    "",
  ].join("\n");
}

/** What was taken for granted; every number of it may be written in a file. */
export function behavioursText({ kinds, days, starts, zone }: Behaviours, written: boolean): string {
  const source = written
    ? "As written in the behaviours:"
    : "Nobody has written how people behave, so this is assumed (--behaviours takes a file with your own numbers):";
  return `${source}\n  ${days} days from ${starts} ${zone}\n${kinds.map(kindText).join("")}`;
}

const reachRow = (name: string, { people, reached, medianDays }: Reaching) => [
  name,
  shareOf(reached, people),
  medianDays === null ? "–" : `${medianDays} days`,
];

function reaching({ withCoaching, withoutCoaching, kinds }: Population): string {
  const rows = [
    ["", "reach it", "median"],
    reachRow("with coaching", withCoaching),
    reachRow("without, the same people with the same luck", withoutCoaching),
  ];
  if (kinds.length > 1)
    for (const { name, withCoaching: helped, withoutCoaching: alone } of kinds) {
      if (!helped.people) continue;
      rows.push(reachRow(`${name} (${helped.people}), with`, helped), reachRow(`${name}, without`, alone));
    }
  return table(rows);
}

function questions({ counts, people }: Population, playbook: Playbook): string {
  const rows = playbook.checkIns.map(({ id }) => {
    const count = counts.checkIns.get(id);
    const through = count?.asked ? `${shareOf(count.people, people)}` : "nobody";
    return [id, through, count?.asked ?? 0, count?.answered ?? 0, mostOften(count?.not ?? new Map(), playbook)];
  });
  return rows.length
    ? table([["question", "asked unasked", "times", "answers", "most often not, because"], ...rows])
    : "  none\n";
}

function helpRows({ counts, people }: Population, playbook: Playbook): string {
  const rows = playbook.help.map(({ id }) => {
    const { offered = 0, seen = 0, opened = 0, finished = 0, not = new Map() as Against } = counts.help.get(id) ?? {};
    const why = offered
      ? seen
        ? ""
        : "never among the first three that are seen"
      : `never offered: ${mostOften(not, playbook)}`;
    return [id, shareOf(offered, people), shareOf(seen, people), opened, finished, why];
  });
  return rows.length ? table([["help", "offered", "seen", "opened", "finished", ""], ...rows]) : "  none\n";
}

function waits({ counts, personDays, people }: Population): string {
  const order = ["onboarding", "steps", "gap", "reached", "reached-unhappy"];
  const rows = order.map((stage) => {
    const days = counts.stages.get(stage) ?? 0;
    return [stage, (days / people).toFixed(1), shareOf(days, personDays)];
  });
  return table([["stage", "days each", "of all"], ...rows]);
}

/** What became of a population, for a product team. */
export function populationText(population: Population, playbook: Playbook, colour: boolean): string {
  const { bold } = picocolors.createColors(colour);
  const { perWeek, people, days } = population;
  return [
    bold(`${people.toLocaleString("en-GB")} people, ${days} days each`),
    "",
    bold("Who reaches the required outcome"),
    reaching(population),
    bold("How often somebody is asked unasked"),
    `  ${perWeek.median.toFixed(2)} times a week in the middle; 95 % of people at most ${perWeek.most.toFixed(2)} times\n`,
    bold("Which questions get through"),
    questions(population, playbook),
    bold("Which help is shown"),
    helpRows(population, playbook),
    bold("Where people wait"),
    waits(population),
  ].join("\n");
}
