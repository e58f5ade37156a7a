import { stateOf, surfaces } from "./surfaces.ts";
import { themes } from "./themes.ts";

/** One picture: a surface in a state, as one brand's customer sees it. */
export interface Cell {
  surface: string;
  state: string;
  theme: string;
  scheme: string;
  language: string;
  width: string;
}

/** What the widget speaks; the texts of the playbook are there in English, Persian, Hungarian and traditional Chinese. */
const languages = "en de fr es pt-BR hu fa ar he zh-Hans zh-TW ja hi".split(" ");
export const directionOf = (language: string) => (/^(ar|fa|he)\b/.test(language) ? "rtl" : "ltr");

/** What there is to choose from. The direction follows from the language. */
export const choices: Record<keyof Cell, Record<string, string>> = {
  surface: Object.fromEntries(Object.entries(surfaces).map(([id, { title }]) => [id, title])),
  state: {
    usual: "Usual",
    empty: "Empty",
    loading: "Loading",
    error: "Error",
    long: "Long texts",
    one: "One item",
    hundred: "A hundred items",
  },
  theme: Object.fromEntries(Object.entries(themes).map(([id, { title }]) => [id, title])),
  scheme: { light: "Light", dark: "Dark" },
  language: Object.fromEntries(
    languages.map((tag) => [tag, new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag]),
  ),
  width: { "320": "320 px", "375": "375 px", "560": "560 px", "1024": "1024 px" },
};
export const dimensions = Object.keys(choices) as (keyof Cell)[];

/** What is shown where nothing is chosen. */
export const first: Cell = {
  surface: "panel",
  state: "usual",
  theme: "postcard",
  scheme: "light",
  language: "en",
  width: "560",
};

/** As a picture of it is called. */
export const nameOf = (cell: Cell): string => dimensions.map((dimension) => cell[dimension]).join("--");

/** Where one cell is drawn, relative to the gallery. */
export function frameOf(cell: Cell): string {
  const { hold, fail } = stateOf(cell.surface, cell.state) ?? {};
  const asked = new URLSearchParams({
    ...cell,
    ...(hold && { hold: hold.join() }),
    ...(fail && { fail: fail.join() }),
  });
  return `frame.html?${asked.toString()}`;
}
