import picocolors from "picocolors";
import type { Playbook } from "../playbook/schema.ts";
import { reasonText } from "../speech/reasons.ts";
import { speechOf } from "../speech/speech.ts";
import type { Behaviours, KindOfPeople } from "./behavioursSchema.ts";
import type { Population, Reaching } from "./population.ts";
import { table } from "./table.ts";
import type { Against } from "./tally.ts";
import { wrap } from "./wrap.ts";

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

/** What comes of it for a kind of people, one result after the other. */
function resultText({ result }: KindOfPeople): string {
  const comes = result.map(({ outcome, perWeek, best, eachObstacleTimes }) => {
    const amount = perWeek !== undefined ? `${perWeek} a week` : best !== undefined ? `${best} at best` : "as it feels";
    return `${outcome} ${amount} (each obstacle leaves ${percent(eachObstacleTimes)} of it)`;
  });
  return comes.join("; ") || "nothing that is measured";
}

const headOf = ({ name, share, traits, account }: KindOfPeople): string =>
  wrap(`  ${name}, share ${share}: ${pairs({ ...traits, ...account })}`, "    ");

/** What a kind of people is like, beside who they are. */
function likeText(kind: KindOfPeople): string {
  const { obstacles, does, helps } = kind;
  const again = does.map(({ track, perWeek }) => `${track} ${perWeek} a week`).join(", ") || "does nothing again";
  const way = Object.entries(obstacles).map(([id, chance]) => `${id} ${percent(chance)}`);
  return [
    `${kind.visitsPerWeek} visits a week; ${again}; ${percent(kind.leavesPerWeek)} a week leave for good`,
    `in the way: ${way.join(", ") || "nothing"}; ${percent(kind.closesAlonePerWeek)} a week of it go away alone`,
    `comes of it: ${resultText(kind)}`,
    `answers ${percent(kind.answers)}, names the obstacle ${percent(kind.names)}, opens the panel ${percent(kind.opensPanel)}, opens help ${percent(kind.opensHelp)}, finishes ${percent(kind.finishesHelp)}; glad of the way ${percent(kind.gladOfTheWay)}`,
    `help closes what is in the way: light ${percent(helps.light)}, medium ${percent(helps.medium)}, strong ${percent(helps.strong)}`,
  ]
    .map((line) => wrap(`    ${line}`, "      "))
    .join("\n");
}

/** Each kind; what is the same with all of them is told once. */
function kindsText(kinds: readonly KindOfPeople[]): string {
  const [like, ...others] = kinds.map(likeText);
  if (others.length && others.every((other) => other === like))
    return `${kinds.map(headOf).join("\n")}\n  each of them:\n${like}\n`;
  return kinds.map((kind) => `${headOf(kind)}\n${likeText(kind)}\n`).join("");
}

/** What was taken for granted; every number of it may be written in a file. */
export function behavioursText({ kinds, days, starts, zone }: Behaviours, written: boolean): string {
  const source = written
    ? "As written in the behaviours:"
    : "Nobody has written how people behave, so this is assumed\n(--behaviours takes a file with your own numbers):";
  return `${source}\n  ${days} days from ${starts} ${zone}\n${kindsText(kinds)}`;
}

const reachCells = ({ people, reached, medianDays }: Reaching) => [
  shareOf(reached, people),
  medianDays === null ? "–" : `${medianDays} days`,
];
const reachRow = (name: string, reaching: Reaching) => [name, ...reachCells(reaching)];

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
  return `${table(rows)}  The median is of those who reach it: half of them do within that time.\n`;
}

const VARIANTS =
  "  The people of a simulation do not read: to them variants differ by their help and their rhythm, not by their words.\n";

function variants({ experiments, holdout }: Population): string {
  const row = (name: string, reaching: Reaching) => [name, String(reaching.people), ...reachCells(reaching)];
  const rows = experiments.map(({ experiment, variant, ...reaching }) => row(`${experiment}: ${variant}`, reaching));
  if (holdout) rows.push(row("held back from coaching", holdout));
  return `${table([["variant", "people", "reach it", "median"], ...rows])}${experiments.length ? VARIANTS : ""}`;
}

function standing({ scores }: Population): string {
  const kept = (id: string) => scores.reduce((sum, { score, people }) => sum + (score === id ? people : 0), 0);
  const rows = scores.map(({ score, band, people }) => [
    score,
    band ?? "below all bands",
    String(people),
    shareOf(people, kept(score)),
  ]);
  return table([["score", "band", "people", "of those it is kept for"], ...rows]);
}

function questions({ counts, people }: Population, playbook: Playbook): string {
  const rows = playbook.checkIns.map(({ id }) => {
    const count = counts.checkIns.get(id);
    const through = count?.asked ? `${shareOf(count.people, people)}` : "nobody";
    return [id, through, count?.asked ?? 0, count?.answered ?? 0, mostOften(count?.not ?? new Map(), playbook)];
  });
  return rows.length
    ? table([["question", "shown to", "times", "answers", "when not, mostly because"], ...rows])
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
  return rows.length ? table([["help", "offered to", "seen by", "opened", "finished", ""], ...rows]) : "  none\n";
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
    bold("How often a question shows itself"),
    `  At most ${perWeek.median.toFixed(2)} times a week to half of the people, ${perWeek.most.toFixed(2)} times to 95 %.\n`,
    bold("Which questions get through"),
    questions(population, playbook),
    bold("Which help is shown"),
    helpRows(population, playbook),
    bold("Where people wait"),
    waits(population),
    ...(population.scores.length ? [bold("Where scores stand in the end"), standing(population)] : []),
    ...(population.experiments.length || population.holdout
      ? [bold("What variants come to"), variants(population)]
      : []),
  ].join("\n");
}
