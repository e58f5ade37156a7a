import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkPlaybook } from "../../src/playbook/checkPlaybook.ts";
import { heard, openBrowser } from "../core/browser.ts";
import { fixturePlaybook } from "../playbookFixture.ts";
import { openReceiver, tokenOf } from "./receiver.ts";

// A whole coach whose events go to an address: what of all that it is told and given reaches the wire.

let receiver = openReceiver();
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => {
  receiver = openReceiver();
  vi.stubGlobal("fetch", receiver.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const endpoint = "https://in.example/events";
const arrived = (type: string) => [...receiver.applied.values()].filter((event) => event.type === type);
const soon = { timeout: 20_000 };

describe("what reaches the wire", () => {
  it("is text that JSON can hold, whatever the host hands over", async () => {
    const coach = await openBrowser({ user: "anna", endpoint, getToken: tokenOf }).ready();
    const circle: Record<string, unknown> = { big: 10n, nan: Number.NaN, much: Number.POSITIVE_INFINITY, less: -0 };
    Object.assign(circle, { circle, when: new Date(), map: new Map([[1, 2]]), nothing: undefined, call: () => 1 });
    await coach.set(circle as never);
    await coach.track("contacts_added", circle as never);
    await coach.rate("effect", 1, { reasons: ["spam"] });
    await vi.waitFor(() => expect(arrived("rating:low").length).toBe(1), soon);
    const text = JSON.stringify([...receiver.applied.values()]);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(receiver.faults).toEqual([]);
  });

  it("comes back under the same name, also with half a letter in the customer's", async () => {
    const user = "half \ud800 a letter \u0000";
    const browser = openBrowser({ user, endpoint });
    const coach = await browser.ready({ getToken: () => tokenOf(user) });
    await coach.track("contacts_added");
    await vi.waitFor(() => expect(arrived("step:done").length).toBe(1), soon);
    const ids = receiver.requests.flatMap((request) => request.ids);
    await coach.track("campaign_sent");
    await vi.waitFor(() => expect(arrived("step:done").length).toBeGreaterThan(1), soon);
    const later = receiver.requests.flatMap((request) => request.ids).slice(ids.length);
    expect(later.filter((id) => ids.includes(id))).toEqual([]);
    expect(new Set(arrived("step:done").map((event) => event.user))).toEqual(new Set([user]));
  });

  it("is what came of it, and not each of hundreds of facts", async () => {
    const coach = await openBrowser({ user: "anna", endpoint }).ready();
    await Promise.all(Array.from({ length: 300 }, () => coach.track("contacts_added", { secret: "word" })));
    await vi.waitFor(() => expect(arrived("step:done").length).toBe(1), soon);
    expect(receiver.applied.size).toBeLessThan(10);
    expect(receiver.requests.length).toBeLessThan(10);
    expect(JSON.stringify(receiver.requests)).not.toContain("word");
  });

  it("and is refused for good there is told to the page with the reason, and stands in the copy of what is kept", async () => {
    const answered = receiver.fetch;
    vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
      const { events } = JSON.parse(init.body as string) as { events: { id: string; type: string }[] };
      const bad = events.filter(({ type }) => type === "step:done");
      const good = JSON.stringify({ events: events.filter((event) => !bad.includes(event)) });
      const { taken } = (await (await answered(address, { ...init, body: good })).json()) as { taken: string[] };
      return new Response(JSON.stringify({ v: 1, taken, rejected: bad.map(({ id }) => ({ id, code: "no steps" })) }));
    });
    const coach = await openBrowser({ user: "anna", endpoint, getToken: tokenOf }).ready();
    const [problems, steps] = [heard(coach, "problem"), heard(coach, "step:done")];
    await coach.track("contacts_added");
    await vi.waitFor(() => expect(problems.length).toBe(1), soon);
    expect(problems[0]?.detail["message"]).toBe(
      `endpoint: the receiver will never take the event ${steps[0]?.id} (step:done), by its word "no steps". It is put aside for 30 days, stands in export(), and is not sent again; see to what your receiver refuses.`,
    );
    expect((await coach.export()).unsent).toEqual(steps);
  });

  it("waits for consent, and then comes under the token of whoever gave it", async () => {
    const coach = await openBrowser({ consent: "pending", endpoint }).ready();
    await coach.identify("anna", {}, { token: tokenOf("anna") });
    await coach.track("contacts_added");
    expect(receiver.requests).toEqual([]);
    await coach.consent("granted");
    await vi.waitFor(() => expect(arrived("step:done").length).toBe(1), soon);
    expect(new Set(receiver.requests.map(({ token }) => token))).toEqual(new Set([`Bearer ${tokenOf("anna")}`]));
  });
});

it("a token that another customer left is never used, in whatever order they come", async () => {
  const browser = openBrowser({ endpoint });
  const coach = await browser.ready();
  void coach.identify("anna", {}, { token: tokenOf("anna") });
  void coach.track("contacts_added");
  void coach.identify("bert", {}, { token: tokenOf("bert") });
  void coach.track("contacts_added");
  void coach.identify("anna");
  await coach.track("campaign_sent");
  await coach.identify("bert", {}, { token: tokenOf("bert") });
  await coach.track("campaign_sent");
  await vi.waitFor(() => expect(arrived("step:done").some(({ user }) => user === "bert")).toBe(true), soon);
  expect(receiver.faults.filter((fault) => !fault.endsWith("from null"))).toEqual([]);
});

it("a playbook cannot say where events go", async () => {
  for (const more of [{ endpoint }, { sink: endpoint }, { delivery: { endpoint } }]) {
    const { playbook, problems } = await checkPlaybook({ ...fixturePlaybook(), ...more });
    expect(playbook).toBe(null);
    expect(problems.length).toBe(1);
  }
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const coach = openBrowser({ playbook: { ...fixturePlaybook(), endpoint }, user: "anna" }).open();
  await coach.ready();
  await coach.track("contacts_added").catch(() => {});
  expect(receiver.requests).toEqual([]);
});
