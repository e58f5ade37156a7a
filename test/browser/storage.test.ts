import type { BrowserContext, Page } from "playwright-core";
import { countOf } from "../../src/rules/read.ts";
import type { State } from "../../src/state.ts";
import { long, many } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";

const DATABASE = "farshore-default";

async function counted(page: Page, event: string): Promise<number> {
  const { state } = await call<{ state: State }>(page, "export");
  return countOf(state, event, 0);
}

const healthOf = async (page: Page) => (await insightOf(page)).health;

const protocolOf = (context: BrowserContext, page: Page) => context.newCDPSession(page);

// fills a disk; the short run has the same fault in Node
test.runIf(long)(
  "where there is no room the page goes on in memory, and what it did is saved once there is room",
  async ({ context, open, site }) => {
    const page = await open("/postcard/");
    await call(page, "track", "mail_drafted");
    const protocol = await protocolOf(context, page);
    const origin = new URL(site.address).origin;
    await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
    // what cannot be packed, until no more of it goes in
    const full = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open("filler");
          opening.onupgradeneeded = () => opening.result.createObjectStore("all");
          opening.onsuccess = () => {
            const fill = (n: number, size: number) => {
              const bytes = new Uint8Array(size);
              for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
              const transaction = opening.result.transaction("all", "readwrite");
              transaction.objectStore("all").put(bytes, n);
              transaction.oncomplete = () => fill(n + 1, size);
              transaction.onabort = () => {
                if (size > 500) fill(n + 1, size / 4);
                else {
                  opening.result.close();
                  resolve(transaction.error?.name ?? "none");
                }
              };
            };
            fill(0, 131_072);
          };
        }),
    );
    expect(full).toBe("QuotaExceededError");
    for (let i = 0; i < 40 && (await healthOf(page)).storage === "saved"; i++)
      await call(page, "track", "mail_drafted");
    const before = await counted(page, "mail_drafted");
    expect(await healthOf(page)).toEqual({ storage: "memory", why: "full" });
    await call(page, "track", "mail_drafted");
    await protocol.send("Storage.overrideQuotaForOrigin", { origin });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const gone = indexedDB.deleteDatabase("filler");
          gone.onsuccess = resolve;
          const now = performance.now.bind(performance);
          performance.now = () => now() + 60_000;
        }),
    );
    await call(page, "page", "/");
    await expect.poll(() => healthOf(page)).toEqual({ storage: "saved", why: null });
    await page.reload();
    expect(await counted(page, "mail_drafted")).toBe(before + 1);
  },
);

test("site data that is cleared under an open page is gone, and what follows is saved", async ({
  context,
  open,
  site,
}) => {
  const page = await open("/postcard/");
  await call(page, "track", "mail_drafted");
  const protocol = await protocolOf(context, page);
  await protocol.send("Storage.clearDataForOrigin", {
    origin: new URL(site.address).origin,
    storageTypes: "indexeddb",
  });
  await call(page, "track", "contacts_added");
  expect(await healthOf(page)).toEqual({ storage: "saved", why: null });
  await page.reload();
  expect([await counted(page, "mail_drafted"), await counted(page, "contacts_added")]).toEqual([0, 1]);
});

test("another page deletes the database without waiting, and the next call makes it anew", async ({
  context,
  open,
}) => {
  const page = await open("/postcard/");
  await call(page, "track", "mail_drafted");
  const other = await context.newPage();
  await other.goto("/index.html");
  const deleted = await other.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve("deleted");
        request.onblocked = () => resolve("blocked");
      }),
    DATABASE,
  );
  expect(deleted).toBe("deleted");
  await call(page, "track", "contacts_added");
  expect(await healthOf(page)).toEqual({ storage: "saved", why: null });
  await page.reload();
  expect(await counted(page, "contacts_added")).toBe(1);
});

