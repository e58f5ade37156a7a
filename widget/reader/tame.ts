const longest = 65_536;
const deepest = 12;
const widestIndent = 60;
const mostMarks = 1_000;
/** What may begin or end emphasis, but for what is escaped. */
const mark = /\\.|[*_]+(?=\S)|(?<=\S)[*_]+/g;
const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]?/y;

/** Where a line opens one container too many; -1 for every line that a person would write. */
function tooDeep(line: string): number {
  let end = 0;
  for (let depth = 0; depth <= deepest; depth++) {
    marker.lastIndex = end;
    if (!marker.test(line)) return -1;
    if (depth === deepest) return end;
    end = marker.lastIndex;
  }
  return -1;
}

/**
 * Text that can be parsed in a moment whoever wrote it: the time of a CommonMark parser grows with the square of the
 * nesting and worse. What is nested deeper, and emphasis without end, is read as plain words; nothing is lost but the layout.
 */
export function tame(text: string): string {
  // a mark at the very end ends nothing any more
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[*_]$/, "")}…` : text;
  let marks = 0;
  return cut
    .split("\n")
    .map((line) => {
      const flat = line.replace(/^[ \t]+/, (indent) => indent.slice(0, widestIndent));
      const at = tooDeep(flat);
      const shallow = at < 0 ? flat : `${flat.slice(0, at)}\\${flat.slice(at).trimStart()}`;
      // each that ends none is looked for again, as far back as the paragraph goes
      marks = line.trim() ? marks + (line.match(mark)?.length ?? 0) : 0;
      if (marks <= mostMarks) return shallow;
      return shallow.replace(mark, (found) => (found.startsWith("\\") ? found : found.replace(/./g, "\\$&")));
    })
    .join("\n");
}
