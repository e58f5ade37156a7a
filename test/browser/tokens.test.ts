import type { BrowserContext, Page, Route } from "playwright-core";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { expect, type Site, test } from "./browser.ts";
import { call } from "./call.ts";
import { launcherOf, postcardPlaybook, serve } from "./plainHost.ts";

// The built script tag, and an address whose answers the test holds in its hand.

const soon = { timeout: 20_000 };
const address = "/farshore-events";
const tokenOf = (user: string, more: string) =>
  `e30.${Buffer.from(JSON.stringify({ sub: user, more })).toString("base64url")}.c2ln`;
const subjectOf = (authorization: string): string | null =>
  authorization && JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString()).sub;

interface Posted {
  events: CoachEvent[];
  from: string | null;
  headers: Record<string, string>;
  body: string;
  failure(): string | undefined;
  answer(status?: number): Promise<void>;
}

/** Requests to the address are held until they are answered, or `answers` is set. */
async function hold(context: BrowserContext) {
  const posted: Posted[] = [];
  const others: string[] = [];
  const held = { posted, others, answers: null as ((request: Posted) => number) | null };
  context.on("request", (request) => {
    if (!request.url().endsWith(address))
      others.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ""}`);
  });
  await context.route(`**${address}`, async (route: Route) => {
    const asked = route.request();
    const body = asked.postData() ?? "";
    const { events } = JSON.parse(body) as { events: CoachEvent[] };
    const { authorization = "", ...headers } = asked.headers();
    const one: Posted = {
      events,
      from: subjectOf(authorization),
      headers,
      body,
      failure: () => asked.failure()?.errorText,
      answer: (status = 200) =>
        route
          .fulfill({ status, json: { v: 1, taken: events.map(({ id }) => id) } })
          // a request that was cut off is not there to be answered
          .catch(() => {}),
    };
    posted.push(one);
    if (held.answers) await one.answer(held.answers(one));
  });
  return held;
}

/** Everything of ours and of the page that could hold a token, as text. */
const everywhere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const host = window as unknown as { farshore(verb: string): Promise<unknown>; heard: unknown[] };
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
    for (const { name = "" } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of opened.objectStoreNames) {
        const all = opened.transaction(store).objectStore(store);
        const [keys, values] = [all.getAllKeys(), all.getAll()];
        await new Promise((resolve) => (all.transaction.oncomplete = resolve));
        found.push(keys.result, values.result);
      }
      opened.close();
    }
    for (const verb of ["export", "insight", "given"]) found.push(await host.farshore(verb));
    for (const key of await caches.keys()) found.push(key);
    return JSON.stringify([found, host.heard, document.documentElement.outerHTML, location.href, history.state]);
  });

const host = (site: Site) => serve(site, { tag: `${postcardPlaybook} data-endpoint="${address}"` });

/** From now on the page notes whatever it is told, and what is printed is noted here. */
async function listen(page: Page, types: string[]): Promise<string[]> {
  const printed: string[] = [];
  page.on("console", (message) => printed.push(message.text()));
  await page.evaluate((all) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of all) addEventListener(`farshore:${type}`, (event) => heard.push((event as CustomEvent).detail));
  }, types);
  return printed;
}

test("a token is in the header of requests to the endpoint, and nowhere else in the browser", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(/Failed to load resource/);
  const held = await hold(context);
  // the first one is refused, and another one is asked for
  held.answers = ({ headers }) => (held.posted.length === 1 && headers ? 401 : 200);
  const page = await open(host(site));
  const printed = await listen(page, ["problem", "step:done", "outcome:set", "stage:changed", "segment:changed"]);
  await call(page, "identify", "anna", { plan: "pro" }, { token: tokenOf("anna", "given-secret") });
  await call(page, "track", "contacts_added");
  await expect.poll(() => held.posted.length, soon).toBeGreaterThan(0);
  await call(page, "identify", "anna", {}, { token: tokenOf("anna", "renewed-secret") });
  await call(page, "track", "campaign_sent");
  await expect.poll(() => held.posted.length, soon).toBeGreaterThan(1);
  await launcherOf(page).click();
  await page.getByRole("dialog").waitFor();
  const parts = ["given-secret", "renewed-secret"].map((more) => tokenOf("anna", more).split(".")[1] ?? "");
  const look = async () => parts.filter((part) => found.includes(part));
  let found = `${await everywhere(page)}${printed.join("\n")}`;
  expect(found).toContain("anna");
  expect(await look()).toEqual([]);
  await page.reload();
  await listen(page, []);
  await call(page, "ready");
  found = `${await everywhere(page)}${held.others.join("\n")}${held.posted.map(({ body, headers }) => body + JSON.stringify(headers)).join("\n")}`;
  expect(await look()).toEqual([]);
  expect(new Set(held.posted.flatMap(({ from }) => from ?? []))).toEqual(new Set(["anna"]));
});

test("events that go out with a customer's token are theirs alone, whenever another one comes", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(/Failed to load resource/);
  const held = await hold(context);
  const page = await open(serve(site));
  await page.evaluate(async (endpoint) => {
    type Host = { farshore(...given: unknown[]): Promise<unknown>; asked: [string, (token: string) => void][] };
    const own = window as unknown as Host;
    own.asked = [];
    const getToken = (user: string) => new Promise<string>((give) => own.asked.push([user, give]));
    await own.farshore("init", { playbook: "/postcard/coach.json", endpoint, getToken });
  }, address);
  const asked = () => page.evaluate(() => (window as unknown as { asked: [string][] }).asked.map(([user]) => user));
  const give = (token: string) =>
    page.evaluate((given) => {
      (window as unknown as { asked: [string, (token: string) => void][] }).asked.shift()?.[1](given);
    }, token);
  const turns: [string, () => Promise<unknown>][] = [
    ["anna", async () => expect.poll(asked, soon).toEqual(["anna"])],
    [
      "ben",
      async () => {
        await give(tokenOf("anna", "late"));
        await expect.poll(asked, soon).toEqual(["ben"]);
        await give(tokenOf("ben", "1"));
        await expect.poll(() => held.posted.length, soon).toBe(1);
      },
    ],
    [
      "anna",
      async () => {
        await held.posted[0]?.answer(401);
        await expect.poll(asked, soon).toEqual(["anna"]);
        await give(tokenOf("anna", "2"));
        await expect.poll(() => held.posted.length, soon).toBe(2);
        await held.posted[1]?.answer(401);
        await expect.poll(asked, soon).toEqual(["anna"]);
      },
    ],
    [
      "ben",
      async () => {
        await give(tokenOf("anna", "3"));
        await expect.poll(asked, soon).toEqual(["ben"]);
        held.answers = () => 200;
        await give(tokenOf("ben", "4"));
        await expect.poll(() => held.posted.length, soon).toBeGreaterThan(2);
      },
    ],
  ];
  for (const [user, then] of turns) {
    await call(page, "identify", user);
    await call(page, "track", "contacts_added");
    await then();
  }
  for (const { from, events } of held.posted)
    expect(new Set(events.map(({ user }) => user ?? from)), `as ${from}`).toEqual(new Set([from]));
  expect(held.posted.map(({ from }) => from).slice(0, 3)).toEqual(["ben", "anna", "ben"]);
});

test("consent that is withdrawn cuts a request off, deletes what waits, and nothing more goes out until it is granted again", async ({
  context,
  open,
  site,
  troubles,
}) => {
  troubles.allow(/net::ERR_ABORTED/);
  const held = await hold(context);
  const page = await open(host(site));
  const other = await open(host(site));
  await call(page, "track", "contacts_added");
  await call(page, "ready");
  await expect.poll(() => held.posted.length, soon).toBe(1);
  await call(page, "consent", "denied");
  await expect
    .poll(() => held.posted[0]?.failure(), { timeout: 5_000, message: "long before it would be given up" })
    .toBe("net::ERR_ABORTED");
  await held.posted[0]?.answer();
  for (const tab of [page, other]) {
    await call(tab, "track", "campaign_sent");
    await expect
      .poll(async () => (await call<{ health: object }>(tab, "insight")).health)
      .toEqual({ storage: "memory", why: "consent" });
  }
  await page.waitForTimeout(1_500);
  expect(held.posted.length).toBe(1);
  expect(await everywhere(page)).not.toMatch(/"(state|outbox|drafts)\//);
  await call(page, "consent", "granted");
  await call(page, "track", "addresses_completed");
  await expect.poll(() => held.posted.length, soon).toBeGreaterThan(1);
  held.answers = () => 200;
  for (const one of held.posted) await one.answer();
  const steps = () =>
    held.posted
      .slice(1)
      .flatMap(({ events }) => events.flatMap(({ type, detail }) => (type === "step:done" ? detail["step"] : [])));
  await expect.poll(steps, soon).not.toEqual([]);
  await expect.poll(() => everywhere(page), soon).not.toMatch(/"outbox\//);
});
