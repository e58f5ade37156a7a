import { entryFile } from "virtual:entry-file";
import type { start } from "./script.ts";
import { type Call, type Page, stubOf } from "./stub.ts";

/** Asks the host's `fetch`, whatever that has become: one that throws is a playbook that does not come. */
const ask = async (address: string): Promise<Response> => fetch(address);

/** The script tag: keeps calls that come early, starts to fetch the playbook, and imports the rest as a module. */
function load(page: Page, tag: unknown) {
  const stub = stubOf(page);
  if (stub.tagged) return console.warn("Farshore is here already; the second script tag is ignored.");
  stub.tagged = true;
  const script = tag instanceof HTMLScriptElement ? tag : null;
  const options = Object.assign({}, script?.dataset);
  const { playbook } = options;
  const answer = playbook && ask(playbook);
  // Whoever reads the answer reports the failure.
  if (answer) answer.catch(() => {});
  const entry: Promise<{ start: typeof start }> = import(
    // Beside this file. Only the tag knows where that is on another site; as a module there is no tag.
    /* @vite-ignore */ (script?.src || "./").replace(/[^/?#]*([?#].*)?$/, entryFile)
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
