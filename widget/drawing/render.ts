import type { ComponentChild } from "preact";
import { type Branch, Fragment, jsx } from "./jsx.ts";

/** Children, each under its own key or else its place among them; what is not drawn leaves its place free. */
const branchesOf = (children: unknown): Branch[] =>
  [children].flat().flatMap((child, place) => {
    if (child === null || child === undefined || child === "" || typeof child === "boolean") return [];
    if (Array.isArray(child)) return jsx(Fragment, { children: child }, place);
    if (typeof child !== "object") return jsx(null, { text: `${child as string | number}` }, place);
    const { type, props, key = place } = child as Branch;
    return jsx(type, props, key);
  });

/** What the customer checks is set as a property, listeners are too; all else is an attribute. */
function set(element: Element, name: string, value: unknown): void {
  const spoken = name.startsWith("aria-");
  if (name === "checked" || name.startsWith("on"))
    (element as unknown as Record<string, unknown>)[name.toLowerCase()] = value ?? null;
  else if (value === null || value === undefined || (value === false && !spoken)) element.removeAttribute(name);
  else element.setAttribute(name, value === true && !spoken ? "" : `${value as string | number | boolean}`);
}

function drop({ node, kids }: Branch): void {
  if (node) node.remove();
  else kids.forEach(drop);
}

/** What is called with its element once everything stands. */
type Arrivals = (() => void)[];

/** Draws one element and what it holds, in the place of what it was. */
function drawElement(branch: Branch, was: Branch | undefined, space: string, arrivals: Arrivals): Element {
  const before = was?.props ?? {};
  const { children, value, ...props } = branch.props;
  const element = (was?.node ?? document.createElementNS(space, branch.type as string)) as HTMLInputElement;
  for (const name of Object.keys({ ...before, ...props })) {
    const next = props[name];
    if (next === (name === "checked" ? element.checked : before[name])) continue;
    if (name !== "ref") set(element, name, next);
    // What is drawn last to first arrives first to last: what is inside before what is around it.
    else if (next) arrivals.unshift(() => (next as (element: Element) => void)(element));
  }
  branch.node = element;
  branch.props = props;
  branch.kids = branchesOf(children);
  drawAll(element, was?.kids ?? [], branch.kids, null, space, arrivals);
  // An equal value is not set again, which would move the cursor.
  if (value !== undefined && element.value !== `${value as string | number}`) element.value = value as string;
  return element;
}

/**
 * Draws branches in `parent` in the place of what they were, from the last to the first, each in front of `before`, and
 * returns the first node. What has the key and the type of something that was there goes on with its element.
 */
function drawAll(
  parent: Element,
  old: Branch[],
  next: Branch[],
  before: ChildNode | null,
  space: string,
  arrivals: Arrivals,
): ChildNode | null {
  const known = new Map(old.map((each) => [each.key, each]));
  const was = next.map(({ key, type }) => {
    const found = known.get(key);
    if (found?.type !== type) return undefined;
    known.delete(key);
    return found;
  });
  for (const each of old) if (!was.includes(each)) drop(each);
  return next.reduceRight((following, branch, index) => {
    const { type, props } = branch;
    const same = was[index];
    if (typeof type === "function") {
      branch.kids = branchesOf(type(props));
      return drawAll(parent, same?.kids ?? [], branch.kids, following, space, arrivals);
    }
    let node = same?.node as ChildNode;
    if (type !== null)
      node = drawElement(branch, same, type === "svg" ? "http://www.w3.org/2000/svg" : space, arrivals);
    else {
      node ??= new Text();
      const there = following ? following.previousSibling : parent.lastChild;
      // A browser's translation stands for the text whose place it took.
      if (same && !node.parentNode && there?.nodeName === "FONT") node = there as ChildNode;
      if (same?.props["text"] !== props["text"]) node.textContent = props["text"] as string;
      branch.node = node;
    }
    // Only what is new or stands behind what follows it (4), or else what an extension put in between would move a field.
    if (!same || following?.compareDocumentPosition(node) === 4) parent.insertBefore(node, following);
    return node.parentNode === parent ? node : following;
  }, before);
}

const drawn = new WeakMap<Element, Branch[]>();

/** Draws `tree` in `root` in the place of what was drawn there before; null clears it, also after an error halfway. */
export function render(tree: ComponentChild, root: Element): void {
  const old = drawn.get(root) ?? [];
  drawn.delete(root);
  if (tree === null) {
    root.replaceChildren();
    return;
  }
  const next = branchesOf(tree);
  const arrivals: Arrivals = [];
  drawAll(root, old, next, null, root.namespaceURI as string, arrivals);
  drawn.set(root, next);
  for (const arrive of arrivals) arrive();
}
