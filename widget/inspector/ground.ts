import { toTop } from "../host.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import css from "../style/inspector.css?inline";
import { follow } from "../surfaces/follow.ts";

const editable = "input, textarea, select";

/** What is typed into our fields starts no shortcut of the host. */
const keepKeys = (event: Event) => {
  if (event.target instanceof Element && event.target.matches(editable)) event.stopPropagation();
};

/**
 * An element and a shadow root of the inspector's own: the customer's widget is taken away and put back while one looks at
 * it, in other languages and directions, and nothing of the inspector can be found in it.
 */
export function createGround() {
  const element = document.createElement("div");
  element.dataset["farshoreInspector"] = "";
  const root = document.createElement("div");
  root.className = "inspector";
  root.lang = "en";
  root.dir = "ltr";
  element.attachShadow({ mode: "open" }).append(root);
  adoptSheet(root, css);
  for (const key of ["keydown", "keypress", "keyup"]) root.addEventListener(key, keepKeys);
  document.documentElement.append(element);
  toTop(element);
  // Inside a modal dialog of the host while one is open, as all else can not be reached then.
  const unfollow = follow(element, root, () => {});
  const before = document.activeElement;
  return {
    root,
    /** In front of a widget that was put there later. */
    toFront: () => toTop(element),
    end() {
      const inside = element.shadowRoot?.activeElement;
      unfollow();
      element.remove();
      if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
