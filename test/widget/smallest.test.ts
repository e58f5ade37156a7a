import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { lessOf } from "../../widget/smallest.ts";

const folder = mkdtempSync(join(tmpdir(), "farshore-smallest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the bundler leaves them: what is shared has one letter outside, and its own name inside. */
const codes: Record<string, string> = {
  "script-a1.js": `const day = (at) => at / 2, n = 5, twice = (text) => text + text, two = [1, 2];
const start = () => import("./meaning-b2.js").then((n) => n.t);
const parts = () => import("./parts-c3.js").then((piece) => piece.Parts);
export { start, parts, day as t, twice as e, n as $, two as et };
`,
  "meaning-b2.js": `import { $ as five, e as twice, et as two, t as dayOf } from "./script-a1.js";
import { t as share } from "./parts-c3.js";
const parts = { twice, say: (en) => twice(en) + dayOf(share + five) + two };
export { twice as Panel, parts as t };
`,
  "parts-c3.js": `import { e as twice } from "./script-a1.js";
const e = 3, say = (n) => twice(twice(n)) + e;
export { e as t, say as Parts };
`,
  "panel-d4.js": `import { t as parts } from "./meaning-b2.js";
const share = "c";
export { share as t, parts as e };
`,
  "lower-e5.js": `import { e as parts, t as share } from "./panel-d4.js";
import { t as three } from "./parts-c3.js";
export const say = (text) => parts.say(text + three + share);
`,
};
const less = new Map<string, string>();
for (const [file, code] of Object.entries(codes)) less.set(file, await lessOf(file, code));
const clauses = (file: string) => less.get(file)?.match(/(?<=port ?)\{[^}]*\}/g) ?? [];

describe("pieces as the script tag has them", () => {
  test("add a value to a text where that is shorter and the same", async () => {
    const code = `export const named = (a, b, tag) => [
  \`one \${a}\`, \`\${a}\`, \`two \${a.b} \${b}\`, \`"\${a}\`, \`\n\${a}\`, \`\\\\\${a}\`, \`three \${a}\`.length, tag\`four \${a}\`,
  b === \`five \${a}\` ? \`six \${b.length}\` : \`seven \${b ? \`eight \${b}\` : a}\`,
];
`;
    const small = await lessOf("named-f6.js", code);
    writeFileSync(join(folder, "small.mjs"), small);
    writeFileSync(join(folder, "whole.mjs"), code);
    const [made, whole] = await Promise.all(
      ["small.mjs", "whole.mjs"].map((file) => import(pathToFileURL(join(folder, file)).href)),
    );
    const tag = (parts: string[], ...given: string[]) => [...parts, given];
    for (const b of ["five a", "b", ""]) expect(made.named("a", b, tag)).toEqual(whole.named("a", b, tag));
    for (const text of ['"one "+', '"eight "+']) expect(small).toContain(text);
  });

  test("say each name that they share once, and the same one", () => {
    const [ours = ""] = clauses("script-a1.js");
    const shared = ours
      .slice(1, -1)
      .split(",")
      .filter((name) => !/ as (start|parts)$/.test(name));
    expect(shared).toHaveLength(4);
    expect(shared.join()).not.toContain(" as ");
    expect(clauses("meaning-b2.js")[0]).toBe(`{${shared.join(",")}}`);
    expect(clauses("parts-c3.js")[0]).toMatch(/^\{\w+\}$/);
  });

  test("keep the names under which somebody reads a whole piece", () => {
    expect(clauses("script-a1.js")[0]).toMatch(/ as start\b/);
    expect(clauses("meaning-b2.js").at(-1)).toMatch(/ as Panel\b/);
    expect(clauses("parts-c3.js").at(-1)).toMatch(/ as Parts\b/);
  });

  test("call what two pieces name alike by two names", () => {
    const [panel = "", parts = ""] = clauses("lower-e5.js");
    expect(`${panel} ${parts}`).toMatch(/^\{e,t as \w+\} \{t\}$|^\{e,t\} \{t as \w+\}$/);
  });

  test("do together what they did", async () => {
    for (const [file, text] of less)
      writeFileSync(join(folder, file.replace(/js$/, "mjs")), text.replaceAll('.js"', '.mjs"'));
    const piece = (name: string) => import(pathToFileURL(join(folder, name)).href);
    const { start, parts } = await piece("script-a1.mjs");
    expect((await start()).say("a")).toBe("aa41,2");
    expect((await parts())("c")).toBe("cccc3");
    expect((await piece("lower-e5.mjs")).say("b")).toBe("b3cb3c41,2");
  });
});
