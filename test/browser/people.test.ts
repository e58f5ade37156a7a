import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { describe } from "vitest";
import { long } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { completeSetUp, launcherOf, serve, startCoach } from "./plainHost.ts";

/** What a page shows, keeps and may be asked for, as text. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = [document.documentElement.outerHTML];
    const into = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        if ("value" in element) texts.push(String(element.value));
        if (!element.shadowRoot) continue;
        texts.push(element.shadowRoot.innerHTML);
        into(element.shadowRoot);
      }
    };
    into(document);
    texts.push(
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(Object.entries(localStorage)),
      document.cookie,
    );
    const { farshore } = window as unknown as { farshore(verb: string): Promise<unknown> };
    texts.push(JSON.stringify([await farshore("insight"), await farshore("export"), await farshore("given")]));
    return texts.join("\n");
  });

/** All records of the origin, by key. */
const records = (page: Page): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const all: [string, string][] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = opened.transaction("farshore").objectStore("farshore");
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      opened.close();
      for (const [i, key] of keys.result.entries()) all.push([key as string, JSON.stringify(values.result[i])]);
    }
    return all;
  });

/** What a context asks of the network: address, and what was sent along. */
function requestsOf(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on("request", (request) =>
    asked.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  return asked;
}

/** A customer types, answers and is helped: there is something of them everywhere. */
async function live(page: Page, secret: string): Promise<void> {
  await call(page, "set", { plan: secret });
  await call(page, "group", `${secret}-account`, { seats: 3 });
  await call(page, "track", "contacts_added", { mail: secret });
  await call(page, "expect", "orders", 31, { reason: `${secret} because` });
  await call(page, "answer", "orders", { note: `${secret} noted` });
  await call(page, "open", "results");
}

/** Everything in the page's heap, as the developer tools would find it. */
async function heapOf(session: CDPSession): Promise<string> {
  let snapshot = "";
  const add = ({ chunk }: { chunk: string }) => {
    snapshot += chunk;
  };
  session.on("HeapProfiler.addHeapSnapshotChunk", add);
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", add);
  return snapshot;
}

describe("a shared device", () => {
  test("Anna, Ben, and Anna again: nothing of her is in what he sees, sends, keeps or could read", async ({
    context,
    open,
    site,
  }) => {
    const asked = requestsOf(context);
    const page = await open(serve(site));
    await startCoach(page, { user: "anna-s-id" });
    await completeSetUp(page);
    await live(page, "anna-s-secret");
    expect(await everything(page)).toContain("anna-s-secret");
    // what playwright itself was given, or was told, is its own
    const session = await context.newCDPSession(page);
    const inHeap = async () => /anna-s-secret (because|noted)/.test(await heapOf(session));
    if (long) expect(await inHeap()).toBe(true);
    await call(page, "identify", "ben-s-id");
    await insightOf(page);
    expect(await everything(page)).not.toMatch(/anna-s-/);
    for (const [key, value] of await records(page))
      if (`${key}${value}`.includes("anna-s-")) {
        expect(key).toMatch(/^(state|outbox|drafts)\/[0-9a-f]{16}/);
        expect(value).not.toContain("ben-s-");
      }
    expect(asked.filter((one) => /anna-s-|ben-s-/.test(one))).toEqual([]);
    if (long) await expect.poll(inHeap, { timeout: 60_000 }).toBe(false);
    await call(page, "identify", "anna-s-id");
    expect(await everything(page)).toContain("anna-s-secret");
  });

  test.runIf(long)(
    "where nothing can be saved, nothing of who left is in memory either",
    async ({ context, open, site }) => {
      await context.addInitScript(() => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException("Internal error opening backing store.", "UnknownError");
        };
      });
      const page = await open(serve(site));
      await startCoach(page, { user: "anna-s-id" });
      await completeSetUp(page);
      await live(page, "anna-s-secret");
      expect((await insightOf(page)).health).toEqual({ storage: "memory", why: "refused" });
      const session = await context.newCDPSession(page);
      const inHeap = async () => /anna-s-secret (because|noted)/.test(await heapOf(session));
      expect(await inHeap()).toBe(true);
      await call(page, "identify", "ben-s-id");
      await insightOf(page);
      await expect.poll(inHeap, { timeout: 60_000 }).toBe(false);
    },
  );

  test("two tabs with two customers do not hear of each other", async ({ open, site }) => {
    const path = serve(site);
    const [one, two] = [await open(path), await open(path)];
    await startCoach(one, { user: "anna-s-id" });
    await startCoach(two, { user: "ben-s-id" });
    await Promise.all([completeSetUp(one), completeSetUp(two)]);
    await Promise.all([live(one, "anna-s-secret"), live(two, "ben-s-secret")]);
    expect(await everything(one)).not.toContain("ben-s-");
    expect(await everything(two)).not.toContain("anna-s-");
  });

  test("forgotten in one of three tabs: nothing is left on the device, nor on the screen of the others", async ({
    open,
    site,
  }) => {
    const path = serve(site);
    const tabs = [await open(path), await open(path), await open(path)] as const;
    for (const tab of tabs) await startCoach(tab, { user: "anna-s-id" });
    await completeSetUp(tabs[0]);
    await live(tabs[0], "anna-s-secret");
    for (const tab of tabs) {
      await call(tab, "open", "results");
    }
    await call(tabs[0], "forget");
    for (const tab of tabs) {
      await expect.poll(async () => (await insightOf(tab)).since).toBeNull();
      expect(await everything(tab)).not.toContain("anna-s-secret");
    }
    expect(JSON.stringify(await records(tabs[0]))).not.toMatch(/anna-s-|state\/|drafts\/|outbox\//);
  });
});

