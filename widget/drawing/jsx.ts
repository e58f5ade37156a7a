export type Props = Record<string, unknown> & { children?: unknown };

/** One place of a drawing: an element by its name, a component, or null for a text. */
export interface Branch {
  type: string | ((props: Props) => unknown) | null;
  props: Props;
  key: unknown;
  /** The element or the text in the page; a component has none of its own. */
  node?: ChildNode;
  kids: Branch[];
}

/** What JSX becomes. */
export const jsx = (type: Branch["type"], props: Props, key?: unknown): Branch => ({ type, props, key, kids: [] });
export { jsx as jsxs };

/** Children side by side, without an element around them. */
export const Fragment = ({ children }: Props): unknown => children;
