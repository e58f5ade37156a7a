import type { Page } from "playwright-core";
import { type Cell, first, frameOf } from "../../../demo/gallery/cell.ts";
import { statesOf, surfaces } from "../../../demo/gallery/surfaces.ts";
import type { Site } from "../browser.ts";
import { call } from "../call.ts";
import { placesPlaybook } from "../placesHost.ts";
import { serve, startCoach } from "../plainHost.ts";

/** A surface in a state, and how a page comes to show it. */
export interface Scene {
  name: string;
  enter(page: Page, site: Site): Promise<void>;
  /** Seen in every theme and direction; the others in one of each, in turn. */
  usual?: boolean;
  /** In the looks of a brand that is hard to see by nature. */
  branded?: boolean;
  /** Whether its records are called as those of another scene. */
  alone?: boolean;
}

/** What of the gallery differs in size alone, or is the same on other surfaces. */
const alike =
  /^(?!panel|help|launcher).*\.(one|hundred|long)$|^(?!lesson|you|reasons).*\.(loading|error)$|^launcher\.empty$/;

async function enterCell(page: Page, cell: Cell): Promise<void> {
  await page.goto(`/gallery/${frameOf(cell)}`);
  const root = page.locator("html[data-drawn], html[data-failed]");
  await root.waitFor({ state: "attached" });
  const failed = await root.getAttribute("data-failed");
  if (failed !== null) throw new Error(failed);
}

const ofGallery = Object.keys(surfaces).flatMap((surface) =>
  statesOf(surface).map(
    (state): Scene => ({
      name: `${surface}.${state}`,
      usual: state === "usual",
      enter: (page) => enterCell(page, { ...first, surface, state }),
    }),
  ),
);

/** Brands that are hard to read by nature, on what is made of the most. */
const dressed = ["night", "grey", "book", "compact"].flatMap((theme) =>
  ["panel", "help", "webinar", "rating"].map(
    (surface): Scene => ({
      name: `${surface}.${theme}`,
      branded: true,
      enter: (page) => enterCell(page, { ...first, surface, theme }),
    }),
  ),
);

/** A page of a host's own, at an address that no other scene has. */
async function enterHost(page: Page, site: Site, name: string, body: string, change: object = {}): Promise<void> {
  await page.goto(serve(site, { body }, `/${name}/`));
  await startCoach(page, { playbook: { ...placesPlaybook, ...change }, language: "en" });
}

const widget = (page: Page) => page.locator("[data-farshore='']");

/** What the gallery cannot show by presses alone, or what stands in a page of the host's. */
const others: Scene[] = [
  {
    name: "help.nothing found",
    async enter(page) {
      await enterCell(page, { ...first, surface: "help" });
      await widget(page).locator("#farshore-search").fill("no such thing");
      await widget(page).locator(".finder + section .button").waitFor();
    },
  },
  {
    name: "help.found",
    async enter(page) {
      await enterCell(page, { ...first, surface: "help" });
      await widget(page).locator("#farshore-price").selectOption("paid");
      await widget(page).locator(".finder + section .help-row").first().waitFor();
    },
  },
  {
    name: "reader.everything",
    usual: true,
    async enter(page, site) {
      await enterHost(page, site, "read", "", { help: [{ ...lesson, body: everything }] });
      await call(page, "track", "sent");
      await call(page, "show", lesson.id);
      await widget(page).locator(".reader table").waitFor();
      await widget(page).locator(".reader [type=checkbox]").first().waitFor();
    },
  },
  {
    name: "service.asked for",
    async enter(page) {
      await page.goto("/postcard/");
      await call(page, "ready");
      await call(page, "show", "campaign-review");
      await widget(page).locator(".help-reader").waitFor();
    },
  },
  {
    name: "slots",
    usual: true,
    async enter(page, site) {
      const names = ["any", "learn", "ask"];
      const slots = names.map((each) => `<div data-farshore-slot="${each}"></div>`).join("");
      const room = "<style>[data-farshore-slot]{min-block-size:450px;inline-size:300px}</style>";
      // asked in its slot, where nothing may show itself
      const pressure = { perSession: 0, perDay: 0, perWeek: 0 };
      await enterHost(page, site, "slots", room + slots, { pressure, hints: [] });
      for (const event of ["sent", "asked"]) await call(page, "track", event);
      await call(page, "measure", "spam", 0.5);
      for (const each of names) await page.locator(`[data-farshore-slot=${each}] .slot-card`).waitFor();
      await page.locator("[data-farshore-slot=ask] [type=radio]").first().waitFor();
    },
  },
  {
    name: "hint",
    usual: true,
    async enter(page, site) {
      await enterHost(page, site, "hint", "<label>Subject <input data-farshore-hint='subject'></label>");
      await call(page, "track", "sent");
      await widget(page).locator(".hint-card").waitFor();
    },
  },
];

const lesson = { type: "lesson", id: "inbox", title: "Reach the inbox", minutes: 6, closes: ["spam"] };
const everything = `## First

Write **calmly**, with a [link](https://example.com) and \`code\`.

> [!NOTE]
> A note.

> [!WARNING]
> A warning.

- [ ] Open it
- [x] Read it

## Second

| Word | Meaning |
|---|---|
| bounce | an address that does not exist |

\`\`\`
v=spf1 include:_spf.example ~all
\`\`\`

![A chart](/farshore.svg "320x180")

### Third

1. One
2. Two

> As somebody said.
`;

const inPanel = /^(launcher|panel|help|results|statement|you|moment)\./;
const read = /^(lesson|article|course|video|webinar|template|tool|consulting|service)\./;
const fromGallery = ofGallery.filter(({ name }) => !alike.test(name));

/** Every scene, in parts that are walked one after the other. */
export const groups: Record<string, Scene[]> = {
  "launcher, panel and moments": fromGallery.filter(({ name }) => inPanel.test(name)),
  "help that is opened": fromGallery.filter(({ name }) => read.test(name)),
  questions: fromGallery.filter(({ name }) => !inPanel.test(name) && !read.test(name)),
  "other brands, and what stands in the page": [...dressed, ...others.map((scene) => ({ ...scene, alone: true }))],
};
