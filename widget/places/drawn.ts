import { type ComponentChild, render } from "preact";

let failed = false;

/** Draws in the host's page; after an error of ours nothing is drawn there any more, and the host never hears of it. */
export function drawn(tree: ComponentChild, root: Element): void {
  try {
    render(failed ? null : tree, root);
  } catch (error) {
    failed = true;
    console.warn("farshore:", error);
    render(null, root);
  }
}
