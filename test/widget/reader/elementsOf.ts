import type { ComponentChild, VNode } from "preact";

/** One element that a tree would draw. */
export interface Drawn {
  name: string;
  attributes: Record<string, unknown>;
  text: string;
}

const isNode = (child: unknown): child is VNode<Record<string, unknown>> =>
  typeof child === "object" && child !== null && "type" in child && "props" in child;

/** Every element that nodes would become, components called, without a document; fast enough for very many texts. */
export function elementsOf(tree: ComponentChild[]): Drawn[] {
  const found: Drawn[] = [];
  const open: unknown[] = [...tree];
  while (open.length) {
    const child = open.pop();
    if (Array.isArray(child)) open.push(...(child as unknown[]));
    else if (isNode(child)) {
      const { type, props } = child;
      if (typeof type === "function") open.push((type as (props: unknown) => unknown)(props));
      else {
        const { children, ref: _ref, ...attributes } = props;
        found.push({ name: type, attributes, text: typeof children === "string" ? children : "" });
        open.push(children);
      }
    } else if (typeof child === "object" && child !== null) throw new Error("something other than a node was drawn");
  }
  return found;
}
