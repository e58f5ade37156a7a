import { type Cell, choices, dimensions, first, nameOf } from "../../../demo/gallery/cell.ts";
import { statesOf, surfaces } from "../../../demo/gallery/surfaces.ts";

const cell = (change: Partial<Cell>): Cell => ({ ...first, ...change });
const all = Object.keys(surfaces);

const isThere = ({ surface, state }: Cell) => statesOf(surface).includes(state);

/** Where a change of looks would show first; compared with their references by `looks.test.ts`. */
export const core: Cell[] = [
  cell({ surface: "launcher" }),
  cell({}),
  cell({ scheme: "dark" }),
  cell({ language: "fa", width: "375" }),
  cell({ theme: "book" }),
  cell({ theme: "night" }),
  cell({ theme: "compact" }),
  cell({ state: "reached" }),
  cell({ surface: "lesson" }),
  cell({ surface: "webinar", scheme: "dark" }),
  cell({ surface: "template", width: "375" }),
  cell({ surface: "rating", state: "chosen" }),
  cell({ surface: "rating", theme: "lemon", scheme: "dark" }),
  cell({ surface: "reasons", state: "long", width: "320" }),
  cell({ surface: "value" }),
  cell({ surface: "thanks" }),
];

/** What is worth a look: every state once, the usual one in every other way, and a few surfaces as every brand has them. */
function everything(): Cell[] {
  const branded = ["launcher", "panel", "lesson", "rating", "thanks"];
  const cells = [
    ...all.flatMap((surface) => statesOf(surface).map((state) => cell({ surface, state }))),
    ...all.flatMap((surface) => [
      cell({ surface, scheme: "dark" }),
      cell({ surface, language: "fa", width: "375" }),
      cell({ surface, state: "long", width: "320" }),
    ]),
    ...branded.flatMap((surface) =>
      Object.keys(choices.theme).flatMap((theme) =>
        ["light", "dark"].map((scheme) => cell({ surface, theme, scheme })),
      ),
    ),
  ];
  return [...new Map(cells.filter(isThere).map((each) => [nameOf(each), each])).values()];
}

/**
 * The cells that some words ask for. A word is a value (`panel`, `dark`, `375`), or a row with one (`theme=all`). What no
 * word speaks of is as usual, but every surface and every state where none is named. Throws for a word that is neither.
 */
export function planned(words: string[]): Cell[] {
  const asked = new Map<keyof Cell, string[]>();
  for (const word of words) {
    const [row, value = ""] = word.includes("=") ? word.split("=") : ["", word];
    const known = dimensions.find((name) => name === row || (!row && value in valuesOf(name)));
    if (!known || !(value === "all" || value in valuesOf(known)))
      throw new Error(`"${word}" is no surface, state, theme, scheme, language or width`);
    asked.set(known, [...(asked.get(known) ?? []), ...(value === "all" ? Object.keys(valuesOf(known)) : [value])]);
  }
  if (!asked.size) return everything();
  let cells = [first];
  for (const name of dimensions) {
    const usual = name === "surface" ? all : name === "state" ? Object.keys(valuesOf("state")) : [first[name]];
    cells = cells.flatMap((each) => (asked.get(name) ?? usual).map((value) => ({ ...each, [name]: value })));
  }
  return cells.filter(isThere);
}

/** The values of a row; of states every one that some surface knows. */
const valuesOf = (name: keyof Cell): Record<string, string> =>
  name === "state" ? Object.fromEntries(all.flatMap(statesOf).map((state) => [state, state])) : choices[name];
