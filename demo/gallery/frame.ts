import { wrenpost } from "./book.ts";
import { type Cell, dimensions, directionOf, first, nameOf } from "./cell.ts";
import { type State, stateOf } from "./surfaces.ts";
import { type Brand, themes } from "./themes.ts";

type Farshore = (verb: string, ...rest: unknown[]) => Promise<unknown>;
const farshore: Farshore = (...args) => (window as unknown as { farshore: Farshore }).farshore(...args);

const DAY = 86_400_000;
/** The first day of every life here: a Monday morning. */
const START = new Date(2026, 5, 1, 9).getTime();
let now = START;

/** Lets pieces be late or missing where a state asks for that; see `holding.js`. */
async function prepareHolding(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register("/gallery/holding.js");
  if (!serviceWorker.controller)
    await new Promise((taken) => serviceWorker.addEventListener("controllerchange", taken, { once: true }));
}

/** The first one that can be seen, in the corner or in the page. */
function inWidget(selector: string): HTMLElement | undefined {
  const roots = [...document.querySelectorAll("[data-farshore]")].map(({ shadowRoot }) => shadowRoot);
  const found = roots.flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])]);
  return found.find((each) => each.getClientRects().length);
}

/** Makes room in the page for what stands in it. */
function make(place: NonNullable<State["place"]>): void {
  const section = document.querySelector("section");
  if (place === "hint") section?.querySelector("i")?.setAttribute("data-farshore-hint", "gallery");
  else {
    const slot = document.createElement("div");
    slot.setAttribute("data-farshore-slot", "gallery");
    section?.before(slot);
  }
}

/** Waits for something; what never comes is said on the page, for whoever takes pictures. */
async function until<T>(wanted: () => T | undefined | false, otherwise: string): Promise<T> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    const found = wanted();
    if (found) return found;
    await new Promise((next) => setTimeout(next, 30));
  }
  throw new Error(otherwise);
}

const shown = (selector: string) => until(() => inWidget(selector), `nothing is drawn as ${selector}`);

/** A part that is on its way, and a text that is not read yet. */
const coming = '[class="soft"][role="status"], .unread';

/** Puts the script tag on the page, as a host does. */
function embed(): void {
  const tag = document.createElement("script");
  tag.src = "/farshore/farshore.js";
  document.head.append(tag);
}

/** Lives a life before anybody looks, so that nothing of it is news any more once the widget is there. */
async function live(cell: Cell, { life, day, bend, takes }: State, theme: object): Promise<void> {
  const book = wrenpost();
  const playbook = { ...(bend?.(book) ?? book), theme };
  const host = takes && { takeRequest: () => {}, useTemplate: () => {} };
  const options = { playbook, user: "mina", language: cell.language, project: nameOf(cell), clock: () => now, ...host };
  embed();
  await farshore("init", { ...options, widget: false });
  // What another visit to this page left behind.
  await farshore("forget");
  await farshore("identify", "mina", { team_size: 1, business: "shop" });
  for (const [at, verb, ...rest] of life) {
    now = START + at * DAY;
    await farshore(verb, ...rest);
  }
  await farshore("destroy");
  now = START + day * DAY;
  embed();
  await farshore("init", options);
}

async function draw(cell: Cell, state: State): Promise<void> {
  const brand = themes[cell.theme];
  const scheme = cell.scheme === "dark" ? "dark" : "light";
  const theme: Brand["theme"] = { ...brand?.theme };
  // A surface for day and night is light or dark by itself.
  if (typeof theme.surface !== "string") theme.scheme = scheme;
  for (const [name, colour] of Object.entries({ ...brand?.page[scheme], accent: theme.accent ?? "#0e6a75" }))
    document.documentElement.style.setProperty(`--${name}`, colour);
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.lang = cell.language;
  document.documentElement.dir = directionOf(cell.language);
  if (state.hold || state.fail) await prepareHolding();
  document.documentElement.dataset["state"] = cell.state;
  if (state.place) make(state.place);
  await live(cell, state, theme);
  // A question may have come over the launcher by now.
  await shown(`.launcher, .nudge, ${state.shows}`);
  if (state.call) void farshore(...state.call);
  for (const selector of state.press ?? []) (await shown(selector)).click();
  await shown(state.shows);
  if (!state.hold && !state.fail) await until(() => !inWidget(coming), "a part of it does not come");
  if (state.scroll) (await shown(state.scroll)).scrollIntoView({ block: "end" });
}

const asked = new URLSearchParams(location.search);
const cell = Object.fromEntries(dimensions.map((name) => [name, asked.get(name) ?? first[name]])) as unknown as Cell;
const state = stateOf(cell.surface, cell.state);
const { dataset } = document.documentElement;
if (state)
  draw(cell, state).then(
    () => {
      dataset["drawn"] = "";
    },
    (error: unknown) => {
      dataset["failed"] = String(error);
      console.error(error);
    },
  );
else dataset["failed"] = `there is no surface "${cell.surface}" in a state "${cell.state}"`;
