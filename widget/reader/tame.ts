const longest = 65_536;
const deepest = 12;
const widestIndent = 60;
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
 * nesting and worse. What is nested deeper is read as plain words; nothing is lost but the layout.
 */
export function tame(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut
    .split("\n")
    .map((line) => {
      const flat = line.replace(/^[ \t]+/, (indent) => indent.slice(0, widestIndent));
      const at = tooDeep(flat);
      return at < 0 ? flat : `${flat.slice(0, at)}\\${flat.slice(at).trimStart()}`;
    })
    .join("\n");
}
