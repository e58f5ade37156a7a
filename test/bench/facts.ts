import type { Fact, Happening } from "../../src/fact.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import type { Moment } from "../../src/rules/view.ts";
import type { State } from "../../src/state.ts";
import { type Customer, countByHand, functionsByHand, note, rankByHand } from "./byHand.ts";
import type { Core } from "./core.ts";
import { median } from "./median.ts";
import { makePlaybook } from "./playbook.ts";
import { events, makeRules, pages, plans, type Rule } from "./rules.ts";
import { figure, ratio, table } from "./table.ts";

const START = Date.UTC(2026, 5, 1, 9);
const DAY = 86_400_000;

interface Turn {
  fact: Fact;
  moment: Moment;
}

/** What a customer of sixty days does: mostly events, sometimes a result or another plan, always some page. */
function makeTurns(count: number, from: number, span: number): Turn[] {
  return Array.from({ length: count }, (_, i) => {
    const now = from + Math.floor((i * span) / count);
    const happening: Happening =
      i % 5 === 3
        ? { type: "metric", name: "orders", value: 1 + (i % 3) }
        : i % 5 === 4
          ? { type: "set", traits: { plan: plans[(i * 7) % 3] ?? "pro" } }
          : { type: "event", name: events[(i * 3) % events.length] ?? "login", properties: {} };
    const moment = { now, page: pages[i % 4] ?? "/", zone: "UTC", language: "en", session: START };
    return { fact: { id: `f${from}-${i}`, at: now, order: now, device: "d1", ...happening }, moment };
  });
}

interface World {
  rules: Rule[];
  playbook: Playbook;
  state: State;
  customer: Customer;
  turns: Turn[];
  within: number | undefined;
}

async function makeWorld(core: Core, count: number, within: number | undefined): Promise<World> {
  const rules = makeRules(count);
  const { playbook, problems } = await core.checkPlaybook(makePlaybook(rules, within ? `${within}d` : undefined));
  if (!playbook) throw new Error(`the bench's own playbook is broken: ${problems[0]?.message}`);
  let state = core.emptyState();
  const customer: Customer = { plan: "", page: "/", now: 0, events: {}, days: within ? {} : null, orders: 0 };
  for (const { fact, moment } of makeTurns(700, START, 60 * DAY)) {
    state = core.fold(playbook, state, fact);
    customer.now = moment.now;
    note(customer, fact);
  }
  const turns = makeTurns(Math.max(40, Math.round(8000 / count)), START + 60 * DAY, DAY);
  return { rules, playbook, state, customer, turns, within };
}

const copyOf = (customer: Customer): Customer => structuredClone(customer);

/** Both must say the same, or the comparison says nothing. */
function mustAgree(core: Core, { rules, playbook, state, customer, turns, within }: World) {
  const functions = functionsByHand(rules, within);
  const mine = copyOf(customer);
  let now = state;
  for (const { fact, moment } of turns.slice(0, 40)) {
    now = core.fold(playbook, now, fact);
    Object.assign(mine, { now: moment.now, page: moment.page });
    note(mine, fact);
    const ours = core.insight(playbook, now, moment).help.map(({ help }) => help.id);
    const theirs = rankByHand(rules, functions, mine).help.map(({ rule }) => rule.id);
    if (ours.join() !== theirs.join())
      throw new Error(`by hand and by playbook differ: ${ours.join()} against ${theirs.join()}`);
  }
}

/** Processor time per fact of each way, us; in turn, so that a slow moment of the machine meets all of them. */
function compare(core: Core, world: World, rounds: number) {
  const { rules, playbook, turns } = world;
  const functions = functionsByHand(rules, world.within);
  const timed = (work: (turn: Turn) => void): number => {
    const start = process.cpuUsage();
    for (const turn of turns) work(turn);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / turns.length;
  };
  let kept = 0; // read at the end, so that no work can be left out as useless
  const ways = {
    both() {
      let { state } = world;
      return timed(({ fact, moment }) => {
        state = core.fold(playbook, state, fact);
        kept += core.insight(playbook, state, moment).help.length;
      });
    },
    fold() {
      let { state } = world;
      return timed(({ fact }) => {
        state = core.fold(playbook, state, fact);
        kept += state.order;
      });
    },
    rank() {
      const customer = copyOf(world.customer);
      return timed(({ fact, moment }) => {
        customer.now = moment.now;
        customer.page = moment.page;
        note(customer, fact);
        kept += rankByHand(rules, functions, customer).help.length;
      });
    },
    count() {
      const customer = copyOf(world.customer);
      return timed(({ fact, moment }) => {
        customer.now = moment.now;
        customer.page = moment.page;
        note(customer, fact);
        kept += countByHand(functions, customer);
      });
    },
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<keyof typeof ways, number[]>;
  const warm = Math.max(6, Math.ceil(20_000 / turns.length / rounds));
  for (let round = -warm; round < rounds; round++) {
    for (const name of names) {
      const time = ways[name]();
      if (round >= 0) times[name].push(time);
    }
  }
  if (!Number.isFinite(kept)) throw new Error("nothing was measured");
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<keyof typeof ways, number>;
}

/** Fold + insight per fact, against the same rules written by hand as plain functions. */
export async function benchFacts(core: Core, rounds: number): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const [count, within] of [[10], [100], [1000], [100, 30], [1000, 30]] as const) {
    const world = await makeWorld(core, count, within);
    mustAgree(core, world);
    const { both, fold, rank, count: least } = compare(core, world, Math.max(rounds, 15));
    const name = within ? `${count}, counted over ${within} days` : `${count}`;
    rows.push([name, ...[both, fold, rank, least].map(figure), ratio(both, rank), ratio(both, least)]);
  }
  return table(
    ["help items", "fold + insight us", "fold alone us", "by hand us", "yes/no by hand us", "to by hand", "to yes/no"],
    rows,
  );
}
