import type { Definition, List, Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChild } from "preact";
import { OutLink } from "../parts/outLink.tsx";
import { checkUrl } from "../url.ts";
import type { Words } from "../words/words.ts";
import { piecesOf } from "./pieces.ts";
import { tame } from "./tame.ts";

// Deeper than this, only the words are shown.
const deepest = 24;

/** Draws a node in its own way; undefined for one that it leaves to the usual way. */
export type Draw = (node: Nodes, page: Page, depth: number) => ComponentChild | undefined;

export interface Page {
  words: Words;
  /** What is added to the depth of a heading, so that the outline goes on below the title of the help item. */
  shift: number;
  definitions: Map<string, Definition>;
  /** What is drawn in a way of its own, such as tables. */
  own: Draw;
}

const inside = (node: Nodes): readonly Nodes[] => ("children" in node ? node.children : []);

/** Every node of a tree in reading order, without recursion. */
export function* walk(root: Nodes): Generator<Nodes> {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...[...inside(node)].reverse());
  }
}

export function plain(node: Nodes): string {
  let text = "";
  for (const each of walk(node)) {
    if ("value" in each) text += each.value;
    else if ("alt" in each) text += each.alt ?? "";
    else if (each.type === "break") text += " ";
  }
  return text;
}

/** A list; the items of a tight one stand without a paragraph around them. */
function drawList(list: List, page: Page, depth: number): ComponentChild {
  const tight = !list.spread && list.children.every((item) => !item.spread);
  const items = list.children.map(
    (item) =>
      page.own(item, page, depth) ?? (
        <li>
          {item.children.map((child) =>
            tight && child.type === "paragraph" ? drawAll(child, page, depth + 1) : draw(child, page, depth + 1),
          )}
        </li>
      ),
  );
  return list.ordered ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function Anchor({ url, node, page, depth }: { url: string; node: Parents; page: Page; depth: number }) {
  const content = drawAll(node, page, depth);
  if (!checkUrl(url)) return <>{content}</>;
  return (
    <OutLink words={page.words} to={url}>
      {content}
    </OutLink>
  );
}

export const drawAll = (node: Parents, page: Page, depth: number): ComponentChild[] =>
  node.children.map((child) => draw(child, page, depth + 1));

/** One node as an element of the allow-list. A kind that is not in the list gives its words and nothing else. */
export function draw(node: Nodes, page: Page, depth: number): ComponentChild {
  if (depth > deepest) return plain(node);
  const own = page.own(node, page, depth);
  if (own !== undefined) return own;
  switch (node.type) {
    case "paragraph":
      return <p>{drawAll(node, page, depth)}</p>;
    case "heading": {
      const Heading = `h${Math.min(6, node.depth + page.shift)}` as "h3";
      return <Heading>{drawAll(node, page, depth)}</Heading>;
    }
    case "text":
      return node.value;
    case "emphasis":
      return <em>{drawAll(node, page, depth)}</em>;
    case "strong":
      return <strong>{drawAll(node, page, depth)}</strong>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "list":
      return drawList(node, page, depth);
    case "blockquote":
      return <blockquote>{drawAll(node, page, depth)}</blockquote>;
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "link":
      return <Anchor url={node.url} node={node} page={page} depth={depth} />;
    case "linkReference":
      return <Anchor url={page.definitions.get(node.identifier)?.url ?? ""} node={node} page={page} depth={depth} />;
    case "definition":
      return null;
    default:
      return plain(node);
  }
}

function pageOf(root: Root, level: number, words: Words, own: Draw): Page {
  const definitions = new Map<string, Definition>();
  let top = 6;
  for (const node of walk(root)) {
    if (node.type === "heading") top = Math.min(top, node.depth);
    // The first definition of a name counts, as CommonMark has it.
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return { words, shift: level - top, definitions, own };
}

/** A text that was parsed. */
export interface Parsed {
  root: Root;
  /** What offsets in the tree count in; its lines and columns begin anew with each piece. */
  source: string;
}

/** Parses a text piece by piece, one with each step. */
export function* parsing(markdown: string): Generator<void, Parsed> {
  const source = tame(markdown);
  const root: Root = { type: "root", children: [] };
  let from = 0;
  for (const piece of piecesOf(source)) {
    const part = fromMarkdown(piece);
    for (const { position } of walk(part)) {
      if (!position) continue;
      for (const point of [position.start, position.end]) point.offset = from + (point.offset ?? 0);
    }
    root.children.push(...part.children);
    from += piece.length;
    yield;
  }
  return { root, source };
}

/**
 * A syntax tree as Preact nodes. Nothing an author writes becomes HTML: elements and attributes come from the allow-list
 * here and in `own`, addresses through the URL policy. `level` is the depth that the highest heading gets; what begins at
 * `end` or later is left out.
 */
export const drawMarkdown = (root: Root, level: number, words: Words, own: Draw, end = Infinity): ComponentChild[] => {
  const children = root.children.filter(({ position }) => (position?.start.offset ?? 0) < end);
  return drawAll({ ...root, children }, pageOf(root, level, words, own), 0);
};
