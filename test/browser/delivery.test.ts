import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page, Route } from "playwright-core";
import { onTestFinished } from "vitest";
import { createReceiver } from "../../demo/recipes/receiver.mjs";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { expect, type Site, test } from "./browser.ts";
import { call, keepEvents, told } from "./call.ts";
import { launcherOf, postcardPlaybook, serve } from "./plainHost.ts";

// The built script tag posts to the receiver that the recipe shows, on another origin.

// patience for a machine that has much to do
const soon = { timeout: 20_000 };

const secret = "a secret of at least thirty-two bytes";
const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenFor = (user: string): string => {
  const text = `${b64({ alg: "HS256" })}.${b64({ sub: user })}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
};

interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
  ids: string[];
  bytes: number;
}

/** The recipe's server; `address` is where it is, `kept` what it has, `asked` what it was sent. */
async function openReceiver(site: Site) {
  const kept = new Map<string, CoachEvent>();
  const asked: Asked[] = [];
  let wait = Promise.resolve();
  const server = createReceiver({
    secrets: [secret],
    origins: [site.address],
    async keep(event) {
      await wait;
      kept.set(event.id, event as CoachEvent);
    },
  });
  server.prependListener("request", (request) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { method = "", headers } = request;
      const body = Buffer.concat(parts);
      const { events = [] } = JSON.parse(body.toString() || "{}") as { events?: CoachEvent[] };
      asked.push({ method, headers, ids: events.map(({ id }) => id), bytes: body.length });
    });
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}/events`;
  return {
    address,
    kept,
    asked,
    types: () => [...kept.values()].map(({ type }) => type),
    posts: () => asked.filter(({ method }) => method === "POST"),
    /** Answers nothing until the promise resolves. */
    holds(until: Promise<void>) {
      wait = until;
    },
  };
}
type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** A host's page whose tag names the receiver. */
const host = (site: Site, { address }: Receiver, more = 'data-user="u1"') =>
  serve(site, { tag: `${postcardPlaybook} data-endpoint="${address}" ${more}` });

/** Ids of what still waits in this browser. */
const waiting = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("farshore-default");
      request.onsuccess = () => resolve(request.result);
    });
    const [name = ""] = database.objectStoreNames;
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAllKeys(IDBKeyRange.bound("outbox/", "outbox/~"));
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return keys.map(String);
  });

/** Signs in as u1, and waits until what that brings has arrived. */
const signedIn = async (page: Page) => {
  await call(page, "identify", "u1", {}, { token: tokenFor("u1") });
  await call(page, "ready");
};

/** What a blocker, a cut line or a proxy says in the console is the browser's word, not ours. */
const netErrors = /net::ERR_|Failed to load resource|blocked by CORS/;

async function block(context: BrowserContext, receiver: Receiver, how: (route: Route) => Promise<void>) {
  await context.route(receiver.address, how);
}

test("what happens without a network arrives once it is there again, signed, and once", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(netErrors);
  const receiver = await openReceiver(site);
  const page = await open(host(site, receiver));
  await signedIn(page);
  await expect.poll(() => receiver.types(), soon).toContain("outcome:set");
  await context.setOffline(true);
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  expect(receiver.types()).not.toContain("step:done");
  await context.setOffline(false);
  await expect.poll(() => receiver.types().filter((type) => type === "step:done").length, soon).toBe(3);
  await expect.poll(() => waiting(page), soon).toEqual([]);
  expect(new Set([...receiver.kept.values()].map(({ user }) => user))).toEqual(new Set(["u1"]));
  const signed = receiver.posts().map(({ headers }) => headers.authorization);
  expect(signed.slice(-1)).toEqual([`Bearer ${tokenFor("u1")}`]);
});

