import { many } from "../../torture.ts";
import { expect, test } from "../browser.ts";
import { call, insightOf } from "../call.ts";
import { serve, startCoach } from "../plainHost.ts";

// An image or a form of a host's, by its name, stands in the place of what a document knows how to do. Without these no
// script of today can draw, that of the host included: nothing of ours is seen, and nothing else happens.

interface Ways {
  farshore(...given: unknown[]): Promise<unknown>;
  harm: unknown[];
}

const names = ["createElementNS", "createElement", "querySelector", "querySelectorAll", "documentElement", "baseURI"];

test.for(names.slice(0, many(2, names.length)))(
  "where an image is called %s, what happens is kept, the page goes on, and nothing stays in it",
  async (name, { context, site, troubles }) => {
    // told, and not thrown
    troubles.allow(/^console: farshore: your callback threw\. TypeError: \w+\.querySelector/);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const harm: unknown[] = [];
      Object.assign(window, { harm });
      for (const type of ["error", "unhandledrejection"]) addEventListener(type, (event) => harm.push(event.type));
    });
    const image = `<img name="${name}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`;
    await page.goto(serve(site, { body: `${image}<div data-farshore-slot="campaign-results"></div>` }));
    const pageNow = () =>
      page.evaluate(() => {
        const html: HTMLElement = Reflect.get(Document.prototype, "documentElement", document);
        return html.outerHTML;
      });
    const was = await pageNow();
    await startCoach(page);
    await call(page, "track", "contacts_added");
    // a draw that fails is not tried without end
    const alive = await page.evaluate(async () => {
      const { farshore, harm } = window as unknown as Ways;
      for (const verb of ["open", "close"]) await farshore(verb).catch(() => {});
      return harm;
    });
    expect(alive).toEqual([]);
    expect((await insightOf(page)).journey.done).toBe(1);
    await call(page, "destroy");
    expect(await pageNow()).toBe(was);
    await page.goto("about:blank");
  },
);
