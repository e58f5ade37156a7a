import { entryFile } from "virtual:entry-file";
import type { start } from "./script.ts";
import { type Call, type Page, stubOf } from "./stub.ts";

/** The script tag: keeps calls that come early, starts to fetch the playbook, and imports the rest as a module. */
function load(page: Page, tag: unknown) {
  const stub = stubOf(page);
  if (stub.tagged) {
    console.warn("Farshore is here already; the second script tag is ignored.");
    return;
  }
  stub.tagged = true;
  const script = tag instanceof HTMLScriptElement ? tag : null;
  const options = Object.assign({}, script?.dataset);
  const { playbook } = options;
  const answer = playbook && fetch(playbook);
  // Whoever reads the answer reports the failure.
  if (answer) answer.catch(() => {});
  const entry: Promise<{ start: typeof start }> = import(
    /* @vite-ignore */ new URL(entryFile, script?.src ?? location.href).href
  );
  entry
    .then(({ start }) => start({ page, stub, options, answer }))
    .catch((error: unknown) => {
      console.warn("Farshore could not be loaded; the page works without it.", error);
      // Those that are still to come are refused, too, or whoever waits for them would wait for ever.
      const push = ([, , reject]: Call) => reject(error);
      stub.q?.forEach(push);
      stub.q = { push } as unknown as Call[];
    });
}

// Asked of the prototype, because an image named `currentScript` would answer for the document itself.
const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript") ?? {};
load(window as unknown as Page, get?.call(document));
