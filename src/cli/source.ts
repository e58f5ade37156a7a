import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Path } from "../playbook/problems.ts";
import { duplicateKeys, type Fault, notPlain, syntaxFaults, tooDeep, tooLong } from "./faults.ts";

/** A text read as JSON with comments. */
export interface Source {
  value: unknown;
  /** What is wrong with it as JSON. */
  faults: Fault[];
  /** Where a part begins; a part that is missing is sought in what is around it. */
  offsetOf(path: Path, atKey: boolean): number;
  /** Line and column, both from 1. */
  spot(offset: number): { line: number; column: number };
}

function offsetIn(root: Node, path: Path, atKey: boolean): number {
  for (let end = path.length; end > 0; end--) {
    const node = findNodeAtLocation(root, path.slice(0, end));
    if (node) return (atKey && end === path.length && node.parent?.type === "property" ? node.parent : node).offset;
  }
  return root.offset;
}

/** Reads a text; one that is broken has faults and no value. */
export function readSource(text: string): Source {
  const errors: ParseError[] = [];
  const deep = tooLong(text).concat(tooDeep(text));
  const root = deep.length ? undefined : parseTree(text, errors, { allowTrailingComma: true });
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  const empty: Fault = { path: [], code: "syntax", severity: "error", offset: 0, message: "this file is empty." };
  const broken = !root && !text.trim() ? [empty] : [...deep, ...syntaxFaults(errors, text)];
  return {
    value: root && !broken.length ? getNodeValue(root) : undefined,
    faults: broken.length || !root ? broken : [...duplicateKeys(root), ...notPlain(text)],
    offsetOf: (path, atKey) => (root ? offsetIn(root, path, atKey) : 0),
    spot(offset) {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}
