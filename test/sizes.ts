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

/** A piece that customers' browsers load; bytes after gzip -9, and 1 kB is 1000 bytes. */
export interface Piece {
  name: string;
  when: string;
  bytes: number;
  /** What the design asks for. */
  goal: number;
  /** What it may not exceed: the goal, or while that is not reached, what has been reached. */
  limit: number;
}

const gzipped = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;

/** Chunks by the moment that asks for them; the browser tests hold that nothing else is loaded then. */
const moments = {
  page: ["script"],
  after: ["idle"],
  daily: ["letGo"],
  panel: ["meaning", "surfaces", "panel"],
  help: ["advising", "lower"],
  steps: ["steps"],
  helpTab: ["helpTab"],
  // what was given is read for it
  resultsTab: ["resultsTab", "recordVerbs"],
  youTab: ["youTab"],
  statement: ["statement"],
  celebrated: ["moments"],
  reached: ["reached"],
  later: ["later"],
  asking: ["meaning", "surfaces", "asking", "claimVerb"],
  check: ["check"],
  lesson: ["helpReader", "helpVerbs", "reader"],
  systems: ["systems"],
  reading: ["reading"],
  video: ["helpVideo"],
  webinar: ["helpWebinar"],
  template: ["helpTemplate"],
  course: ["helpCourse"],
  service: ["helpService", "helpRequest"],
  useful: ["helpUseful"],
  asked: ["checkAsked"],
  begun: ["keepAnswers", "drafting"],
  typed: ["typed"],
  looks: ["theme"],
  dates: ["dates"],
  inspector: ["inspector", "recordVerbs", "inspecting"],
  explained: ["look", "spoken"],
  places: ["places"],
  forwarded: ["forwarding"],
  sending: ["sending"],
  posting: ["posting"],
};

/** The files of the script-tag build that each moment adds, static imports included. */
export function filesByMoment(): Record<keyof typeof moments, string[]> {
  const manifest = JSON.parse(readFileSync(`${cdn}.vite/manifest.json`, "utf8")) as Record<string, Chunk>;
  const filesOf = (names: string[]): string[] => {
    const keys = new Set<string>();
    for (const name of names) {
      const found = Object.entries(manifest).find(([, chunk]) => chunk.name === name);
      const known = Object.values(manifest).map((chunk) => chunk.name ?? chunk.file);
      if (!found) throw new Error(`The script-tag build has no chunk called "${name}"; it has ${known.join(", ")}.`);
      keys.add(found[0]);
    }
    for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
    return [...keys].flatMap((key) => manifest[key]?.file ?? []);
  };
  const page = ["farshore.js", ...filesOf(moments.page)];
  const panel = filesOf(moments.panel).filter((file) => !page.includes(file));
  const asking = filesOf(moments.asking).filter((file) => !page.includes(file));
  const check = filesOf(moments.check).filter((file) => !page.includes(file));
  const after = (name: keyof typeof moments, ...before: string[][]) =>
    filesOf(moments[name]).filter((file) => ![page, panel, ...before].flat().includes(file));
  const help = after("help");
  const lesson = after("lesson", help);
  const dates = after("dates");
  const typed = after("typed");
  const inReader = (name: keyof typeof moments, ...before: string[][]) => after(name, help, lesson, ...before);
  const systems = after("systems");
  const inspector = after("inspector");
  const begun = after("begun", asking);
  const sending = after("sending");
  // the panel fetches the reader ahead of need
  const resultsTab = after("resultsTab", help, lesson, typed);
  const lookedAfter = after("after");
  return {
    page,
    after: lookedAfter,
    daily: after("daily", lookedAfter),
    panel,
    help,
    steps: after("steps"),
    // each as the first tab that somebody opens, once what helps is there
    helpTab: after("helpTab", help),
    resultsTab,
    youTab: after("youTab", help, typed),
    statement: after("statement", help, resultsTab),
    celebrated: after("celebrated"),
    reached: after("reached"),
    later: after("later", asking),
    asking,
    check,
    lesson,
    systems,
    reading: inReader("reading"),
    video: inReader("video"),
    // whoever opens one has a playbook that has one
    webinar: after("webinar", help, lesson, dates),
    // both take what is typed along, which has a row of its own
    template: inReader("template", typed),
    course: inReader("course"),
    service: inReader("service", typed),
    useful: inReader("useful"),
    begun,
    typed,
    asked: after("asked"),
    looks: after("looks"),
    dates,
    inspector,
    explained: after("explained", help, systems, inspector),
    places: after("places"),
    forwarded: after("forwarded"),
    sending,
    posting: after("posting", sending),
  };
}

