import type { Model } from "../model.ts";

/** While it prints, the page shows the copy alone; on the screen the copy is not shown. */
const pageSheet = `[data-farshore-print]{display:none}
@media print{
html{display:block!important;block-size:auto!important;overflow:visible!important;background:none!important}
html>:not([data-farshore-print]){display:none!important}
html>[data-farshore-print]{display:block}
}`;

const sheetOf = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

const loaded = (picture: HTMLImageElement) => {
  picture.loading = "eager";
  return picture.decode().catch(() => {});
};

/** What says that the dialog is closed; a frame without the right to one opens none, and goes on. */
const over = ["afterprint", "pointerdown", "keydown"];

/**
 * Opens the browser's print dialog with a copy of `parts` alone, laid out by `css`. The copy stands in a shadow root of
 * its own, where no style of the page reaches it; it and the sheet that hides the page go away when the dialog closes, and
 * with the widget (`ending`).
 */
export async function printParts(
  parts: readonly (Element | null)[],
  language: string,
  css: string,
  { ending }: Pick<Model, "ending">,
): Promise<void> {
  const element = document.createElement("div");
  element.dataset["farshorePrint"] = "";
  const shadow = element.attachShadow({ mode: "open" });
  const paper = document.createElement("article");
  paper.lang = language;
  paper.dir = "auto";
  for (const part of parts) if (part) paper.append(part.cloneNode(true));
  shadow.append(paper);
  shadow.adoptedStyleSheets = [sheetOf(css)];
  const sheet = sheetOf(pageSheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.append(element);
  const after = () => {
    element.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    for (const type of over) removeEventListener(type, after, true);
  };
  ending(after);
  await Promise.all([...paper.querySelectorAll("img")].map(loaded));
  // taken out of the page meanwhile
  if (!element.isConnected) return;
  for (const type of over) addEventListener(type, after, true);
  window.print();
}
