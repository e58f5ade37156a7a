import type { Desk } from "../../src/cli/desk.ts";
import { run } from "../../src/cli/run.ts";

const missing = () => Object.assign(new Error("no such file"), { code: "ENOENT" });

/** Runs a command line with files that exist in memory only. */
export async function runDesk(words: string[], files: Record<string, string | Uint8Array> = {}, colour = false) {
  let out = "";
  let err = "";
  const desk: Desk = {
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    read(file) {
      const content = files[file];
      if (content === undefined) throw missing();
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    colour,
    now: Date.UTC(2026, 5, 1, 9),
    watched: false,
    clock: () => 0,
  };
  const code = await run(words, desk);
  return { code, out, err };
}
