import type { View } from "../../src/rules/view.ts";
import { buildScript } from "./built.ts";
import { type Customer, countByHand, functionsByHand } from "./byHand.ts";
import type { Core, Options } from "./core.ts";
import { byGrowthBook, byJsonLogic } from "./engines.ts";
import { figure, ratio, table } from "./table.ts";
import { allocated, timed, type Ways } from "./ways.ts";
import { makeWorld, noteTurn, type World } from "./world.ts";

type Insides = typeof import("./insides.ts");
type Name = "ours" | "byHand" | "jsonLogic" | "growthBook";

/** So few, again and again, that they stay at hand as in life, where a state was made just before. */
const DISTINCT = 40;

/** A customer after each fact, as each engine wants to see them; made beforehand, since only the answering is compared. */
function momentsOf(core: Core, { playbook, state, customer, turns }: World): { view: View; customer: Customer }[] {
  let [folded, mine] = [state, customer];
  return turns.slice(0, DISTINCT).map((turn) => {
    folded = core.fold(playbook, folded, turn.fact);
    mine = structuredClone(mine);
    noteTurn(mine, turn);
    const unknown = { steps: new Set<string>(), segment: null, stage: null, stageSince: null };
    const view = { ...turn.moment, ...unknown, state: folded, paces: new Map(), scores: new Map() };
    return { view, customer: mine };
  });
}

/** How many rules hold after each of the facts, by each engine. */
function enginesOf({ createTruths }: Insides, core: Core, world: World) {
  const moments = momentsOf(core, world);
  const truths = createTruths(world.playbook.help.flatMap(({ when }) => when ?? []));
  const functions = functionsByHand(world.rules);
  const count = {
    byHand: (customer: Customer) => countByHand(functions, customer),
    jsonLogic: byJsonLogic(world.rules),
    growthBook: byGrowthBook(world.rules),
  };
  const answers: Record<Name, (i: number) => number> = {
    ours(i) {
      let count = 0;
      for (const holds of truths(moments[i % DISTINCT]?.view as View)) if (holds) count++;
      return count;
    },
    byHand: (i) => count.byHand(moments[i % DISTINCT]?.customer as Customer),
    jsonLogic: (i) => count.jsonLogic(moments[i % DISTINCT]?.customer as Customer),
    growthBook: (i) => count.growthBook(moments[i % DISTINCT]?.customer as Customer),
  };
  return { answers, turns: world.turns.length };
}

const sum = (answer: (i: number) => number, turns: number): number => {
  let all = 0;
  for (let i = 0; i < turns; i++) all += answer(i);
  return all;
};

/** All rules answered after each fact: ours, by hand all asked, and by the engines that others use. */
export async function benchRules(core: Core, { rounds, load }: Options): Promise<string> {
  const insides = (await load(await buildScript("insides.ts"))) as Insides;
  const rows: (string | number)[][] = [];
  const all: Record<Name, number>[] = [];
  for (const count of [10, 100, 1000, 10_000]) {
    const { answers, turns } = enginesOf(insides, core, await makeWorld(core, count));
    for (let i = 0; i < turns; i++) {
      const different = new Set(Object.values(answers).map((answer) => answer(i)));
      if (different.size > 1)
        throw new Error(`the engines differ: ${[...different].join(", ")} of ${count} rules hold`);
    }
    const ways = Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [name, () => sum(answer, turns)]),
    ) as Ways<Name>;
    const times = timed(ways, Math.max(rounds, 15), Math.max(4, Math.ceil(400_000 / turns / count)));
    const bytes = await allocated(ways);
    const { ours, byHand, jsonLogic, growthBook } = times;
    all.push(times);
    rows.push([
      count,
      ...[ours, byHand, jsonLogic, growthBook].map((time) => figure(time / turns)),
      ratio(ours, byHand),
      ratio(jsonLogic, ours),
      ratio(growthBook, ours),
      ...[bytes.ours, bytes.jsonLogic, bytes.growthBook].map((size) => figure(size / turns / 1000)),
    ]);
  }
  const perFact = (size: number, name: Name) =>
    (all[size]?.[name] ?? Number.NaN) / Math.max(40, 8000 / 10 ** (size + 1));
  const names: Name[] = ["ours", "byHand", "jsonLogic", "growthBook"];
  return [
    table(
      [
        "rules",
        "ours us",
        "by hand us",
        "json-logic us",
        "growthbook us",
        "ours to by hand",
        "json-logic to ours",
        "growthbook to ours",
        "ours kB",
        "json-logic kB",
        "growthbook kB",
      ],
      rows,
    ),
    table(
      ["100 to 10,000", "ours", "by hand", "json-logic", "growthbook"],
      [["grows by", ...names.map((name) => ratio(perFact(3, name), perFact(1, name)))]],
    ),
  ].join("\n\n");
}
