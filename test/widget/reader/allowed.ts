/** The elements that a text may become; the sign and the words that tell of a new tab are the widget's own. */
export const elements = new Set(
  "a blockquote br button code div em h3 h4 h5 h6 hr img input label li ol p path pre span strong svg table tbody td th thead tr ul".split(
    " ",
  ),
);

/** The attributes that each of them may have. */
export const attributes: Record<string, string[]> = {
  a: ["class", "href", "target", "rel"],
  button: ["type", "class"],
  div: ["class", "role", "tabindex", "aria-label"],
  img: ["src", "alt", "loading", "referrerpolicy", "width", "height", "class"],
  input: ["type", "checked"],
  li: ["class"],
  ol: ["start"],
  p: ["class"],
  pre: ["dir", "role", "tabindex", "aria-label"],
  td: ["class"],
  th: ["class", "scope"],
  span: ["class"],
  svg: ["class", "viewbox", "width", "height", "fill", "stroke", "aria-hidden"],
  path: ["d"],
};

/** Classes are ours: no text of an author becomes one. */
export const ownClasses =
  /^(|link|unseen|turns|box|callout (note|tip|warning|example)|callout-kind|table|code|button quiet|unsized|start|center|end)$/;
