import { type Cell, choices, dimensions, first, frameOf } from "./cell.ts";
import { statesOf } from "./surfaces.ts";

/** So many frames are drawn at once; each is a page with a widget of its own. */
const PAGE = 12;
const HEIGHT = 720;
const every = "all";

/** What is chosen, from the address; a surface without a state is shown in all of them. */
function chosen(): Cell {
  const asked = new URLSearchParams(location.search);
  const usual = { ...first, state: asked.has("surface") && !asked.has("state") ? every : first.state };
  return Object.fromEntries(dimensions.map((name) => [name, asked.get(name) ?? usual[name]])) as unknown as Cell;
}

const statesFor = (surface: string) => (surface === every ? Object.keys(choices.state) : statesOf(surface));

/** Every cell that is meant: "all" stands for each value of its row. */
function cellsOf(cell: Cell): Cell[] {
  let cells: Cell[] = [cell];
  for (const name of dimensions)
    cells = cells.flatMap((each) => {
      if (each[name] !== every) return [each];
      const values = name === "state" ? statesOf(each.surface) : Object.keys(choices[name]);
      return values.map((value) => ({ ...each, [name]: value }));
    });
  return cells.filter(({ surface, state }) => statesOf(surface).includes(state));
}

const addressOf = (cell: Cell) => `?${new URLSearchParams({ ...cell })}`;

function figureOf(cell: Cell): HTMLElement {
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  const link = document.createElement("a");
  const frame = document.createElement("iframe");
  const title = [choices.surface[cell.surface], cell.state, choices.theme[cell.theme], cell.scheme, cell.language].join(
    " · ",
  );
  link.href = frame.src = frameOf(cell);
  link.textContent = "alone";
  caption.append(title, link);
  frame.title = title;
  frame.loading = "lazy";
  frame.width = cell.width;
  frame.height = String(HEIGHT);
  figure.append(caption, frame);
  return figure;
}

function selectOf(name: keyof Cell, cell: Cell, choose: (value: string) => void): HTMLElement {
  const label = document.createElement("label");
  const select = document.createElement("select");
  const values =
    name === "state"
      ? statesFor(cell.surface).map((state): [string, string] => [state, choices.state[state] ?? state])
      : Object.entries(choices[name]);
  select.append(new Option("All", every), ...values.map(([value, text]) => new Option(text, value)));
  select.value = cell[name];
  select.onchange = () => choose(select.value);
  label.append(
    name.replace(/^./, (letter) => letter.toUpperCase()),
    select,
  );
  return label;
}

const find = (selector: string) => document.querySelector(selector) as HTMLElement;

function show(cells: Cell[], from: number): void {
  const main = find("main");
  main.append(...cells.slice(from, from + PAGE).map(figureOf));
  if (cells.length <= from + PAGE) return;
  const more = document.createElement("button");
  more.textContent = `Show ${Math.min(PAGE, cells.length - from - PAGE)} more`;
  more.onclick = () => {
    more.remove();
    show(cells, from + PAGE);
  };
  main.append(more);
}

function draw(): void {
  const cell = chosen();
  const cells = cellsOf(cell);
  const focused = document.activeElement?.closest("label")?.firstChild?.textContent;
  find("form").replaceChildren(
    ...dimensions.map((name) =>
      selectOf(name, cell, (value) => {
        const next = { ...cell, [name]: value };
        // Another surface may not know the state.
        if (name === "surface" && !statesFor(value).includes(next.state)) next.state = every;
        history.pushState(null, "", addressOf(next));
        draw();
      }),
    ),
  );
  for (const label of document.querySelectorAll("label"))
    if (label.firstChild?.textContent === focused) label.querySelector("select")?.focus();
  find(".count").textContent = `${cells.length} ${cells.length === 1 ? "picture" : "pictures"}`;
  find("main").replaceChildren();
  show(cells, 0);
}

addEventListener("popstate", draw);
draw();
