import type { TargetedKeyboardEvent } from "preact";
import type { Bench } from "./bench.ts";

const isGroup = (value: unknown): value is object => typeof value === "object" && value !== null;

const dateText = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Times of this century are told as dates, too; no other number of a state or an insight is as large. */
const isTime = (value: unknown): value is number =>
  typeof value === "number" && value > 9.4e11 && value < 4.2e12 && Number.isInteger(value);

const LONG = 240;

const leafText = (value: unknown): string => {
  if (isTime(value)) return `${value} (${dateText.format(value)})`;
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
};

/** What a group is about: an id or a code in it, or in one of its parts. */
function titleOf(group: object, deep = true): string {
  const { id, code, asked, type } = group as Record<string, unknown>;
  const own = [id, code, asked, type].find((one) => typeof one === "string");
  if (typeof own === "string") return own;
  return deep
    ? (Object.values(group)
        .filter(isGroup)
        .map((part) => (Array.isArray(part) ? "" : titleOf(part, false)))
        .find(Boolean) ?? "")
    : "";
}

const groupText = (group: object): string => {
  const size = Object.keys(group).length;
  if (Array.isArray(group)) return `[${size}]`;
  const title = titleOf(group);
  return size ? (title ? `{ ${title} }` : `{${size}}`) : "{}";
};

/** Whether a text that is looked for is in a name or a value, or in what is inside it. */
export function finds(search: string, name: string, value: unknown): boolean {
  if (!search || name.toLowerCase().includes(search)) return true;
  if (!isGroup(value)) return leafText(value).toLowerCase().includes(search);
  return Object.entries(value).some(([key, inner]) => finds(search, key, inner));
}

interface Branch {
  bench: Bench;
  path: string;
  name: string;
  value: unknown;
  level: number;
  search: string;
}

function Item({ bench, path, name, value, level, search }: Branch) {
  if (!finds(search, name, value)) return null;
  const group = isGroup(value) && Object.keys(value).length > 0;
  const found = search !== "" && !name.toLowerCase().includes(search);
  // What is unfolded to show what was found is another thing than what was unfolded by hand.
  const key = search ? `${path}?${search}` : path;
  const open = group && bench.isOpen(key, found);
  const text = isGroup(value) ? groupText(value) : leafText(value);
  const inner = name.toLowerCase().includes(search) ? "" : search;
  return (
    <>
      <div
        role="treeitem"
        class="leaf"
        aria-level={level}
        aria-expanded={group ? open : undefined}
        tabIndex={-1}
        data-key={key}
        data-first={found || undefined}
      >
        <span class="leaf-name">{name}: </span>
        <span class={`leaf-value is-${isGroup(value) ? "group" : typeof value}`}>{text}</span>
      </div>
      {open && (
        // Beside its item and not in it, so that the item is named by its own line alone.
        <div role="group" class="inside">
          {Object.entries(value as object).map(([inside, part]) => (
            <Item
              key={inside}
              bench={bench}
              path={`${path}.${inside}`}
              name={inside}
              value={part}
              level={level + 1}
              search={inner}
            />
          ))}
        </div>
      )}
    </>
  );
}

const itemAt = (target: EventTarget | null | undefined): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[role=treeitem]") : null;

/** One item of a tree can be reached by Tab: the one that had the focus last. */
function focusItem(tree: Element, item: HTMLElement | null | undefined): void {
  if (!item) return;
  for (const each of tree.querySelectorAll<HTMLElement>("[tabindex='0']")) each.tabIndex = -1;
  item.tabIndex = 0;
  item.focus();
}

/** Moves in a tree as the ARIA pattern has it. */
function move(event: TargetedKeyboardEvent<HTMLElement>, toggle: (item: HTMLElement) => void): void {
  const tree = event.currentTarget;
  const item = itemAt(event.target);
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];
  const at = all.indexOf(item);
  const open = item.getAttribute("aria-expanded");
  const moves: Record<string, () => void> = {
    ArrowDown: () => focusItem(tree, all[at + 1]),
    ArrowUp: () => focusItem(tree, all[at - 1]),
    Home: () => focusItem(tree, all[0]),
    End: () => focusItem(tree, all.at(-1)),
    ArrowRight: () => (open === "false" ? toggle(item) : open && focusItem(tree, all[at + 1])),
    ArrowLeft: () =>
      open === "true" ? toggle(item) : focusItem(tree, itemAt(item.parentElement?.previousElementSibling)),
    Enter: () => open && toggle(item),
    " ": () => open && toggle(item),
  };
  const done = moves[event.key];
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
  done();
}

/** Anything that is data, as a tree that folds; keyboard by the ARIA pattern. */
export function DataTree({ bench, name, value, label }: { bench: Bench; name: string; value: object; label: string }) {
  const search = bench.search.trim().toLowerCase();
  const toggle = ({ dataset }: HTMLElement) => bench.toggle(dataset["key"] ?? "", dataset["first"] !== undefined);
  return (
    <div
      class="tree"
      role="tree"
      aria-label={label}
      onKeyDown={(event) => move(event, toggle)}
      onClick={({ target, currentTarget }) => {
        const item = itemAt(target);
        if (!item) return;
        focusItem(currentTarget, item);
        if (item.hasAttribute("aria-expanded")) toggle(item);
      }}
      ref={(tree) => {
        if (tree && !tree.querySelector("[tabindex='0']"))
          tree.querySelector("[role=treeitem]")?.setAttribute("tabindex", "0");
      }}
    >
      {Object.entries(value).map(([key, part]) => (
        <Item key={key} bench={bench} path={`${name}.${key}`} name={key} value={part} level={1} search={search} />
      ))}
    </div>
  );
}
