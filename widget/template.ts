/** A piece of a template: as written, filled in by the customer, or a blank that is still open, by its label. */
export interface Piece {
  text: string;
  kind: "written" | "filled" | "open";
}

const placeholder = /\{\{\s*([A-Za-z0-9_-]{1,64})\s*\}\}/g;

/** What a text is under its name; names such as "constructor" stand for nothing else. */
export const at = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/**
 * Cuts a template at its placeholders and fills in what is known. One without a value shows the label of its field. One
 * without a field stays as it is written, and so does `{{name|there}}`: they belong to the tool that sends the text.
 */
export function pieces(
  body: string,
  values: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of body.matchAll(placeholder)) {
    const name = match[1] ?? "";
    const label = at(labels, name);
    if (label === undefined) continue;
    if (match.index > end) found.push({ text: body.slice(end, match.index), kind: "written" });
    const value = at(values, name);
    found.push(value ? { text: value, kind: "filled" } : { text: label, kind: "open" });
    end = match.index + match[0].length;
  }
  if (end < body.length) found.push({ text: body.slice(end), kind: "written" });
  return found;
}

/** The text that is taken along; what is still open stands in brackets, so that nobody sends it unseen. */
export const filledText = (found: readonly Piece[]): string =>
  found.map(({ text, kind }) => (kind === "open" ? `[${text}]` : text)).join("");
