import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const cdn = `${root}dist/cdn/`;

interface Chunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
}

/** A piece that customers' browsers load, with its limit; bytes after gzip -9, and 1 kB is 1000 bytes. */
export interface Piece {
  name: string;
  when: string;
  bytes: number;
  limit: number;
}

const gzipped = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;

/** The script-tag build: its chunks by name, and what each brings along by static imports. */
function readBuild() {
  const manifest = JSON.parse(readFileSync(`${cdn}.vite/manifest.json`, "utf8")) as Record<string, Chunk>;
  const find = (name: string): [string, Chunk] => {
    const found = Object.entries(manifest).find(([, chunk]) => chunk.name === name);
    if (found) return found;
    const names = Object.values(manifest).map((chunk) => chunk.name ?? chunk.file);
    throw new Error(`The script-tag build has no chunk called "${name}"; it has ${names.join(", ")}.`);
  };
  const filesOf = (name: string): Set<string> => {
    const keys = new Set([find(name)[0]]);
    for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
    return new Set([...keys].flatMap((key) => manifest[key]?.file ?? []));
  };
  const has = (name: string) => Object.values(manifest).some((chunk) => chunk.name === name);
  return { filesOf, has };
}

const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipped(readFileSync(cdn + file)), 0);

/** The inline stub exactly as the README tells a host to paste it. */
export function stubOf(readme: string): string {
  const stub = /<!-- stub -->[\s\S]*?<script>([\s\S]*?)<\/script>[\s\S]*?<!-- \/stub -->/.exec(readme)?.[1];
  if (!stub) throw new Error("README.md shows no stub: a <script> between <!-- stub --> and <!-- /stub -->.");
  return stub.trim();
}

/** What is loaded at each moment of need, worked out from the built files. */
export function measurePieces(readme: string): Piece[] {
  const { filesOf, has } = readBuild();
  const page = filesOf("script").add("farshore.js");
  const open = new Set([...page, ...filesOf("surfaces"), ...(has("en") ? filesOf("en") : [])]);
  const beyond = (name: string, loaded: Set<string>) => [...filesOf(name)].filter((file) => !loaded.has(file));
  return [
    { name: "stub", when: "inline in the page", bytes: gzipped(stubOf(readme)), limit: 400 },
    { name: "launcher and core", when: "page load", bytes: weigh(page), limit: 10_000 },
    {
      name: "playbook check",
      when: "a playbook new to this browser",
      bytes: weigh(beyond("check", page)),
      limit: 10_000,
    },
    { name: "all with panel and check-in", when: "idle, hover or a check-in", bytes: weigh(open), limit: 30_000 },
    { name: "lesson reader", when: "first lesson", bytes: weigh(beyond("reader", open)), limit: 20_000 },
  ];
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** The rows as README.md shows them. */
export function sizesTable(pieces: Piece[]): string {
  const rows = pieces.map(
    ({ name, when, bytes, limit }) => `| ${name} | ${when} | ${kilobytes(bytes)} kB | ${kilobytes(limit)} kB |`,
  );
  return ["| piece | loaded | gzip | limit |", "|---|---|---|---|", ...rows].join("\n");
}

const between = /(<!-- sizes -->)([\s\S]*?)(<!-- \/sizes -->)/;

/** The figures that the README states, by piece. */
export function statedSizes(readme: string): Map<string, number> {
  const table = between.exec(readme)?.[2];
  if (table === undefined) throw new Error("README.md has no sizes: put <!-- sizes --> and <!-- /sizes -->.");
  const rows = [...table.matchAll(/^\| ([^|]+?) \|[^|]*\| ([\d.]+) kB \|/gm)];
  return new Map(rows.map((row) => [row[1] ?? "", Number(row[2]) * 1000]));
}

export function withSizes(readme: string, pieces: Piece[]): string {
  if (!between.test(readme))
    throw new Error("README.md has no place for the sizes: <!-- sizes --> and <!-- /sizes -->.");
  return readme.replace(
    between,
    (_whole, start: string, _old, end: string) => `${start}\n${sizesTable(pieces)}\n${end}`,
  );
}
