import { entryFile } from "virtual:entry-file";
import type { start } from "./script.ts";
import { type Page, stubOf } from "./stub.ts";

/** Asks the host's `fetch`, whatever that has become: one that throws is a playbook that does not come. */
const ask = async (address: string): Promise<Response> => fetch(address);

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
  const answer = playbook ? ask(playbook) : undefined;
  // Whoever reads the answer reports the failure.
  answer?.catch(() => {});
  const entry: Promise<{ start: typeof start }> = import(
    // Beside this file. Only the tag knows where that is on another site; as a module there is no tag.
    /* @vite-ignore */ (script?.src || "./").replace(/[^/?#]*([?#].*)?$/, entryFile)
  );
  entry
    .then(({ start }) => start({ page, stub, options, answer }))
    .catch((error: unknown) => {
      console.warn("Farshore could not be loaded; the page works without it.", error);
      for (const [, , reject] of stub.q?.splice(0) ?? []) reject(error);
    });
}

// Asked of the prototype, because an image named `currentScript` would answer for the document itself.
const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript") ?? {};
load(window as unknown as Page, get?.call(document));
