import picocolors from "picocolors";
import type { Told } from "./slips.ts";

/** One line for each thing that is wrong with a file: where, how bad, and what to do. */
export function toldLines(file: string, told: Told[], colour: boolean): string {
  const { red, yellow, dim } = picocolors.createColors(colour);
  const places = told.map(({ found }) => `${file}:${found.line}:${found.column}`);
  const wide = Math.max(0, ...places.map((place) => place.length));
  const lines = told.map(({ found, said }, i) => {
    const kind = found.severity === "error" ? red("error  ") : yellow("warning");
    return `${dim((places[i] ?? "").padEnd(wide))}  ${kind}  ${said}\n`;
  });
  return lines.join("");
}
