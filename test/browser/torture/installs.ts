import { fileURLToPath } from "node:url";
import type { Site } from "../browser.ts";
import { stub } from "../plainHost.ts";

/** The three ways into a page. */
export const installs = ["classic tag", "ES module", "bundled from npm"] as const;
export type Install = (typeof installs)[number];

const dist = (file: string) => JSON.stringify(fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url)));

/** A host of npm that keeps one door, so that the story is told to all three alike. */
const entry = `
  import { createCoach } from ${dist("index.js")};
  import { mountWidget } from ${dist("widget.js")};
  let coach, widget;
  const ends = () => { widget(); coach.destroy(); delete window.farshore; };
  window.farshore = async (verb, ...rest) => {
    if (verb === "init") {
      coach = createCoach(rest[0]);
      widget = mountWidget(coach, rest[0]);
      return coach.ready();
    }
    if (verb === "destroy") return ends();
    if (verb === "insight") return coach.advice().then(() => coach.insight());
    return (widget[verb] ?? coach[verb])(...rest);
  };
`;

/** The entry and all that it brings, by file name, as a host's own bundler makes them. */
async function bundled(): Promise<[string, string][]> {
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "host-app",
        resolveId: (id) => (id.endsWith("host-app") ? "\0host-app" : null),
        load: (id) => (id === "\0host-app" ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: "host-app", formats: ["es"], fileName: "app" },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  return output?.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code]] : [])) ?? [];
}

/** Puts what npm users build on the site. */
export async function serveBundled(site: Site): Promise<void> {
  const headers = { "access-control-allow-origin": "*" };
  for (const [name, body] of await bundled())
    site.pages.set(`/npm/${name}`, { type: "text/javascript", body, headers });
}

/** Where its script is, and what kind it is. */
export const sourceOf: Record<Install, { src: string; type: string }> = {
  "classic tag": { src: "/farshore/farshore.js", type: "" },
  "ES module": { src: "/farshore/farshore.js", type: "module" },
  "bundled from npm": { src: "/npm/app.js", type: "module" },
};

/** What a host writes into its page. */
export const tagsOf: Record<Install, string> = {
  "classic tag": `${stub}<script async="async" src="/farshore/farshore.js"></script>`,
  "ES module": `<script type="module">import "/farshore/farshore.js";</script>`,
  "bundled from npm": `<script type="module" src="/npm/app.js"></script>`,
};