describe("consent", () => {
  test("pending: no database is opened, nothing is stored and nothing is sent", async ({ context, open, site }) => {
    const asked = requestsOf(context);
    const page = await open(serve(site));
    await startCoach(page, { consent: "pending", user: "anna-s-id" });
    await live(page, "anna-s-secret");
    await page.reload();
    const left = await page.evaluate(async () => [
      await indexedDB.databases(),
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      document.cookie,
      await caches.keys(),
    ]);
    expect(left).toEqual([[], [], [], "", []]);
    expect(asked.filter((one) => one.includes("anna-s-"))).toEqual([]);
  });
});

describe("Global Privacy Control", () => {
  test("coaching goes on and the host's own function hears of it, vendors hear nothing", async ({
    context,
    open,
    site,
  }) => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
      const heard: unknown[] = [];
      const own: string[] = [];
      Object.assign(window, {
        heard,
        own,
        posthog: { __loaded: true, capture: (...given: unknown[]) => heard.push(given) },
      });
    });
    const page = await open(serve(site));
    await page.evaluate(async () => {
      const host = window as unknown as { farshore(...given: unknown[]): Promise<unknown>; own: string[] };
      const sink = (events: { id: string }[]) => {
        const ids = events.map(({ id }) => id);
        host.own.push(...ids);
        return Promise.resolve(ids);
      };
      await host.farshore("init", {
        playbook: "/postcard/coach.json",
        user: "u1",
        sink: { own: sink },
        forward: "posthog",
      });
    });
    await completeSetUp(page);
    expect((await insightOf(page)).journey.done).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate("own.length")).toBeGreaterThan(0);
    await expect
      .poll(async () => (await records(page)).filter(([key]) => key.startsWith("outbox/")), { timeout: 15_000 })
      .toEqual([]);
    expect(await page.evaluate("heard")).toEqual([]);
  });
});

describe("the host's page", () => {
  test("no field of it is ever read, and nothing of a third party is asked for", async ({ context, open, site }) => {
    const asked = requestsOf(context);
    const body = `<form><input type="password" value="field-1-secret"><input name="subject" data-farshore-hint="subject-line"
      value="field-2-secret"><textarea>field-3-secret</textarea><select><option value="field-4-secret">x</option></select>
      <div contenteditable>field-5-secret</div><input type="hidden" value="field-6-secret"></form>
      <div data-farshore-slot="campaign-results" style="min-block-size:250px"></div>`;
    const page = await open(serve(site, { body }));
    await startCoach(page, { user: "u1" });
    await completeSetUp(page);
    await page.locator('input[type="password"]').fill("field-7-secret");
    await page.locator("textarea").press("a");
    await call(page, "open");
    await page.getByRole("dialog").waitFor();
    const kept = JSON.stringify([await records(page), await call(page, "export"), await call(page, "insight"), asked]);
    expect(kept).not.toContain("field-");
    expect(asked.filter((one) => !one.startsWith(site.address))).toEqual([]);
  });

  test("what is ours is marked for session recorders, from outside and from inside", async ({ open, site }) => {
    const page = await open(
      serve(site, { body: '<div data-farshore-slot="here" style="min-block-size:250px"></div>' }),
    );
    await startCoach(page);
    await launcherOf(page).waitFor();
    const marked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("[data-farshore]")]
          .flatMap((host) => [host, host.shadowRoot?.firstElementChild])
          .map((one) =>
            one?.matches(
              ".ph-no-capture.rr-block.sentry-block.mp-block.amp-block.fs-exclude[data-dd-privacy=hidden][data-hj-suppress][data-clarity-mask][data-private][data-openreplay-hidden]",
            ),
          ),
      );
    await expect.poll(marked).toEqual([true, true, true, true]);
  });
});
