import type { Paragraph, PhrasingContent } from "mdast";

/** How a column stands; null where nothing is said. */
export type Side = "start" | "center" | "end" | null;
export type Cell = PhrasingContent[];

export interface Table {
  sides: Side[];
  head: Cell[];
  rows: Cell[][];
}

const delimiter = /^[ \t]*(:?)-+(:?)[ \t]*$/;
// An escaped pipe, and one that is written as a character reference, stand for themselves.
const pipes = /\\\||\||&#(?:124|[xX]7[cC]);/g;

/** Cuts the words of one node at line ends and at pipes that part cells. */
function cut(node: PhrasingContent & { type: "text" }, source: string, lines: Cell[][]): void {
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset, end?.offset).match(pipes) ?? [];
  let seen = 0;
  let from = 0;
  const { value } = node;
  const put = (to: number) => {
    if (to > from)
      lines
        .at(-1)
        ?.at(-1)
        ?.push({ type: "text", value: value.slice(from, to) });
    from = to + 1;
  };
  for (let at = 0; at < value.length; at++) {
    const letter = value[at];
    if (letter === "\n") {
      put(at);
      lines.push([[]]);
    } else if (letter === "|" && (written[seen++] ?? "|") === "|") {
      put(at);
      lines.at(-1)?.push([]);
    }
  }
  put(value.length);
}

/** The lines of a paragraph, each as its cells. */
function linesOf(paragraph: Paragraph, source: string): Cell[][] {
  const lines: Cell[][] = [[[]]];
  for (const node of paragraph.children) {
    if (node.type === "text") cut(node, source, lines);
    else if (node.type === "break") lines.push([[]]);
    else lines.at(-1)?.at(-1)?.push(node);
  }
  return lines.map(withoutEdges);
}

const isBlank = (cell: Cell | undefined) => cell?.every((node) => node.type === "text" && !node.value.trim());

/** A line may begin and end with a pipe; there is no cell outside of it. */
function withoutEdges(cells: Cell[]): Cell[] {
  const from = cells.length > 1 && isBlank(cells[0]) ? 1 : 0;
  const to = cells.length - from > 1 && isBlank(cells.at(-1)) ? -1 : undefined;
  return cells.slice(from, to).map(trimmed);
}

function trimmed(cell: Cell): Cell {
  return cell.map((node, index) => {
    if (node.type === "inlineCode") return { ...node, value: node.value.replaceAll("\\|", "|") };
    if (node.type !== "text") return node;
    const value = index ? node.value : node.value.trimStart();
    return { ...node, value: index === cell.length - 1 ? value.trimEnd() : value };
  });
}

function sidesOf(line: Cell[] | undefined): Side[] | null {
  const sides = (line ?? []).map((cell): Side | undefined => {
    const [only, ...more] = cell;
    const found = only?.type === "text" && !more.length && delimiter.exec(only.value);
    if (!found) return undefined;
    const [, start, end] = found;
    return start && end ? "center" : end ? "end" : start ? "start" : null;
  });
  return sides.includes(undefined) ? null : (sides as Side[]);
}

/** Asked of every paragraph, so it looks at the text and not at the tree. */
function isLikely(text: string): boolean {
  const [first = "", second = ""] = text.split("\n", 2);
  return first.includes("|") && second.includes("-") && /^[ \t>|:-]+$/.test(second);
}

/**
 * The table that a paragraph is meant to be, by the rules of GitHub: a line of cells, a line of dashes with as many, then
 * rows. CommonMark itself has no tables and reads one as a paragraph. Null for all others.
 */
export function tableOf(paragraph: Paragraph, source: string): Table | null {
  const { start, end } = paragraph.position ?? {};
  if (!isLikely(source.slice(start?.offset, end?.offset))) return null;
  const [head = [], dashes, ...rows] = linesOf(paragraph, source);
  const sides = sidesOf(dashes);
  if (!sides || sides.length !== head.length) return null;
  return { sides, head, rows: rows.map((row) => sides.map((_, column) => row[column] ?? [])) };
}
