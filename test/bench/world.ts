import type { Fact, Happening } from "../../src/fact.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import type { Moment } from "../../src/rules/view.ts";
import type { State } from "../../src/state.ts";
import { type Customer, note } from "./byHand.ts";
import type { Core } from "./core.ts";
import { makePlaybook } from "./playbook.ts";
import { events, makeRules, pages, plans, type Rule } from "./rules.ts";

const START = Date.UTC(2026, 5, 1, 9);
const DAY = 86_400_000;

export interface Turn {
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

/** A customer with a history of 700 facts, as we know them and as a developer would, and what they do next. */
export interface World {
  rules: Rule[];
  playbook: Playbook;
  state: State;
  customer: Customer;
  turns: Turn[];
  within: number | undefined;
}

export async function makeWorld(core: Core, count: number, within?: number): Promise<World> {
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

/** What a developer notes of a turn. */
export function noteTurn(customer: Customer, { fact, moment }: Turn) {
  customer.now = moment.now;
  customer.page = moment.page;
  note(customer, fact);
}
