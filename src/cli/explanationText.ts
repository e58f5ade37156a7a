import picocolors from "picocolors";
import type { Explanation, Tree } from "../explain.ts";
import { conditionText, seenText } from "../speech/conditionText.ts";
import { becauseText, verdictText } from "../speech/explained.ts";
import type { Speech } from "../speech/speech.ts";
import { wrap } from "./wrap.ts";

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
  const verdict = verdictText(explanation);
  const called = speech.name(id) === id ? "" : ` "${speech.name(id)}"`;
  const head = `${bold(`${kind} ${id}`)}${called} ${shown ? green(`✓ ${verdict}`) : red(`✗ ${verdict}`)}\n`;
  const lines = (reasons: Explanation["because"], word: string) =>
    reasons.map((reason) => `${wrap(`  ${word} ${becauseText(reason, explanation, speech)}`, "    ")}\n`).join("");
  const against = lines(becauseNot, shown ? "but does not interrupt, because" : "because");
  const trees = Object.entries(conditions).map(
    ([where, tree]) => `\n${cyan(where)}\n${treeLines(tree, speech, 0, colour)}`,
  );
  return `${head}${stands}${shown ? lines(because, "because") : ""}${against}${trees.join("")}`;
}
