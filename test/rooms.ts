import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

/** The rooms from the ground up: each may import those before it, never one after it. The first that fits counts. */
export const rooms: readonly { name: string; has: RegExp; mayImport?: RegExp }[] = [
  { name: "src/plainLists.ts", has: /^src\/(plainLists|inTime)\.ts$/ },
  { name: "src/playbook", has: /^src\/playbook\// },
  { name: "src/fact.ts", has: /^src\/fact\.ts$/ },
  { name: "src/state.ts", has: /^src\/(state|join|mergeHost|merge)\.ts$/ },
  { name: "src/rules", has: /^src\/rules\// },
  {
    name: "src/fold.ts",
    has: /^src\/(stamping|hostFacts|laterFacts|answerFacts|helpFacts|tidying|foldWith|foldLater|fold)\.ts$/,
  },
  { name: "src/success", has: /^src\/success\// },
  { name: "src/standing.ts", has: /^src\/standing\.ts$/ },
  { name: "src/advice", has: /^src\/advice\// },
  { name: "src/insight.ts", has: /^src\/(systems|noSystems|advising|insightWith|insight)\.ts$/ },
  { name: "src/explain.ts", has: /^src\/(explain|stateAsOf|asIf|look)\.ts$/ },
  { name: "src/speech", has: /^src\/speech\// },
  // what keeps and what sends do not know each other, nor how anything is decided
  { name: "src/store", has: /^src\/store\//, mayImport: /^src\/(plainLists|fact|state|merge)\.ts$/ },
  { name: "src/delivery", has: /^src\/delivery\//, mayImport: /^src\/(plainLists|inTime|fact|state)\.ts$/ },
  { name: "src/sinks", has: /^src\/sinks\//, mayImport: /^src\/(delivery\/(event|sender)|store\/hash)\.ts$/ },
  { name: "src/telling", has: /^src\/telling\// },
  { name: "src/coach.ts", has: /^src\/(export|coachOptions|coach)\.ts$/ },
  { name: "src/keeping", has: /^src\/keeping\// },
  { name: "src/door", has: /^src\/door\// },
  { name: "src/createCoach.ts", has: /^src\/createCoach\.ts$/ },
  { name: "src/index.ts", has: /^src\/index\.ts$/ },
  { name: "src/cli", has: /^src\/cli\// },
  { name: "widget", has: /^widget\//, mayImport: /^src\/(?!cli\/)/ },
  { name: "demo", has: /^demo\// },
];

const root = fileURLToPath(new URL("..", import.meta.url));

/** The source files of the given folders: path with forward slashes, and text. */
export function readSources(folders: string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(root + folder, { recursive: true, encoding: "utf8" })) {
      const path = `${folder}/${entry.replaceAll("\\", "/")}`;
      if (/\.(m?ts|tsx|mjs)$/.test(path)) files.set(path, readFileSync(root + path, "utf8"));
    }
  }
  return files;
}

const commentsAndStrings = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The text without its comments; without the contents of its strings too, when only code counts. */
export function bare(text: string, strings: "keep" | "drop"): string {
  return text.replace(commentsAndStrings, (part) => {
    if (part.startsWith("/")) return part.replace(/[^\n]/g, " ");
    return strings === "keep" ? part : part.replace(/[^\n]/g, "_");
  });
}

const specifiers =
  /\b(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/g;

export interface Import {
  from: string;
  /** A file of ours, or the package's specifier. */
  to: string;
  line: number;
}

/** Every import of every file, types and lazy ones included; style sheets, data and virtual modules are no files of code. */
export function drawImports(files: Map<string, string>): Import[] {
  return [...files].flatMap(([from, text]) => {
    const code = bare(text, "keep");
    return [...code.matchAll(specifiers)].flatMap((match) => {
      const source = match[1] ?? match[2] ?? match[3] ?? "";
      if (/\.(css|json)(\?|$)/.test(source) || source.startsWith("virtual:")) return [];
      const to = source.startsWith(".") ? posix.join(posix.dirname(from), source) : source;
      return [{ from, to, line: code.slice(0, match.index).split("\n").length }];
    });
  });
}

export function roomOf(path: string): number {
  return rooms.findIndex((room) => room.has.test(path));
}

const ours = /^(src|widget|demo|test)\//;

/** Imports that climb, or that enter a room which is closed to them. */
export function uphill(imports: Import[]): string[] {
  return imports.flatMap(({ from, to, line }) => {
    if (!ours.test(to)) return [];
    const [here, there] = [roomOf(from), roomOf(to)];
    const room = rooms[here];
    if (!room || !rooms[there]) return [`${from}:${line} imports ${to}: one of them is in no room; see test/rooms.ts`];
    if (there > here) return [`${from}:${line} imports ${to}: uphill, from ${room.name} to ${rooms[there].name}`];
    if (here === there || (room.mayImport ?? /./).test(to)) return [];
    return [`${from}:${line} imports ${to}: ${room.name} may not know ${rooms[there].name}`];
  });
}

/** Circles of files, each told once as the way round. */
export function circles(imports: Import[]): string[] {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const to of graph.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

/** Zod is for the playbook's check alone; in browsers only its core, the rest is for the desk. */
export function misplacedPackages(imports: Import[]): string[] {
  return imports.flatMap(({ from, to, line }) => {
    const wrong = (why: string) => [`${from}:${line} imports "${to}": ${why}`];
    if (/^zod(\/|$)/.test(to) && !/^src\/(playbook|cli)\//.test(from))
      return wrong("only src/playbook and src/cli may");
    if (/^zod(\/(?!v4\/core$)|$)/.test(to) && !from.startsWith("src/cli/")) return wrong('browsers get "zod/v4/core"');
    if (to.startsWith("node:") && !/^(src\/cli\/|demo\/(serve|recipes\/receiver)\.mjs)/.test(from))
      return wrong("this code runs in browsers");
    if (/^@?preact\b/.test(to) && from.startsWith("src/")) return wrong("the core draws nothing");
    return [];
  });
}

/** Places where `pattern` stands in the code (comments and strings do not count). */
export function places(files: Map<string, string>, which: RegExp, pattern: RegExp, why: string): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!which.test(path)) return [];
    return bare(text, "drop")
      .split("\n")
      .flatMap((line, index) => {
        const found = pattern.exec(line);
        return found ? [`${path}:${index + 1} has "${found[0].trim()}": ${why}`] : [];
      });
  });
}
