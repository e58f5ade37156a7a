import type { Blockquote, Code, ListItem, Nodes, Paragraph, Root, Text } from "mdast";
import type { ComponentChild } from "preact";
import { Line } from "../parts/line.tsx";
import { checkUrl } from "../url.ts";
import { type Draw, draw, drawAll, type Page, plain, walk } from "./markdown.tsx";
import { tableOf } from "./tableOf.ts";

/** What a text can do besides being read, and where its reader is with it. */
export interface Aids {
  /** The text that positions in the tree count in. */
  source: string;
  boxes: ReadonlyMap<Nodes, number>;
  ticked: ReadonlySet<number>;
  tick(box: number): void;
  copy(code: string, near: Element): void;
  /** The code that was copied last. */
  copied: string | null;
}

/** As many boxes of a text are remembered as a coach keeps. */
const most = 256;
const box = /^\[([ xX])\]\s/;

/** The words of a list item behind its box; null for an item without one. */
function boxed(node: Nodes): { paragraph: Paragraph; lead: Text } | null {
  const paragraph = node.type === "listItem" ? node.children[0] : undefined;
  const lead = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  return paragraph?.type === "paragraph" && lead?.type === "text" && box.test(lead.value) ? { paragraph, lead } : null;
}

/** The boxes of a text, counted in reading order, and those that its author has ticked. */
export function boxesOf(root: Root): { boxes: Map<Nodes, number>; given: number[] } {
  const boxes = new Map<Nodes, number>();
  const given: number[] = [];
  for (const node of walk(root)) {
    const found = boxed(node);
    if (!found || boxes.size === most) continue;
    if (!found.lead.value.startsWith("[ ]")) given.push(boxes.size);
    boxes.set(node, boxes.size);
  }
  return { boxes, given };
}

function drawBox(item: ListItem, aids: Aids, page: Page, depth: number): ComponentChild | undefined {
  const found = boxed(item);
  const index = aids.boxes.get(item);
  if (!found || index === undefined) return undefined;
  const { paragraph, lead } = found;
  const words: Text = { ...lead, value: lead.value.slice(4) };
  return (
    <li class="box">
      <label>
        <input type="checkbox" checked={aids.ticked.has(index)} onChange={() => aids.tick(index)} />
        <span>{drawAll({ ...paragraph, children: [words, ...paragraph.children.slice(1)] }, page, depth + 1)}</span>
      </label>
      {item.children.slice(1).map((child) => draw(child, page, depth + 1))}
    </li>
  );
}

const signs = {
  note: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 9.5v4M10 6.5v.1",
  tip: "M7.5 14.5c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6zM8 17.5h4",
  warning: "M10 3.5l7.5 13h-15zM10 8.5v4M10 14.4v.1",
  example: "M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2zM11.2 6l2.8 2.8",
};
type Kind = keyof typeof signs;
const kinds: Record<string, Kind> = {
  note: "note",
  tip: "tip",
  warning: "warning",
  example: "example",
  important: "note",
  caution: "warning",
};
const opening = /^\[!([a-zA-Z]{3,9})\][ \t]*(?:\n|$)?/;

/** A quotation that begins with a word such as `[!TIP]`. */
function drawCallout(quote: Blockquote, page: Page, depth: number): ComponentChild | undefined {
  const [first, ...others] = quote.children;
  const lead = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || lead?.type !== "text") return undefined;
  const [whole = "", name = ""] = opening.exec(lead.value) ?? [];
  const kind = Object.hasOwn(kinds, name.toLowerCase()) && kinds[name.toLowerCase()];
  if (!kind) return undefined;
  const rest = lead.value.slice(whole.length);
  const words = [...(rest ? [{ ...lead, value: rest }] : []), ...first.children.slice(1)];
  const { words: say } = page;
  return (
    <div class={`callout ${kind}`} role="note">
      <p class="callout-kind">
        <Line d={signs[kind]} size={18} />
        {say.say(`reading.${kind}`)}
      </p>
      {words.length > 0 && <p>{drawAll({ ...first, children: words }, page, depth + 1)}</p>}
      {others.map((child) => draw(child, page, depth + 1))}
    </div>
  );
}

function drawTable(paragraph: Paragraph, source: string, page: Page, depth: number): ComponentChild | undefined {
  const table = tableOf(paragraph, source);
  if (!table) return undefined;
  const { head, rows, sides } = table;
  const words = (children: Paragraph["children"]) => drawAll({ type: "paragraph", children }, page, depth + 1);
  const side = (column: number) => sides[column] ?? undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: too wide for the panel it scrolls, and then the keyboard must reach it
    <div class="table" role="region" tabIndex={0} aria-label={head.map((cell) => cell.map(plain).join("")).join(", ")}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" class={side(column)}>
                {words(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={side(column)}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const drawCode = ({ value }: Code, { copy, copied }: Aids, { words }: Page): ComponentChild => (
  <div class="code">
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
    <pre dir="ltr" role="group" tabIndex={0} aria-label={words.say("reading.code")}>
      <code>{value}</code>
    </pre>
    <button type="button" class="button quiet" onClick={({ currentTarget }) => copy(value, currentTarget)}>
      {words.say(copied === value ? "reading.copied" : "reading.copy")}
    </button>
  </div>
);

interface PictureProps {
  url: string;
  alt: string;
  title: string;
}

/** A picture, in the room that it will need: what its title says, such as "640x360", else room for a wide one. */
function Picture({ url, alt, title }: PictureProps) {
  const link = checkUrl(url);
  if (!link || (link.external && !link.href.startsWith("https:"))) return <>{alt}</>;
  const [size, width = 640, height = 360] = /^([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(title) ?? [];
  return (
    <img
      loading="lazy"
      referrerpolicy="no-referrer"
      width={width}
      height={height}
      class={size ? undefined : "unsized"}
      src={link.href}
      alt={alt}
    />
  );
}

/** Lists to tick off, callouts, tables, code to copy and pictures; all else is drawn in the usual way. */
export const ownWays =
  (aids: Aids): Draw =>
  (node, page, depth) => {
    switch (node.type) {
      case "listItem":
        return drawBox(node, aids, page, depth);
      case "blockquote":
        return drawCallout(node, page, depth);
      case "paragraph":
        return drawTable(node, aids.source, page, depth);
      case "code":
        return drawCode(node, aids, page);
      case "image":
        return <Picture url={node.url} alt={node.alt ?? ""} title={node.title ?? ""} />;
      case "imageReference": {
        const { url = "", title } = page.definitions.get(node.identifier) ?? {};
        return <Picture url={url} alt={node.alt ?? ""} title={title ?? ""} />;
      }
      default:
        return undefined;
    }
  };
