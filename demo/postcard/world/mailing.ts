/** The page which a reader lands on after the click. */
export interface Page {
  headline: string;
  offer: string;
  price: string;
  deadline: string;
}

/** Everything that was typed for one campaign. Links in the body are written `[Label](https://…)`. */
export interface Mailing {
  subject: string;
  preview: string;
  body: string;
  page: Page;
}

export interface Link {
  label: string;
  address: string;
  /** How many words stand before it. */
  after: number;
  /** The line it stands in, with the addresses of links left out. */
  line: string;
}

export const emptyPage: Page = { headline: "", offer: "", price: "", deadline: "" };
export const emptyMailing: Mailing = { subject: "", preview: "", body: "", page: emptyPage };

const written = /\[([^\]\n]{1,200})\]\(\s*(https?:\/\/[^\s)]+)\s*\)|(https?:\/\/[^\s)\]]+)/g;

/** The links of a body in reading order; an address that stands bare in the text is its own label. */
export function linksIn(body: string): Link[] {
  return [...body.matchAll(written)].map((found) => {
    const begin = body.lastIndexOf("\n", found.index) + 1;
    const end = body.indexOf("\n", found.index);
    return {
      label: (found[1] ?? found[3] ?? "").trim(),
      address: found[2] ?? found[3] ?? "",
      after: body.slice(0, found.index).split(/\s+/).filter(Boolean).length,
      line: readable(body.slice(begin, end < 0 ? undefined : end)),
    };
  });
}

/** A text cut into plain pieces and links, in order. */
export function piecesOf(text: string): { text: string; address: string | null }[] {
  const pieces: { text: string; address: string | null }[] = [];
  let from = 0;
  for (const found of text.matchAll(written)) {
    pieces.push({ text: text.slice(from, found.index), address: null });
    pieces.push({ text: found[1] ?? found[0], address: found[2] ?? found[0] });
    from = found.index + found[0].length;
  }
  return [...pieces, { text: text.slice(from), address: null }].filter((piece) => piece.text !== "");
}

/** The body as a reader sees it: labels without their addresses. */
export const readable = (body: string): string => body.replace(written, (_, label?: string) => label ?? " ");
