import { type Customer, countByHand, functionsByHand, rankByHand } from "./byHand.ts";
import type { Core } from "./core.ts";
import { figure, ratio, table } from "./table.ts";
import { allocated, timed } from "./ways.ts";
import { makeWorld, noteTurn, type World } from "./world.ts";

const copyOf = (customer: Customer): Customer => structuredClone(customer);

/** Both must say the same, or the comparison says nothing. */
function mustAgree(core: Core, { rules, playbook, state, customer, turns, within }: World) {
  const functions = functionsByHand(rules, within);
  const mine = copyOf(customer);
  let now = state;
  for (const turn of turns.slice(0, 40)) {
    now = core.fold(playbook, now, turn.fact);
    noteTurn(mine, turn);
    const ours = core.insight(playbook, now, turn.moment).help.map(({ help }) => help.id);
    const theirs = rankByHand(rules, functions, mine).help.map(({ rule }) => rule.id);
    if (ours.join() !== theirs.join())
      throw new Error(`by hand and by playbook differ: ${ours.join()} against ${theirs.join()}`);
  }
}

/** All turns in each way: fold and insight, fold alone, by hand the same answer, and by hand only how many rules hold. */
function waysOf(core: Core, world: World) {
  const { rules, playbook, turns } = world;
  const functions = functionsByHand(rules, world.within);
  return {
    both() {
      let [{ state }, found] = [world, 0];
      for (const { fact, moment } of turns) {
        state = core.fold(playbook, state, fact);
        found += core.insight(playbook, state, moment).help.length;
      }
      return found;
    },
    fold() {
      let { state } = world;
      for (const { fact } of turns) state = core.fold(playbook, state, fact);
      return state.order;
    },
    rank() {
      const customer = copyOf(world.customer);
      let found = 0;
      for (const turn of turns) {
        noteTurn(customer, turn);
        found += rankByHand(rules, functions, customer).help.length;
      }
      return found;
    },
    count() {
      const customer = copyOf(world.customer);
      let found = 0;
      for (const turn of turns) {
        noteTurn(customer, turn);
        found += countByHand(functions, customer);
      }
      return found;
    },
  };
}

const worlds = [[10], [100], [1000], [10_000], [100, 30], [1000, 30]] as const;

/** Fold + insight per fact, against the same rules written by hand as plain functions. */
export async function benchFacts(core: Core, rounds: number): Promise<string> {
  const rows: (string | number)[][] = [];
  const grown: string[][] = [];
  for (const [count, within] of worlds) {
    const world = await makeWorld(core, count, within);
    mustAgree(core, world);
    const ways = waysOf(core, world);
    const { length } = world.turns;
    const times = timed(ways, Math.max(rounds, 15), Math.max(6, Math.ceil(20_000 / length / rounds)));
    const bytes = await allocated(ways);
    const per = ({ both, fold, rank, count: least }: typeof times, unit: number) =>
      [both, fold, rank, least].map((one) => one / length / unit);
    const [both = 0, fold = 0, rank = 0, least = 0] = per(times, 1);
    const [ours = 0, , theirs = 0] = per(bytes, 1000);
    const name = within ? `${count}, counted over ${within} days` : `${count}`;
    rows.push([name, ...[both, fold, rank, least].map(figure), ratio(both, rank), figure(ours), figure(theirs)]);
    if (!within) grown.push([name, ...[both, rank, least].map(figure)]);
  }
  const growth = (column: number) => ratio(Number(grown[3]?.[column]), Number(grown[1]?.[column]));
  return [
    table(
      [
        "help items",
        "fold + insight us",
        "fold alone us",
        "by hand us",
        "yes/no us",
        "to by hand",
        "ours kB",
        "by hand kB",
      ],
      rows,
    ),
    table(["100 to 10,000", "fold + insight", "by hand", "yes/no"], [["grows by", growth(1), growth(2), growth(3)]]),
  ].join("\n\n");
}
