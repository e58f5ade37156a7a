import type { Happening } from "../../src/fact.ts";
import type { Rule } from "./rules.ts";

const DAY = 86_400_000;

/** What a developer would remember of a customer for exactly these rules, in place. */
export interface Customer {
  plan: string;
  page: string;
  now: number;
  events: Record<string, number>;
  /** By event, then by day; only where a rule looks back some days. */
  days: Record<string, Record<number, number>> | null;
  orders: number;
}

export function note(customer: Customer, fact: Happening) {
  if (fact.type === "set") customer.plan = String(fact.traits["plan"]);
  if (fact.type === "metric") customer.orders += fact.value;
  if (fact.type !== "event") return;
  customer.events[fact.name] = (customer.events[fact.name] ?? 0) + 1;
  if (!customer.days) return;
  const today = Math.floor(customer.now / DAY);
  const days = customer.days[fact.name] ?? {};
  customer.days[fact.name] = days;
  days[today] = (days[today] ?? 0) + 1;
}

type Holds = (customer: Customer) => boolean;

function onPage(pattern: string): (page: string) => boolean {
  if (pattern.startsWith("*")) return (page) => page.endsWith(pattern.slice(1));
  if (pattern.endsWith("*")) return (page) => page.startsWith(pattern.slice(0, -1));
  return (page) => page === pattern;
}

function happened({ event, times }: Rule, within: number | undefined): Holds {
  if (within === undefined) return ({ events }) => (events[event] ?? 0) >= times;
  return ({ days, now }) => {
    const from = Math.floor(now / DAY) - within + 1;
    const counts = days?.[event];
    let sum = 0;
    for (const day in counts) if (+day >= from) sum += counts[+day] ?? 0;
    return sum >= times;
  };
}

/** The same rules as plain functions, one for each. */
export const functionsByHand = (rules: Rule[], within?: number): Holds[] =>
  rules.map((rule) => {
    const page = onPage(rule.page);
    const enough = happened(rule, within);
    const { plan } = rule;
    return (customer) => customer.plan === plan && enough(customer) && page(customer.page);
  });

/** The least answer: how many hold. */
export function countByHand(functions: Holds[], customer: Customer): number {
  let count = 0;
  for (const holds of functions) if (holds(customer)) count++;
  return count;
}

/** The same answer as an insight gives of help: what fits, best first, each with its reasons, and why not the others. */
export function rankByHand(rules: Rule[], functions: Holds[], customer: Customer) {
  const help: { rule: Rule; score: number; because: { code: string; of: string }[] }[] = [];
  const otherHelp: { rule: Rule; becauseNot: { code: string; of: string }[] }[] = [];
  for (const [i, rule] of rules.entries()) {
    const { id, free, minutes } = rule;
    if (!functions[i]?.(customer)) {
      otherHelp.push({ rule, becauseNot: [{ code: "condition-fails", of: id }] });
      continue;
    }
    const because = [{ code: "fits-style", of: "self-serve" }];
    if (free) because.push({ code: "free-first", of: id });
    help.push({ rule, score: (free ? 16 : 6) - minutes / 100, because });
  }
  help.sort((a, b) => b.score - a.score || (a.rule.id < b.rule.id ? -1 : 1));
  return { help, otherHelp };
}
