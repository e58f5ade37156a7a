/** A piece of a template: as written, filled in by the customer, or a placeholder that is still open. */
export interface Piece {
  text: string;
  kind: "written" | "filled" | "open";
}

const placeholder = /\{\{\s*([A-Za-z0-9_-]{1,64})\s*\}\}/g;

/**
 * Cuts a template at its placeholders and fills in what is known. A placeholder without a value stays as it is written;
 * so does `{{name|there}}`, which belongs to the tool that sends the text.
 */
export function pieces(body: string, values: Readonly<Record<string, string>>): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of body.matchAll(placeholder)) {
    if (match.index > end) found.push({ text: body.slice(end, match.index), kind: "written" });
    const name = match[1] ?? "";
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    found.push(value ? { text: value, kind: "filled" } : { text: match[0], kind: "open" });
    end = match.index + match[0].length;
  }
  if (end < body.length) found.push({ text: body.slice(end), kind: "written" });
  return found;
}

/** The text that is copied. */
export const fillTemplate = (body: string, values: Readonly<Record<string, string>>): string =>
  pieces(body, values)
    .map((piece) => piece.text)
    .join("");
