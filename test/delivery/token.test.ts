import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { eventTypes } from "../../src/delivery/event.ts";
import { heard, openBrowser, wait } from "../core/browser.ts";
import { onDisk } from "../core/onDisk.ts";
import { many } from "../torture.ts";
import { openReceiver, tokenOf } from "./receiver.ts";
import { openTab, pass, settle, turnTimeByHand } from "./tab.ts";

// A token is nobody's but the receiver's, and goes with the events of whom it is of.

const endpoint = "https://in.example/events";
let receiver = openReceiver();
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => {
  receiver = openReceiver();
  vi.stubGlobal("fetch", receiver.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a token", () => {
  const tokens = [tokenOf("anna", "given"), tokenOf("anna", "asked"), tokenOf("ben", "asked"), tokenOf("anna", "late")];
  /** Any part of one that would be of use: head, body and signature are the same for all. */
  const found = (text: string) => tokens.filter((token) => text.includes(token.split(".")[1] ?? ""));

  /** Everything that a page can hand out, keep or print. */
  async function everywhere(coach: Coach, database: string, told: unknown, printed: unknown[][]): Promise<string> {
    const { look } = await coach.inspection(() => {});
    const kept = [await onDisk(database), await coach.export(), coach.snapshot(), await look(), await coach.given()];
    return JSON.stringify([kept, told, printed]);
  }

  it.each(["works", "401", "500", "html", "offline"] as const)(
    "is in the header of a request and nowhere else, where the receiver's fate is: %s",
    async (fate) => {
      const consoles = (["log", "info", "debug", "warn", "error"] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation(() => {}),
      );
      receiver.meets(fate);
      const browser = openBrowser({ endpoint });
      const left = [...tokens];
      const coach = await browser.ready({ getToken: (user) => tokenOf(user, "asked") });
      const told = heard(coach, ...eventTypes);
      await coach.identify("anna", { plan: "pro" }, { token: tokenOf("anna", "given") });
      await coach.track("contacts_added");
      await vi.waitFor(() => expect(receiver.requests.length).toBeGreaterThan(0), { timeout: 10_000 });
      await coach.identify("anna", {}, { token: `${tokenOf("anna", "late")}` });
      await coach.identify("anna", {}, { token: 'not a token "' });
      await coach.identify("ben", {}, { token: tokenOf("anna", "late") });
      await coach.track("contacts_added");
      await wait(700);
      const all = () =>
        everywhere(
          coach,
          browser.database,
          told,
          consoles.flatMap(({ mock }) => mock.calls),
        );
      expect(found(await all())).toEqual([]);
      await coach.reset();
      expect(found(await all())).toEqual([]);
      for (const { body, headers, token } of receiver.requests) {
        expect(found(JSON.stringify(body))).toEqual([]);
        headers.delete("authorization");
        expect(found(JSON.stringify([...headers]))).toEqual([]);
        if (token) expect(left.map((one) => `Bearer ${one}`)).toContain(token);
      }
      expect(receiver.requests.some(({ token }) => token)).toBe(true);
      expect(receiver.faults).toEqual([]);
    },
  );
});

/** A host and a receiver that answer when they are told to. */
function openHeld() {
  const asked: { user: string; give(token: string): void }[] = [];
  const posted: { from: string | null; events: (string | null)[]; answer(status: number): void }[] = [];
  const faults: string[] = [];
  let here: () => string | null = () => null;
  return {
    asked,
    posted,
    faults,
    of(who: () => string | null) {
      here = who;
    },
    getToken(user: string): Promise<string> {
      if (user !== here()) faults.push(`${user} was asked for while ${here()} is here`);
      return new Promise((give) => asked.push({ user, give }));
    },
    fetch(_: unknown, init: RequestInit = {}): Promise<Response> {
      const { events } = JSON.parse(init.body as string) as { events: { id: string; user: string | null }[] };
      const token = new Headers(init.headers).get("authorization");
      const from = token && (JSON.parse(atob(token.split(".")[1] ?? "")) as { sub: string }).sub;
      if (from !== here()) faults.push(`a request of ${from} went out while ${here()} is here`);
      for (const { id, user } of events) if (user !== from) faults.push(`${id} of ${user} went out as ${from}'s`);
      const taken = JSON.stringify({ v: 1, taken: events.map(({ id }) => id) });
      return new Promise((resolve, reject) => {
        init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
        posted.push({
          from,
          events: events.map(({ user }) => user),
          answer: (status) => resolve(new Response(status === 200 ? taken : "no", { status })),
        });
      });
    },
  };
}

