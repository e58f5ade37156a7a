import type { Definition, List, Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChild } from "preact";
import { OutLink } from "../parts/outLink.tsx";
import { checkUrl } from "../url.ts";
import type { Words } from "../words/words.ts";
import { tame } from "./tame.ts";

// Deeper than this, only the words are shown.
const deepest = 24;

interface Page {
  words: Words;
  /** What is added to the depth of a heading, so that the outline goes on below the title of the help item. */
  shift: number;
  definitions: Map<string, Definition>;
}

const inside = (node: Nodes): readonly Nodes[] => ("children" in node ? node.children : []);

/** Every node of a tree in reading order, without recursion. */
function* walk(root: Nodes): Generator<Nodes> {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...[...inside(node)].reverse());
  }
}

function plain(node: Nodes): string {
  let text = "";
  for (const each of walk(node)) {
    if ("value" in each) text += each.value;
    else if ("alt" in each) text += each.alt ?? "";
    else if (each.type === "break") text += " ";
  }
  return text;
}

const tick = /^\[([ xX])\] /;

/** A list; the items of a tight one stand without a paragraph around them. */
function drawList(list: List, page: Page, depth: number): ComponentChild {
  const tight = !list.spread && list.children.every((item) => !item.spread);
  const items = list.children.map((item) => (
    <li>
      {item.children.map((child) =>
        tight && child.type === "paragraph" ? drawAll(child, page, depth + 1) : draw(child, page, depth + 1),
      )}
    </li>
  ));
  return list.ordered ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const safe = checkUrl(url)?.href;
  if (!safe?.startsWith("https:")) return <>{alt}</>;
  return <img src={safe} alt={alt} loading="lazy" referrerpolicy="no-referrer" />;
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

const drawAll = (node: Parents, page: Page, depth: number): ComponentChild[] =>
  node.children.map((child) => draw(child, page, depth + 1));

/** One node as an element of the allow-list. A kind that is not in the list gives its words and nothing else. */
function draw(node: Nodes, page: Page, depth: number): ComponentChild {
  if (depth > deepest) return plain(node);
  switch (node.type) {
    case "paragraph":
      return <p>{drawAll(node, page, depth)}</p>;
    case "heading": {
      const Heading = `h${Math.min(6, node.depth + page.shift)}` as "h3";
      return <Heading>{drawAll(node, page, depth)}</Heading>;
    }
    case "text":
      return node.value.replace(tick, (_, on: string) => (on === " " ? "☐ " : "☑ "));
    case "emphasis":
      return <em>{drawAll(node, page, depth)}</em>;
    case "strong":
      return <strong>{drawAll(node, page, depth)}</strong>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre dir="ltr">
          <code>{node.value}</code>
        </pre>
      );
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
    case "image":
      return <Picture url={node.url} alt={node.alt ?? ""} />;
    case "imageReference":
      return <Picture url={page.definitions.get(node.identifier)?.url ?? ""} alt={node.alt ?? ""} />;
    case "definition":
      return null;
    default:
      return plain(node);
  }
}

function pageOf(root: Root, level: number, words: Words): Page {
  const definitions = new Map<string, Definition>();
  let top = 6;
  for (const node of walk(root)) {
    if (node.type === "heading") top = Math.min(top, node.depth);
    // The first definition of a name counts, as CommonMark has it.
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return { words, shift: level - top, definitions };
}

/** The syntax tree of a text. */
export const parseMarkdown = (markdown: string): Root => fromMarkdown(tame(markdown));

/**
 * A syntax tree as Preact nodes. Nothing an author writes becomes HTML: elements and attributes come from the allow-list
 * here, addresses through the URL policy. `level` is the depth that the highest heading gets.
 */
export const drawMarkdown = (root: Root, level: number, words: Words): ComponentChild[] =>
  drawAll(root, pageOf(root, level, words), 0);