test("a database of our name with nothing in it is made ours", async ({ open, site }) => {
  site.pages.set("/bare", "<!doctype html><title>bare</title>");
  const bare = await open("/bare");
  await bare.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result.close());
      }),
    DATABASE,
  );
  await bare.goto("/postcard/");
  await call(bare, "track", "contacts_added");
  expect(await healthOf(bare)).toEqual({ storage: "saved", why: null });
  await bare.reload();
  expect(await counted(bare, "contacts_added")).toBe(1);
});

test("in a sandboxed frame, which may not even ask for storage, the whole of it works in memory", async ({
  open,
  site,
}) => {
  site.headers["access-control-allow-origin"] = "*"; // a frame without an origin of its own may load nothing else
  site.pages.set("/sandbox", '<!doctype html><title>s</title><iframe sandbox="allow-scripts" src="/framed"></iframe>');
  site.pages.set(
    "/framed",
    '<!doctype html><title>f</title><script async src="/farshore/farshore.js" data-playbook="/postcard/coach.json" data-user="u1"></script>',
  );
  const page = await open("/sandbox");
  const frame = page.frame({ url: /framed/ });
  if (!frame) throw new Error("no frame");
  await frame.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  const health = await frame.evaluate(async () => {
    const { farshore } = window as unknown as {
      farshore: (...given: unknown[]) => Promise<{ health: unknown; journey: { done: number } }>;
    };
    await farshore("track", "contacts_added");
    const { health, journey } = await farshore("insight");
    return { health, done: journey.done };
  });
  delete site.headers["access-control-allow-origin"];
  expect(health).toEqual({ health: { storage: "memory", why: "refused" }, done: 1 });
});

test("without Web Locks and channels between tabs nothing is lost, and each tab reads at its next fact", async ({
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "BroadcastChannel", { value: undefined });
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  });
  const [left, right] = [await context.newPage(), await context.newPage()];
  await Promise.all([left.goto("/postcard/"), right.goto("/postcard/")]);
  await Promise.all([left, right].flatMap((page) => [1, 2, 3].map(() => call(page, "track", "mail_drafted"))));
  await call(left, "page", "/");
  expect(await counted(left, "mail_drafted")).toBe(6);
  expect(await counted(right, "mail_drafted")).toBe(6);
});

test("a page that comes back from the back-forward cache shows what other tabs did meanwhile", async ({
  context,
  open,
  site,
}) => {
  site.pages.set("/elsewhere", "<!doctype html><title>elsewhere</title>");
  const page = await open("/postcard/");
  await call(page, "track", "contacts_added");
  const protocol = await protocolOf(context, page);
  const reasons: unknown[] = [];
  protocol.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) =>
    reasons.push(...notRestoredExplanations),
  );
  await protocol.send("Page.enable");
  await page.goto("/elsewhere");
  const other = await context.newPage();
  await other.goto("/postcard/");
  await call(other, "track", "addresses_completed");
  await page.goBack();
  await expect.poll(async () => (await insightOf(page)).journey.done).toBe(2);
  // nothing that Farshore holds is among the reasons of a browser that did not keep the page
  expect(JSON.stringify(reasons)).not.toMatch(/UnloadHandler|IndexedDB|WebLocks|BeforeUnload/i);
});

test("many tabs that track at once lose nothing and count nothing twice", async ({ context }) => {
  const [tabs, times] = [many(4, 20), many(50, 500)];
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()));
  await Promise.all(pages.map((page) => page.goto("/postcard/")));
  await Promise.all(
    pages.map((page) =>
      page.evaluate((count) => {
        const { farshore } = window as unknown as { farshore: (...given: unknown[]) => Promise<unknown> };
        return Promise.all(Array.from({ length: count }, () => farshore("track", "mail_drafted")));
      }, times),
    ),
  );
  const [first] = pages;
  if (!first) throw new Error("no tab");
  expect(await counted(first, "mail_drafted")).toBe(tabs * times);
});