describe("events posted with a customer's token are theirs alone", () => {
  let projects = 0;
  let held = openHeld();
  beforeEach(() => {
    turnTimeByHand();
    held = openHeld();
    vi.stubGlobal("fetch", held.fetch);
  });
  const open = () => {
    const project = `token-${process.pid}-${++projects}`;
    const options = { endpoint, getToken: held.getToken };
    const tab = openTab({ project, user: "anna", outboxes: ["~/"], options });
    held.of(() => tab.here.user);
    return tab;
  };
  /** What still waits in the end is sent to a receiver that works, and nothing was lost or sent for another one. */
  const whose = () => [...new Set(held.posted.flatMap(({ events }) => events))];
  const finish = async (tab: ReturnType<typeof open>) => {
    for (let i = 0; i < 40; i++) {
      for (const { user, give } of held.asked.splice(0)) give(tokenOf(user));
      for (const { answer } of held.posted) answer(200);
      await pass(i % 4 ? 500 : 300_000);
    }
    expect(held.faults).toEqual([]);
    tab.destroy();
  };

  it("when another one comes while their token is asked for", async () => {
    const tab = open();
    await tab.emit("a1");
    await settle();
    expect(held.asked.map(({ user }) => user)).toEqual(["anna"]);
    await tab.identify("ben");
    await tab.emit("b1");
    held.asked.shift()?.give(tokenOf("anna"));
    await settle();
    await pass(1_000, 250);
    expect(held.asked.map(({ user }) => user)).toEqual(["ben"]);
    await finish(tab);
    expect(whose()).toEqual(["ben"]);
  });

  it("when another one comes while their request is on its way, or waits for its turn", async () => {
    const tab = open();
    await tab.identify("anna", tokenOf("anna"));
    await tab.emit("a1");
    await settle();
    await tab.emit("a2");
    held.posted[0]?.answer(200);
    await settle();
    // the second one may go half a second after the first
    expect(held.posted.length).toBe(1);
    await tab.identify("ben", tokenOf("ben"));
    await tab.emit("b1");
    await pass(1_000, 250);
    await finish(tab);
    expect(whose()).toEqual(["anna", "ben"]);
    await tab.identify("anna", tokenOf("anna"));
    expect((await tab.keys()).map((key) => key.split(" ")[1])).toEqual(["a2"]);
  });

  it.each([401, 403])("when another one comes while their request is refused with %d", async (status) => {
    const tab = open();
    await tab.identify("anna", tokenOf("anna"));
    await tab.emit("a1");
    await settle();
    await tab.identify("ben", tokenOf("ben"));
    held.posted[0]?.answer(status);
    await settle();
    await tab.emit("b1");
    await pass(1_000, 250);
    expect(held.asked).toEqual([]);
    await finish(tab);
    expect(whose()).toEqual(["anna", "ben"]);
  });

  it("when another one comes while a token is asked for that takes the place of one that was refused", async () => {
    const tab = open();
    await tab.identify("anna", tokenOf("anna"));
    await tab.emit("a1");
    await settle();
    held.posted[0]?.answer(401);
    await settle();
    expect(held.asked.map(({ user }) => user)).toEqual(["anna"]);
    await tab.identify("ben", tokenOf("ben"));
    await tab.emit("b1");
    held.asked.shift()?.give(tokenOf("anna", "new"));
    await settle();
    await pass(1_000, 250);
    expect(tab.here.token).toBe(tokenOf("ben"));
    await finish(tab);
    expect(whose()).toEqual(["anna", "ben"]);
  });

  it("whatever comes in whatever order", async () => {
    const user = fc.constantFrom("anna", "ben");
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ emit: fc.constant(true) }) },
      { weight: 3, arbitrary: fc.record({ come: user, token: fc.boolean() }) },
      { weight: 3, arbitrary: fc.record({ give: fc.nat(2) }) },
      { weight: 4, arbitrary: fc.record({ answer: fc.constantFrom(200, 200, 401, 500) }) },
      { weight: 3, arbitrary: fc.record({ pass: fc.constantFrom(100, 600, 11_000) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { size: "max", minLength: 4, maxLength: 24 }), async (steps) => {
        held = openHeld();
        vi.stubGlobal("fetch", held.fetch);
        const tab = open();
        let n = 0;
        for (const one of steps) {
          if ("emit" in one) await tab.emit(`${tab.here.user}${n++}`);
          else if ("come" in one) await tab.identify(one.come, one.token ? tokenOf(one.come) : undefined);
          else if ("give" in one) {
            const [asked] = held.asked.splice(0, 1);
            asked?.give(tokenOf(one.give ? asked.user : "ben"));
          } else if ("answer" in one) held.posted.at(-1)?.answer(one.answer);
          else await pass(one.pass);
          await settle(6);
        }
        await finish(tab);
      }),
      { numRuns: many(40, 1_000) },
    );
  });
});
