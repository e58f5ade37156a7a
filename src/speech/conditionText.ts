import type { Tree } from "../explain.ts";
import type { Range } from "../playbook/atoms.ts";
import type { Condition, TraitTest } from "../playbook/condition.ts";
import { plainly } from "./plainly.ts";
import type { Speech } from "./speech.ts";

const limits: Record<string, string> = {
  is: "is",
  atLeast: "is at least",
  atMost: "is at most",
  above: "is above",
  below: "is below",
};

const rangeText = (range: Range): string =>
  Object.entries(range)
    .flatMap(([key, limit]) => (limit === undefined || !limits[key] ? [] : `${limits[key]} ${limit}`))
    .join(" and ");

function testText({ in: list, exists, is, ...range }: TraitTest): string {
  const parts = [
    exists === undefined ? "" : exists ? "is known" : "is not known",
    is === undefined ? "" : `is ${JSON.stringify(is)}`,
    list ? `is one of ${list.map((one) => JSON.stringify(one)).join(", ")}` : "",
    rangeText(range),
  ];
  return parts.filter(Boolean).join(" and ") || "is known";
}

const agoText = (ago: { atLeast?: string | undefined; atMost?: string | undefined } | undefined): string =>
  [ago?.atLeast && `at least ${ago.atLeast} ago`, ago?.atMost && `at most ${ago.atMost} ago`]
    .filter(Boolean)
    .join(" and ");

type Of<K extends string> = Extract<Condition, Record<K, unknown>>;

function eventText({ event, where, times, within, ago, after }: Of<"event">): string {
  const properties = Object.entries(where ?? {}).map(([name, test]) => `${name} ${testText(test)}`);
  return [
    `the event ${event}`,
    properties.length ? `with ${properties.join(", ")}` : "",
    times ? `happened a number of times that ${rangeText(times)}` : "has happened",
    within ? `within ${within}` : "",
    ago ? `last ${agoText(ago)}` : "",
    after ? `and since the last ${after}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function metricText({ metric, latest, sum, mean, within }: Of<"metric">): string {
  const [which, range] = latest ? ["the newest", latest] : sum ? ["the sum of", sum] : ["the mean of", mean ?? {}];
  return `${which} ${metric}${within ? ` within ${within}` : ""} ${rangeText(range)}`;
}

function leafText(condition: Condition, { name }: Speech): string {
  if ("event" in condition) return eventText(condition);
  if ("metric" in condition) return metricText(condition);
  if ("trait" in condition) {
    const { trait, ...test } = condition;
    return `the customer's ${trait} ${testText(test)}`;
  }
  if ("account" in condition) {
    const { account, ...test } = condition;
    return `the account's ${account} ${testText(test)}`;
  }
  if ("rating" in condition) return `the rating of ${name(condition.rating)} ${rangeText(condition)}`;
  if ("answer" in condition) return `the answer to ${condition.answer} is one of ${condition.in.join(", ")}`;
  if ("page" in condition) return `the page is ${condition.page}`;
  if ("segment" in condition) return `the segment is ${name(condition.segment)}`;
  if ("step" in condition) return `the step "${name(condition.step)}" is done`;
  if ("help" in condition) return `the help "${name(condition.help)}" was ${condition.is}`;
  if ("stage" in condition)
    return `the stage is ${condition.stage}${condition.ago ? `, entered ${agoText(condition.ago)}` : ""}`;
  if ("outcome" in condition) return `${name(condition.outcome)} is ${condition.is}`;
  if ("score" in condition) {
    const { score, band, ...range } = condition;
    return `the score ${name(score)} ${[band === undefined ? "" : `is in the band ${band}`, rangeText(range)].filter(Boolean).join(" and ")}`;
  }
  return "something that this version does not know";
}

/** A condition in words, without what is in it. */
export function conditionText(condition: Condition, speech: Speech): string {
  if ("all" in condition) return "all of these hold";
  if ("any" in condition) return "at least one of these holds";
  if ("not" in condition) return "this does not hold";
  return leafText(condition, speech);
}

/** The value that was seen, in words. */
export function seenText({ found, condition }: Tree): string {
  if (found === null) return "nothing yet";
  if ("event" in condition) {
    if (found === 0) return condition.within ? "not in that time" : "never happened";
    return `happened ${found === 1 ? "once" : `${found} times`}`;
  }
  if (typeof found === "boolean") return found ? "yes" : "no";
  return typeof found === "number" ? String(plainly(found)) : JSON.stringify(found);
}

/** What of a condition keeps it from holding, with the values seen; nothing while it holds. */
export function failingText(tree: Tree, speech: Speech): string {
  const { condition, holds, parts } = tree;
  if (holds) return "";
  if ("not" in condition) return `not, that ${parts.map((part) => conditionText(part.condition, speech)).join()}`;
  if (!parts.length) return `${conditionText(condition, speech)} (seen: ${seenText(tree)})`;
  const failing = parts.flatMap((part) => failingText(part, speech) || []);
  return failing.join("any" in condition ? ", or " : ", and ");
}
