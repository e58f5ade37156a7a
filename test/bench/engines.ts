import { evalCondition } from "@growthbook/growthbook";
import jsonLogic from "json-logic-js";
import type { Customer } from "./byHand.ts";
import type { Rule } from "./rules.ts";

/** How many of its rules hold for a customer. */
export type Count = (customer: Customer) => number;

const counting =
  (rules: unknown[], holds: (rule: never, customer: Customer) => unknown): Count =>
  (customer) => {
    let count = 0;
    for (const rule of rules) if (holds(rule as never, customer)) count++;
    return count;
  };

/** A page in the operations that json-logic has. */
function pageInLogic(page: string): object {
  const path = { var: "page" };
  if (page.startsWith("*")) return { "==": [{ substr: [path, 1 - page.length] }, page.slice(1)] };
  if (page.endsWith("*")) return { "==": [{ substr: [path, 0, page.length - 1] }, page.slice(0, -1)] };
  return { "==": [path, page] };
}

/** The rules as json-logic-js evaluates them. */
export const byJsonLogic = (rules: Rule[]): Count =>
  counting(
    rules.map(({ plan, event, times, page }) => ({
      and: [{ "==": [{ var: "plan" }, plan] }, { ">=": [{ var: `events.${event}` }, times] }, pageInLogic(page)],
    })),
    (rule, customer) => jsonLogic.apply(rule, customer),
  );

/** A page as GrowthBook matches one: exactly, or by an expression that it keeps compiled. */
function pageInGrowthBook(page: string): string | { $regex: string } {
  if (page.startsWith("*")) return { $regex: `${page.slice(1)}$` };
  return page.endsWith("*") ? { $regex: `^${page.slice(0, -1)}` } : page;
}

/** The rules as GrowthBook's SDK evaluates the conditions of features. */
export const byGrowthBook = (rules: Rule[]): Count =>
  counting(
    rules.map(({ plan, event, times, page }) => ({
      plan,
      [`events.${event}`]: { $gte: times },
      page: pageInGrowthBook(page),
    })),
    (rule, customer) => evalCondition(customer as never, rule),
  );
