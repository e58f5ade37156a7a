import { describe, expect, test } from "vitest";
import { circles, drawImports, misplacedPackages, places, readSources, roomOf, rooms, uphill } from "./rooms.ts";

const files = readSources(["src", "widget", "demo"]);
const imports = drawImports(files);

const deciding = /^src\/(rules|success|advice)\/|^src\/(fold|insight)\.ts$/;
const outsideWorld = /(?<![\w$.])(window|document|indexedDB|localStorage)\b(?!\s*[:?]?:)|\b(Date\.now|Math\.random)\b/;
const any = /(?<=[:<,|&(]\s*|\bas\s+)any\b(?!\s*[:(.])/;

describe("the rooms", () => {
  test("the reader sees them all", () => {
    const seen = new Set(imports.map(({ from }) => rooms[roomOf(from)]?.name));
    expect([...seen]).toEqual(expect.arrayContaining(["src/playbook", "src/rules", "src/advice", "widget", "demo"]));
    const missing = imports.filter(({ to }) => /^(src|widget|demo)\//.test(to) && !files.has(to));
    expect(missing.map(({ from, to, line }) => `${from}:${line} imports ${to}, which is not there`)).toEqual([]);
  });

  test("imports run downhill only", () => expect(uphill(imports)).toEqual([]));

  test("there is no circle, not even of types", () => expect(circles(imports)).toEqual([]));

  test("packages stay where they belong", () => expect(misplacedPackages(imports)).toEqual([]));

  test("deciding code knows no page, clock, chance or storage", () => {
    expect(places(files, deciding, outsideWorld, "deciding code gets it as a parameter")).toEqual([]);
  });
});

describe("the house rules", () => {
  test("no file is over 300 lines", () => {
    const long = [...files].map(([path, text]) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test("no file or folder is a bucket", () => {
    const bucket = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.|$)/i;
    expect([...files.keys()].filter((path) => bucket.test(path))).toEqual([]);
  });

  test("no default exports, no enums, no any", () => {
    expect(places(files, /./, /\bexport\s+default\b|\bas\s+default\b/, "exports have names")).toEqual([]);
    expect(places(files, /./, /(?<![\w$.])enum\s+\w/, "use a union of strings")).toEqual([]);
    expect(places(files, /./, any, "say what it is, or unknown")).toEqual([]);
  });

  test("no classes below the coach", () => {
    const core =
      /^src\/(playbook|rules|success|advice|store|delivery|sinks)\/|^src\/(fact|state|merge|fold|insight)\.ts$/;
    expect(places(files, core, /(?<![\w$.])class\s+\w/, "use functions")).toEqual([]);
  });
});

describe("the laws see what breaks them", () => {
  const planted = new Map([
    ["src/rules/a.ts", 'import type { B } from "../advice/b.ts";\nconst at = Date.now(); // Date.now()\n'],
    ["src/advice/b.ts", 'import {\n  a,\n} from "../rules/a.ts";\nexport const c = (window) => "window";\n'],
    ["src/store/c.ts", 'import { rate } from "../success/d.ts";\nconst lazy = import("../delivery/e.ts");\n'],
    [
      "src/success/d.ts",
      'import { z } from "zod/v4/core";\n// import { x } from "../coach.ts";\nexport default {} as any;\n',
    ],
    ["src/delivery/e.ts", 'import "../state.ts";\nenum Kind {}\n'],
    ["src/playbook/f.ts", 'import { z } from "zod";\nclass F {}\nlet few: many;\n'],
    ["widget/g.ts", 'export { run } from "../src/cli/h.ts";\nconst x: any = "no any here: any";\n'],
  ]);
  const drawn = drawImports(planted);

  test("uphill imports and closed rooms", () => {
    expect(uphill(drawn)).toEqual([
      "src/rules/a.ts:1 imports src/advice/b.ts: uphill, from src/rules to src/advice",
      "src/store/c.ts:1 imports src/success/d.ts: src/store may not know src/success",
      "src/store/c.ts:2 imports src/delivery/e.ts: uphill, from src/store to src/delivery",
      "widget/g.ts:1 imports src/cli/h.ts: widget may not know src/cli",
    ]);
  });

  test("circles", () => {
    expect(circles(drawn)).toEqual(["src/rules/a.ts → src/advice/b.ts → src/rules/a.ts"]);
  });

  test("packages", () => {
    expect(misplacedPackages(drawn)).toEqual([
      'src/success/d.ts:1 imports "zod/v4/core": only src/playbook and src/cli may',
      'src/playbook/f.ts:1 imports "zod": browsers get "zod/v4/core"',
    ]);
  });

  test("words, but not in comments or strings", () => {
    expect(places(planted, deciding, outsideWorld, "no")).toEqual([
      'src/rules/a.ts:2 has "Date.now": no',
      'src/advice/b.ts:4 has "window": no',
    ]);
    expect(places(planted, /./, any, "no")).toEqual([
      'src/success/d.ts:3 has "any": no',
      'widget/g.ts:2 has "any": no',
    ]);
  });
});
