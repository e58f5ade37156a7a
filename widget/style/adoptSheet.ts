const sheets = new Map<string, CSSStyleSheet>();

/** Adopts a style sheet in the shadow root that holds `node`, once. Constructed sheets need no nonce under a strict CSP. */
export function adoptSheet(node: Node, css: string): void {
  const root = node.getRootNode() as ShadowRoot;
  // only there we are among ourselves
  if (!root.host) return;
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** For the `ref` of a part that comes late: brings its own sheets along, in the order in which they win. */
export const dressedIn =
  (...sheets: string[]) =>
  (part: HTMLElement | null): void => {
    if (part) for (const css of sheets) adoptSheet(part, css);
  };