test("an answer that is lost costs a repeat, and no event twice", async ({ context, open, site, troubles }) => {
  troubles.allow(netErrors);
  const receiver = await openReceiver(site);
  let lost = 0;
  await block(context, receiver, async (route) => {
    if (route.request().method() !== "POST" || lost++ > 1) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  const page = await open(host(site, receiver, ""));
  await call(page, "track", "contacts_added");
  await call(page, "ready");
  await expect.poll(() => waiting(page), soon).toEqual([]);
  const ids = receiver.posts().flatMap((post) => post.ids);
  expect(ids.length).toBeGreaterThan(new Set(ids).size);
  expect(new Set(ids)).toEqual(new Set(receiver.kept.keys()));
});

test("five tabs send to one receiver: all arrives, and each event is the same however often it came", async ({
  open,
  site,
}) => {
  const receiver = await openReceiver(site);
  const path = host(site, receiver, "");
  const pages = await Promise.all(Array.from({ length: 5 }, () => open(path)));
  await Promise.all(pages.map((page) => call(page, "ready")));
  const helps = ["reach-the-inbox", "subject-lines"];
  await Promise.all(
    pages.map(async (page, i) => {
      await keepEvents(page);
      for (const help of helps.slice(0, 2))
        await call(page, "help", help, i % 2 ? "opened" : "finished").catch(() => {});
    }),
  );
  for (const page of pages) await expect.poll(() => waiting(page), soon).toEqual([]);
  const types = receiver.types();
  expect(types.filter((type) => type === "help:opened").length).toBe(4);
  expect(types.filter((type) => type === "help:finished").length).toBe(6);
});

test("what a page left unsent goes with the next one; a blocker costs the customer nothing", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(netErrors);
  const receiver = await openReceiver(site);
  await block(context, receiver, (route) => route.abort("blockedbyclient"));
  const path = host(site, receiver, "");
  const first = await open(path);
  await call(first, "track", "contacts_added");
  await launcherOf(first).click();
  await first.getByRole("dialog").waitFor();
  expect((await waiting(first)).length).toBeGreaterThan(0);
  await first.close();
  await context.unroute(receiver.address);
  const second = await open(path);
  // the last request of the first page may have come through, whose answer nobody read
  const again = () => receiver.posts().map(({ headers }) => headers["content-type"]);
  await expect.poll(again, soon).toContain("application/json");
  await expect.poll(() => receiver.types(), soon).toContain("step:done");
  await expect.poll(() => waiting(second), soon).toEqual([]);
});

test("a page that is left while an answer is still out sends what it has once more, in a request that outlives it", async ({
  open,
  site,
}) => {
  const receiver = await openReceiver(site);
  let release = () => {};
  receiver.holds(
    new Promise((resolve) => {
      release = resolve;
    }),
  );
  const page = await open(host(site, receiver, ""));
  await call(page, "track", "contacts_added");
  await call(page, "ready");
  await expect.poll(() => receiver.posts().length, soon).toBe(1);
  await page.goto("about:blank");
  await expect.poll(() => receiver.posts().length, soon).toBe(2);
  release();
  const [before, last] = receiver.posts();
  expect(last?.ids).toEqual(before?.ids);
  expect(last?.headers["content-type"]).toBe("text/plain");
  expect(last?.bytes).toBeLessThanOrEqual(16_384);
});

test("a page that is left when others have used up what may outlive it loses nothing", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(netErrors);
  const receiver = await openReceiver(site);
  await block(context, receiver, (route) => route.abort("connectionrefused"));
  const path = host(site, receiver, "");
  const page = await open(path);
  await call(page, "track", "contacts_added");
  await call(page, "ready");
  expect((await waiting(page)).length).toBeGreaterThan(0);
  // 64 KiB are what a page has, and somebody else's are still on their way
  await page.route("**/slow", () => {});
  const used = await page.evaluate(async () => {
    navigator.sendBeacon("/slow", "x".repeat(60_000));
    return navigator.sendBeacon("/slow", "x".repeat(60_000));
  });
  expect(used).toBe(false);
  await page.goto("about:blank");
  await context.unroute(receiver.address);
  const next = await open(path);
  await expect.poll(() => receiver.types(), soon).toContain("step:done");
  await expect.poll(() => waiting(next), soon).toEqual([]);
});

test("an address that does not let other origins ask is told of as a problem, and keeps everything", async ({
  open,
  site,
  troubles,
  context,
}) => {
  troubles.allow(netErrors);
  await keepEvents(context);
  const receiver = await openReceiver({ ...site, address: "https://other.example" });
  const page = await open(host(site, receiver, ""));
  await page.clock.install();
  await page.reload();
  await call(page, "track", "contacts_added");
  const problems = () => told(page, "problem").then((events) => events.map(({ detail }) => detail["message"]));
  for (let i = 0; i < 40 && !(await problems()).length; i++) await page.clock.runFor(20_000);
  expect(await problems()).toEqual([
    expect.stringMatching(/^endpoint: events cannot be sent, after 8 attempts there was no answer/),
  ]);
  expect(receiver.kept.size).toBe(0);
  expect((await waiting(page)).length).toBeGreaterThan(0);
});

test("an address that is a path leads where others of the page do: from `<base>`, and from a frame that it has written", async ({
  context,
  open,
  site,
}) => {
  const asked = new Set<string>();
  await context.route("**/events-here", (route) => {
    asked.add(new URL(route.request().url()).pathname);
    const { events } = route.request().postDataJSON() as { events: CoachEvent[] };
    return route.fulfill({ json: { v: 1, taken: events.map(({ id }) => id) } });
  });
  const tag = (endpoint: string, user: string) =>
    `<script async src="/farshore/farshore.js" ${postcardPlaybook} data-endpoint="${endpoint}" data-user="${user}"></script>`;
  site.pages.set(
    "/app/deep/down/",
    `<!doctype html><title>Host</title><base href="/app/">${tag("events-here", "u1")}
    <iframe srcdoc='${tag("/framed/events-here", "u2")}'></iframe>`,
  );
  const page = await open("/app/deep/down/");
  for (const frame of page.frames()) {
    await frame.locator("[data-farshore]").first().waitFor({ state: "attached" });
    await frame.evaluate(() =>
      (window as unknown as { farshore(...of: unknown[]): unknown }).farshore("track", "contacts_added"),
    );
  }
  await expect.poll(() => [...asked].sort(), soon).toEqual(["/app/events-here", "/framed/events-here"]);
});