const weigh = (files: string[]) => files.reduce((sum, file) => sum + gzipped(readFileSync(cdn + file)), 0);

/** The inline stub exactly as the README tells a host to paste it. */
export function stubOf(readme: string): string {
  const stub = /<!-- stub -->[\s\S]*?<script>([\s\S]*?)<\/script>[\s\S]*?<!-- \/stub -->/.exec(readme)?.[1];
  if (!stub) throw new Error("README.md shows no stub: a <script> between <!-- stub --> and <!-- /stub -->.");
  return stub.trim();
}

/** What is loaded at each moment of need, worked out from the built files. */
export function measurePieces(readme: string): Piece[] {
  const { page, panel, help, asking, check, lesson, systems, looks, dates, inspector, explained, places, ...kinds } =
    filesByMoment();
  const piece = (name: string, when: string, bytes: number, goal: number, limit = goal): Piece => ({
    name,
    when,
    bytes,
    goal,
    limit,
  });
  return [
    piece("stub", "inline in the page", gzipped(stubOf(readme)), 400),
    piece("farshore.js and core", "page load", weigh(page), 10_000),
    piece("playbook check", "a playbook new to this browser", weigh(check), 10_000),
    piece("all with the panel on screen", "idle, or hover", weigh([...page, ...panel]), 30_000, 37_560),
    piece("what helps, below it", "once the panel is open", weigh(help), 11_000),
    piece("all with a check-in on screen", "a question is due", weigh([...page, ...asking]), 30_000, 33_650),
    piece("what nobody waits for", "once all of that has come", weigh(kinds.after), 700),
    piece("what lets go of who is long gone", "once a day", weigh(kinds.daily), 1_300),
    piece("all steps", "the list of them is opened", weigh(kinds.steps), 1_100),
    piece("help tab", "it is opened", weigh(kinds.helpTab), 3_700),
    piece("results tab", "it is opened", weigh(kinds.resultsTab), 9_000),
    piece("you tab", "it is opened", weigh(kinds.youTab), 6_800),
    piece("value statement", "one is opened", weigh(kinds.statement), 1_800),
    piece("moments", "something is reached", weigh(kinds.celebrated), 2_600),
    piece("a higher bar", "the result is there", weigh(kinds.reached), 800),
    piece("when to be asked later", "a question is put off", weigh(kinds.later), 600),
    piece("lesson reader", "first lesson", weigh(lesson), 20_000),
    piece("aids to read it with", "beside the lesson reader", weigh(kinds.reading), 6_000),
    piece("a video", "one is opened", weigh(kinds.video), 3_000),
    piece("a webinar", "one is opened", weigh(kinds.webinar), 4_500),
    piece("a template", "one is opened", weigh(kinds.template), 3_700),
    piece("a course", "one is opened", weigh(kinds.course), 2_500),
    piece("a service, and asking for it", "one is opened", weigh(kinds.service), 3_700),
    piece("did this help", "something was used", weigh(kinds.useful), 1_000),
    piece("what was begun and not sent", "beside a question or a form", weigh([...kinds.begun, ...kinds.typed]), 3_600),
    piece("what refuses a wrong id", "the host opens something by name", weigh(kinds.asked), 400),
    piece("scores, value, experiments", "a playbook that has them, or hints", weigh(systems), 4_500),
    piece("slots and hints", "there is a place for them", weigh(places), 9_000, 9_200),
    piece("events to vendors in the page", "`forward` names one, and there is an event", weigh(kinds.forwarded), 1_700),
    piece("looks of a brand", "a theme with more than an accent", weigh(looks), 1_700),
    piece("help with a date", "a playbook that has webinars, or help that ends", weigh(dates), 1_200),
    piece("what hands events on", "a host that takes events", weigh(kinds.sending), 2_800),
    piece("what posts them", "one with an endpoint", weigh(kinds.posting), 4_200),
    piece("inspector", "only when a developer calls it", weigh(inspector), 15_000),
    piece("its explanations", "a tab of it that explains", weigh(explained), 12_000),
  ];
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** The rows as README.md shows them. */
export function sizesTable(pieces: Piece[]): string {
  const rows = pieces.map(
    ({ name, when, bytes, goal }) => `| ${name} | ${when} | ${kilobytes(bytes)} kB | ${kilobytes(goal)} kB |`,
  );
  return ["| piece | loaded | gzip | goal |", "|---|---|---|---|", ...rows].join("\n");
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
