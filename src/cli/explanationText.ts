import picocolors from "picocolors";
import type { Explanation, Tree } from "../explain.ts";
import type { Reason } from "../rules/reason.ts";
import { conditionText, seenText } from "../speech/conditionText.ts";
import { reasonText } from "../speech/reasons.ts";
import type { Speech } from "../speech/speech.ts";
import { wrap } from "./wrap.ts";

const states: Record<Explanation["kind"], [yes: string, no: string]> = {
  help: ["is offered", "is not offered"],
  "check-in": ["is due", "is not due"],
  hint: ["is of use", "is of no use now"],
  obstacle: ["is in the way", "is not in the way"],
  segment: ["is the customer's segment", "is not the customer's segment"],
  score: ["is kept for this customer", "is not kept for this customer"],
  step: ["is done", "is not done"],
  outcome: ["is meant for this customer", "is not meant for this customer"],
  unknown: ["is there", "is nowhere in the playbook"],
};

function treeLines(tree: Tree, speech: Speech, depth: number, colour: boolean): string {
  const { green, red, dim } = picocolors.createColors(colour);
  const { condition, holds, parts } = tree;
  const mark = holds ? green("✓ holds    ") : red("✗ does not ");
  const seen = parts.length ? "" : dim(`   seen: ${seenText(tree)}`);
  const line = `  ${mark} ${"  ".repeat(depth)}${conditionText(condition, speech)}${seen}\n`;
  return line + parts.map((part) => treeLines(part, speech, depth + 1, colour)).join("");
}

/** Why something is so, as a tree with marks and words. */
export function explanationText(explanation: Explanation, speech: Speech, colour: boolean, stands = ""): string {
  const { bold, green, red, cyan } = picocolors.createColors(colour);
  const { id, kind, shown, because, becauseNot, conditions } = explanation;
  const [yes, no] = states[kind];
  const called = speech.name(id) === id ? "" : ` "${speech.name(id)}"`;
  const head = `${bold(`${kind} ${id}`)}${called} ${shown ? green(`✓ ${yes}`) : red(`✗ ${no}`)}\n`;
  const lines = (reasons: Explanation["because"], word: string) =>
    reasons.map((reason) => `${wrap(`  ${word} ${plain(reason) ?? reasonText(reason, speech)}`, "    ")}\n`).join("");
  // that a condition holds says nothing where there is none
  const plain = ({ code, value }: Reason) =>
    code === "condition-holds" && value === undefined && !Object.keys(conditions).length
      ? "it is for everybody, or for a segment that they are in"
      : null;
  const against = lines(becauseNot, shown ? "but does not interrupt, because" : "because");
  const trees = Object.entries(conditions).map(
    ([where, tree]) => `\n${cyan(where)}\n${treeLines(tree, speech, 0, colour)}`,
  );
  return `${head}${stands}${shown ? lines(because, "because") : ""}${against}${trees.join("")}`;
}
