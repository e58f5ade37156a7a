/** Rows in columns: the first as wide as it needs, numbers to the right. */
export function table(rows: (string | number)[][], indent = "  "): string {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const number = (text: string) => /^[\d–][\d.,]*( ?%| days?)?$/.test(text);
  return cells
    .map((row) => {
      const line = row.map((text, i) => (number(text) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)));
      return `${indent}${line.join("  ").trimEnd()}\n`;
    })
    .join("");
}
