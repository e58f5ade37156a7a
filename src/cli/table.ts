import { WIDTH, wrap } from "./wrap.ts";

// what is left for a long last cell; with less it goes below its row
const NARROW = 30;

/** Rows in columns: the first as wide as it needs, numbers to the right; a long last text is broken. */
export function table(rows: (string | number)[][], indent = "  "): string {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const last = widths.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, indent.length);
  const number = (text: string) => /^[\d–][\d.,]*( ?%| days?)?$/.test(text);
  return cells
    .map((row) => {
      const line = row.map((text, i) => (number(text) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)));
      const whole = `${indent}${line.join("  ").trimEnd()}`;
      if (whole.length <= WIDTH) return `${whole}\n`;
      if (before + NARROW <= WIDTH) return `${wrap(whole, " ".repeat(before))}\n`;
      const deep = `${indent}    `;
      return `${indent}${line.slice(0, last).join("  ").trimEnd()}\n${wrap(`${deep}${row[last] ?? ""}`, deep)}\n`;
    })
    .join("");
}
