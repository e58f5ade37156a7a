import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

/** Where addresses come from the host alone, who runs code here already: its playbook, its endpoint, its script tag. */
const ofTheHost = /^(src\/delivery\/|src\/keeping\/loadPlaybook\.ts|src\/door\/inspecting\.ts|widget\/loader\.ts)/;

/** What runs in customers' pages: the widget, and the core without the desk. */
const sources = ["widget", "src"].flatMap((room) =>
  readdirSync(new URL(room, root), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.startsWith("cli/"))
    .map((file) => `${room}/${file}`)
    .filter((file) => !ofTheHost.test(file))
    .map((file) => [file, readFileSync(new URL(file, root), "utf8")] as const),
);

const holds = "href|src|srcset|srcdoc|poster|action|formaction|background|cite|ping|xlink:?href|manifest";
const loads = "a|area|audio|base|embed|form|frame|iframe|image|img|link|meta|object|script|source|style|track|video";

/** Every way by which an address can come to be asked for, opened or shown. */
const ways = [
  new RegExp(`(?<![\\w-])(?:${holds})=\\{[^}]*\\}`, "gi"),
  new RegExp(`(?<![\\w-])(?:${holds})="[^"]*"`, "gi"),
  new RegExp(`\\.(?:${holds})\\s*=[^=].*`, "gi"),
  /\bsetAttribute(?:NS|Node)?\((?!"(?:aria-[a-z]+|tabindex)")\w*/g,
  new RegExp(`\\bcreateElement(?:NS)?\\((?:"(?:${loads})"|(?!"))\\w*`, "g"),
  /\b(?:window|globalThis|self)\.open\(.*/g,
  /(?<![.\w])open\([^)]*\b(?:link|url|href|address|to)\b.*/gi,
  /\blocation\.(?:assign|replace)\(.*/g,
  /(?<!const )\blocation(?:\.\w+)?\s*=[^=>].*/g,
  /\bnavigation\.navigate\(.*/g,
  /\b(?:push|replace)State\(.*/g,
  /(?<!\.)\bfetch\((?!name\)).*/g,
  /\b(?:sendBeacon|XMLHttpRequest|EventSource|WebSocket|WebTransport|RTCPeerConnection|importScripts)\b.*/g,
  /\bnew (?:Image|Audio|Worker|SharedWorker|FontFace|Request)\(.*/g,
  /\bserviceWorker\b.*/g,
  /\bimport\((?!\s*["'`]).*/g,
  /\b(?:image-set|url)\(.*/g,
];

test("an address of an author's is asked for, opened and shown in these places alone, each behind the policy", () => {
  const found = Object.fromEntries(
    sources.flatMap(([file, text]) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<!:)\/\/.*$/gm, "");
      const hits = ways.flatMap((way) => code.match(way) ?? []).sort();
      return hits.length ? [[file, hits]] : [];
    }),
  );
  expect(found).toEqual({
    // what `preact` does with the attributes below
    "widget/drawing/render.ts": ["createElementNS(space", "setAttribute(name"],
    // a file that was made in the page
    "widget/parts/download.ts": [".href = address;", 'createElement("a"'],
    "widget/parts/outLink.tsx": ["href={url.href}", "href={url.href}"],
    "widget/reader/own.tsx": ["src={link.href}"],
    // `film` is what `filmAt` gave, `href` what `captionsOf` gave
    "widget/surfaces/helpVideo.tsx": [
      "src={film.src}",
      "src={film.src}",
      "src={href}",
      "src={picture.href}",
      "src={src}",
      "src={src}",
    ],
  });
});

test("whoever draws an address asks the policy, and there is one", () => {
  const asks = (file: string) => sources.find(([name]) => name === file)?.[1] ?? "";
  for (const file of [
    "widget/parts/outLink.tsx",
    "widget/reader/own.tsx",
    "widget/film.ts",
    "widget/surfaces/helpVideo.tsx",
  ])
    expect(asks(file)).toMatch(/\bcheckUrl\(/);
  const parses = sources.filter(([, text]) => /new URL\(/.test(text)).map(([file]) => file);
  // behind the policy: what a host is called, for the customer to read, and the origin of a frame
  expect(parses.sort()).toEqual([
    "widget/film.ts",
    "widget/surfaces/helpService.tsx",
    "widget/surfaces/helpVideo.tsx",
    "widget/url.ts",
  ]);
});
