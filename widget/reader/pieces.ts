/** From here on an empty line may be part of something that goes on: code, and what looks like HTML. */
const spans = /`{3}|~{3}|^ {0,3}</m;
/** An empty line, and then one that can only begin something new: no list and no quotation goes on like that. */
const fresh = /(?<=\n[ \t\r]*\n)(?=[\p{L}#])/u;

/**
 * A text in pieces that mean the same one by one: their trees in a row are the tree of the whole. What is named in one
 * place and meant in another (`[name]: address`) keeps a text in one piece.
 */
export function piecesOf(source: string): string[] {
  if (source.includes("]:")) return [source];
  const [plain = ""] = source.split(spans, 1);
  const pieces = plain.split(fresh);
  return [...pieces.slice(0, -1), `${pieces.at(-1)}${source.slice(plain.length)}`];
}
