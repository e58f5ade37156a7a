/** How wide a window is that nobody has widened. */
export const WIDTH = 80;

/** A long line broken between words, with a number and its % together; what follows its first line is indented. */
export function wrap(line: string, indent: string, width = WIDTH): string {
  const lines: string[] = [];
  let now = "";
  for (const [, gap = "", word = ""] of line.matchAll(/( *)(\S+(?: %\S*)?)/g)) {
    const full = now.trim() && now.length + gap.length + word.length > width;
    if (full) lines.push(now);
    now = full ? `${indent}${word}` : `${now}${gap}${word}`;
  }
  return [...lines, now].join("\n");
}
