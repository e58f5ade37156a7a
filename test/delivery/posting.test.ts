import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openReceiver, tokenOf } from "./receiver.ts";
import { openTab, pass, settle, type TabOptions, turnTimeByHand } from "./tab.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const closing: (() => void)[] = [];
let receiver = openReceiver();
let projects = 0;
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => {
  turnTimeByHand();
  receiver = openReceiver();
  vi.stubGlobal("fetch", receiver.fetch);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A tab that posts to the receiver; one project is one browser. */
function open(options: TabOptions["options"] = {}, more: Partial<TabOptions> = {}) {
  const project = more.project ?? `posting-${process.pid}-${++projects}`;
  const tab = openTab({
    user: "anna",
    outboxes: ["~/"],
    options: { endpoint: "https://in.example/", ...options },
    ...more,
    project,
  });
  closing.push(tab.destroy);
  return { ...tab, project };
}
const named = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `e${from + i}`);
const posted = () => receiver.requests.map(({ ids }) => ids);
const tokens = () => receiver.requests.map(({ token }) => token);
const bearer = (user: string, more = "") => `Bearer ${tokenOf(user, more)}`;

describe("what is posted", () => {
  it("says version, project, and when it was sent by the clock that events have, so that a receiver can correct them", async () => {
    const clock = () => Date.now() - 300 * 24 * HOUR;
    const tab = open({ clock }, { user: null });
    receiver.meets("offline");
    await tab.emit("e1");
    await settle();
    await pass(20 * MINUTE, MINUTE / 2);
    receiver.meets("works");
    await pass(10 * MINUTE, MINUTE / 2);
    const [last] = receiver.requests.slice(-1);
    expect(last?.body).toMatchObject({ v: 1, project: tab.project, events: [{ id: "e1" }] });
    const [event] = last?.body.events ?? [];
    const received = Date.now();
    // by the receiver's own clock, corrected as the contract says
    const happened = received - ((last?.body.sentAt ?? 0) - (event?.at ?? 0));
    expect(Math.abs(happened - Date.UTC(2026, 0, 5))).toBeLessThan(10 * MINUTE);
    expect(await tab.keys()).toEqual([]);
  });

  it("goes in batches of at most 50, oldest first, and at most two a second", async () => {
    const tab = open({}, { user: null });
    tab.here.maySend = false;
    await tab.emit(...named(0, 120));
    tab.here.maySend = true;
    tab.send();
    await settle();
    await pass(3_000, 250);
    expect(posted().map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(posted().flat()).toEqual(named(0, 120));
    const times = receiver.requests.map(({ at }) => at);
    for (const [i, at] of times.entries()) expect(at - (times[i - 1] ?? -500)).toBeGreaterThanOrEqual(500);
  });

  it("after a day without a network: 5,000 events go out, at most two requests a second, none twice", async () => {
    const tab = open({}, { user: null, memory: true });
    vi.stubGlobal("navigator", { onLine: true });
    receiver.meets("offline");
    for (let i = 0; i < 5_000; i += 250) {
      await tab.emit(...named(i, i + 250));
      await pass(72 * MINUTE, 12 * MINUTE);
    }
    const tries = receiver.requests.length;
    // a circuit that is open: at most one request in two and a half minutes, but for the first few
    expect(tries).toBeLessThan((24 * HOUR) / (2.5 * MINUTE) + 8);
    expect((await tab.keys()).length).toBe(5_000);
    receiver.meets("works");
    while (!receiver.applied.size) await pass(5_000);
    for (let i = 0; i < 200 && receiver.named.size < 5_000; i++) await pass(500);
    expect((await tab.keys()).length).toBe(0);
    expect([receiver.applied.size, receiver.named.size]).toEqual([5_000, 5_000]);
    const drained = receiver.requests.slice(tries);
    expect(drained.flatMap(({ ids }) => ids).length).toBe(5_000);
    expect((drained.at(-1)?.at ?? 0) - (drained[0]?.at ?? 0)).toBeLessThanOrEqual(2 * MINUTE);
    for (const [i, { at }] of drained.entries()) expect(at - (drained[i - 1]?.at ?? -500)).toBeGreaterThanOrEqual(500);
    expect(tab.problems.filter((problem) => problem.startsWith("Dropped"))).toEqual([]);
  });

  it("leaves no timer once nothing waits, but the one that looks after the outbox", async () => {
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await settle();
    const timers = vi.spyOn(globalThis, "setTimeout");
    await pass(HOUR, MINUTE);
    expect(timers.mock.calls.filter(([, ms = 0]) => ms < 5_000)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("what an earlier page left goes out also where what is known of the customer comes while it is read", async () => {
  const first = open({}, { user: null });
  receiver.meets("offline");
  await first.emit("e1");
  await settle();
  first.destroy();
  receiver.meets("works");
  const next = open({}, { user: null, project: first.project });
  const { attempt } = next.store;
  next.store.attempt = async (work) => {
    const found = await attempt(work);
    next.here.since = 1;
    return found;
  };
  next.send();
  await settle();
  await pass(5_000, 1_000);
  expect(posted().slice(1)).toEqual([["e1"]]);
  expect(await next.keys()).toEqual([]);
});

describe("a receiver that wants to be left alone", () => {
  it("is, by this page and the next one, for as long as it says", async () => {
    receiver.meets("429"); // 30 seconds
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await settle();
    expect(posted()).toEqual([["e1"]]);
    receiver.meets("works");
    tab.destroy();
    const next = open({}, { user: null, project: tab.project });
    await next.emit("e2");
    await settle();
    await pass(29_000, 1_000);
    expect(posted().length).toBe(1);
    await pass(40_000, 1_000);
    expect(posted().slice(1)).toEqual([["e1", "e2"]]);
  });

  it("is not for longer than an hour, whatever clock was set meanwhile", async () => {
    receiver.meets("429");
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await settle();
    receiver.meets("works");
    tab.destroy();
    vi.setSystemTime(Date.now() - 400 * 24 * HOUR);
    open({}, { user: null, project: tab.project }).send();
    await settle();
    expect(posted().length).toBe(2);
  });

  it("is told of once, and asked by one event at a time, after eight failures", async () => {
    receiver.meets("500");
    const tab = open({}, { user: null });
    await tab.emit(...named(0, 60));
    await pass(HOUR, MINUTE);
    const sizes = posted().map(({ length }) => length);
    expect(sizes.slice(8).every((size) => size === 1)).toBe(true);
    expect(sizes.length).toBeLessThan(8 + 60 / 2.5);
    expect(tab.problems).toEqual([
      "endpoint: events cannot be sent, after 8 attempts it answered 500. They are kept, and tried again.",
    ]);
    receiver.meets("works");
    await pass(6 * MINUTE, MINUTE);
    await pass(5_000, 500);
    expect(await tab.keys()).toEqual([]);
  });
});

describe("what answers wrongly", () => {
  it.each(["lost", "html", "empty", "half", "other", "500", "503", "hangs", "redirect"] as const)(
    "keeps everything, and it is sent again under the same id: %s",
    async (fate) => {
      receiver.meets(fate);
      const tab = open({}, { user: null });
      await tab.emit("e1");
      await settle();
      await pass(30_000, 1_000);
      expect((await tab.keys()).length).toBe(1);
      receiver.meets("works");
      await pass(5 * MINUTE, 5_000);
      expect(await tab.keys()).toEqual([]);
      expect(new Set(posted().flat())).toEqual(new Set(["e1"]));
      expect(receiver.faults).toEqual([]);
    },
  );

  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("patched");
      },
    ],
    ["never answers, whatever is aborted", () => new Promise(() => {})],
    ["resolves to nothing", async () => undefined],
    ["resolves to what is no answer", async () => ({ ok: true })],
    ["rejects with nothing", () => Promise.reject()],
  ])("is a network error where somebody's own fetch %s", async (_, broken) => {
    vi.stubGlobal("fetch", broken);
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await pass(30_000, 1_000);
    vi.stubGlobal("fetch", receiver.fetch);
    await pass(5 * MINUTE, 5_000);
    expect(posted().at(-1)).toEqual(["e1"]);
    expect(await tab.keys()).toEqual([]);
  });

  it("with more than two megabytes is not read to its end", async () => {
    let read = 0;
    const huge = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            read += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(32));
          },
        }),
      );
    vi.stubGlobal("fetch", async () => huge());
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await settle(200);
    expect(read).toBeGreaterThan(2 * 1024 * 1024);
    expect(read).toBeLessThan(3 * 1024 * 1024);
    expect((await tab.keys()).length).toBe(1);
  });

  it("byte by byte is given up after ten seconds", async () => {
    let cut = false;
    vi.stubGlobal("fetch", async (_: string, { signal }: RequestInit) => {
      const body = new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          controller.enqueue(new Uint8Array(1).fill(32));
        },
      });
      signal?.addEventListener("abort", () => {
        cut = true;
      });
      return new Response(body);
    });
    const tab = open({}, { user: null });
    await tab.emit("e1");
    await settle();
    await pass(9_000, 1_000);
    expect(cut).toBe(false);
    await pass(2_000, 1_000);
    expect(cut).toBe(true);
    expect((await tab.keys()).length).toBe(1);
  });
});

describe("a token", () => {
  it("that identify gave goes along; a visitor has none, and asks for none", async () => {
    const getToken = vi.fn(async () => tokenOf("anna", "asked"));
    const tab = open({ getToken }, { user: null });
    await tab.emit("e1");
    await settle();
    await tab.identify("anna", tokenOf("anna"));
    await tab.emit("e2");
    await settle();
    await pass(1_000, 250);
    expect(tokens()).toEqual([null, bearer("anna")]);
    expect(getToken).not.toHaveBeenCalled();
  });

  it("is asked for where there is none, once, and kept for as long as the customer is here", async () => {
    const getToken = vi.fn(async (user: string) => tokenOf(user));
    const tab = open({ getToken });
    await Promise.all(["e1", "e2", "e3"].map((id) => tab.emit(id)));
    await settle();
    await pass(2_000, 250);
    expect(getToken.mock.calls).toEqual([["anna"]]);
    await tab.identify("bert");
    expect(tab.here.token).toBe(undefined);
    await tab.emit("e4");
    await settle();
    await pass(2_000, 250);
    expect(getToken.mock.calls).toEqual([["anna"], ["bert"]]);
    expect(tokens().at(-1)).toBe(bearer("bert"));
    expect(receiver.faults).toEqual([]);
  });

  it.each([401, 403])(
    "that is refused with %d is asked for once more; refused again, all waits for a new one",
    async (status) => {
      let refuses = true;
      const answered = receiver.fetch;
      vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
        receiver.meets(() => (refuses ? "401" : "works"));
        return answered(address, init).then((answer) =>
          answer.status === 401 ? new Response("", { status }) : answer,
        );
      });
      const getToken = vi.fn(async (user: string) => tokenOf(user, "asked"));
      const tab = open({ getToken });
      await tab.identify("anna", tokenOf("anna", "given"));
      await tab.emit("e1");
      await settle();
      await pass(HOUR, MINUTE);
      expect(tokens()).toEqual([bearer("anna", "given"), bearer("anna", "asked")]);
      expect(tab.problems).toEqual([
        `endpoint: events cannot be sent, it answered ${status}. They are kept, and tried again.`,
      ]);
      await tab.emit("e2");
      await settle();
      expect(posted().length).toBe(2);
      refuses = false;
      await tab.identify("anna", tokenOf("anna", "new"));
      await settle();
      await pass(2_000, 250);
      expect(tokens().slice(2)).toEqual([bearer("anna", "new")]);
      expect(await tab.keys()).toEqual([]);
    },
  );

  it("that cannot be had now is asked for again later", async () => {
    let turn = 0;
    const getToken = (user: string) => {
      turn++;
      if (turn === 1) throw new Error("mistake");
      if (turn === 2) return Promise.reject(new Error("offline"));
      return turn === 3 ? new Promise<string>(() => {}) : tokenOf(user);
    };
    const tab = open({ getToken });
    await tab.emit("e1");
    await pass(3 * MINUTE, 1_000);
    expect([turn, posted()]).toEqual([4, [["e1"]]]);
    expect(tab.problems).toEqual([]);
  });

  it("of another customer, or none at all, is not sent; that is told once", async () => {
    const tab = open({ getToken: async () => tokenOf("bert") });
    await tab.emit("e1");
    await tab.emit("e2");
    await pass(HOUR, MINUTE);
    expect(posted()).toEqual([]);
    expect(tab.problems).toEqual([
      "endpoint: events cannot be sent, getToken: its `sub` is not the user who is here. They are kept, and tried again.",
    ]);
  });

  it("that comes once another customer is here is not used", async () => {
    let give: (token: string) => void = () => {};
    const getToken = (user: string) =>
      user === "anna" ? new Promise<string>((resolve) => (give = resolve)) : Promise.resolve(tokenOf(user));
    const tab = open({ getToken });
    await tab.emit("e1");
    await settle();
    await tab.identify("bert");
    await tab.emit("e2");
    give(tokenOf("anna"));
    await settle();
    await pass(2_000, 250);
    expect(receiver.requests.map(({ ids, token }) => [ids, token])).toEqual([[["e2"], bearer("bert")]]);
    expect((await tab.keys()).length).toBe(1);
    await tab.identify("anna", tokenOf("anna"));
    await settle();
    await pass(2_000, 250);
    expect(receiver.requests.at(-1)).toMatchObject({ ids: ["e1"], token: bearer("anna") });
  });
});

describe("outboxes of several receivers", () => {
  it("do not wait for each other, and nothing is sent twice because another one failed", async () => {
    receiver.meets("offline");
    const got: string[] = [];
    const sink = {
      crm: async (events: { id: string }[]) => {
        got.push(...events.map(({ id }) => id));
        return events.map(({ id }) => id);
      },
      down: () => Promise.reject(new Error("down")),
      hangs: () => new Promise<string[]>(() => {}),
    };
    const tab = open({ sink }, { user: null, outboxes: ["~crm/", "~down/", "~hangs/", "~/"] });
    await tab.emit("e1");
    await pass(5 * MINUTE, 5_000);
    await tab.emit("e2");
    await pass(5 * MINUTE, 5_000);
    expect(got).toEqual(["e1", "e2"]);
    const boxes = (await tab.keys()).map((key) => key.split("/")[2]);
    expect(boxes).toEqual(["~", "~", "~down", "~down", "~hangs", "~hangs"]);
  });

  it("get what an older version kept for a lone sink that is no more", async () => {
    const before = open({ endpoint: undefined }, { user: null, outboxes: [""] });
    await before.emit("e1");
    before.destroy();
    const got: string[] = [];
    const crm = async (events: { id: string }[]) => {
      got.push(...events.map(({ id }) => id));
      return events.map(({ id }) => id);
    };
    const after = open({ sink: { crm } }, { user: null, outboxes: ["~crm/", "~/"], project: before.project });
    after.send();
    await pass(15_000, 1_000);
    expect([got, posted()]).toEqual([["e1"], [["e1"]]]);
    expect(await after.keys()).toEqual([]);
  });

  it("are kept within bounds, and what is dropped is counted and told once", async () => {
    receiver.meets("offline");
    const tab = open({}, { user: null, memory: true });
    await tab.emit(...named(0, 5_004));
    await pass(15_000, 1_000);
    expect((await tab.keys()).length).toBe(5_000);
    const dropped = tab.problems.filter((problem) => problem.startsWith("Dropped"));
    expect(dropped).toEqual([
      "Dropped 4 events that nobody took over: at most 5000 wait for a receiver, and for 30 days.",
    ]);
  });

  it("are not dropped by a clock that is far ahead for once, and are by one that is so for a day", async () => {
    receiver.meets("offline");
    let ahead = 0;
    const clock = () => Date.now() + ahead;
    const tab = open({ clock }, { user: null });
    await tab.emit("e1");
    await pass(15_000, 1_000);
    tab.destroy();
    ahead = 4_000 * 24 * HOUR;
    const visit = async () => {
      const next = open({ clock }, { user: null, project: tab.project });
      next.send();
      await pass(15_000, 1_000);
      const { length } = await next.keys();
      next.destroy();
      return length;
    };
    expect([await visit(), await visit()]).toEqual([1, 1]);
    ahead = 0;
    expect(await visit()).toBe(1);
    ahead = 4_000 * 24 * HOUR;
    expect(await visit()).toBe(1);
    ahead += 24 * HOUR;
    expect(await visit()).toBe(0);
  });

  it("hold what no version of ours wrote for no longer than it takes to read it", async () => {
    const tab = open({}, { user: null });
    await tab.store.set("outbox/anonymous/~/0 foreign", "not an event");
    await tab.store.set("outbox/anonymous/~/00 null", null);
    await tab.emit("e1");
    await settle();
    expect([posted(), await tab.keys()]).toEqual([[["e1"]], []]);
  });
});

describe("an event that a receiver refuses", () => {
  it("alone waits for company; with others it is put aside, kept, and holds nothing up", async () => {
    receiver.poison.add("bad");
    const tab = open({}, { user: null });
    await tab.emit("bad");
    await pass(2 * MINUTE, 1_000);
    expect((await tab.keys()).map((key) => key.includes("/~/"))).toEqual([true]);
    await tab.emit("good");
    await pass(5 * MINUTE, 1_000);
    expect((await tab.keys()).map((key) => key.split("/")[2])).toEqual(["~!"]);
    const before = posted().length;
    await tab.emit("more");
    await pass(MINUTE, 1_000);
    expect(posted().slice(before)).toEqual([["more"]]);
  });

  const told = (id: string, reason: string) =>
    `endpoint: the receiver will never take the event ${id} (step:done), by its word "${reason}". It is put aside for 30 days, stands in export(), and is not sent again; see to what your receiver refuses.`;

  it("is told of once, each with the reason that the receiver gives, also where that is none, or an essay", async () => {
    const codes = new Map<string, unknown>([
      ["e1", "shape"],
      ["e2", undefined],
      ["e3", { no: "text" }],
      ["e4", "x".repeat(9_999)],
    ]);
    vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
      const ids = (JSON.parse(body as string) as { events: { id: string }[] }).events.map(({ id }) => id);
      const rejected = ids.filter((id) => codes.has(id)).map((id) => ({ id, code: codes.get(id) }));
      const taken = ids.filter((id) => !codes.has(id));
      return new Response(JSON.stringify({ v: 1, taken, rejected: [...rejected, null, { id: "another", code: "x" }] }));
    });
    const tab = open({}, { user: null });
    await tab.emit("e0", ...codes.keys());
    await settle();
    await tab.emit("e5");
    await pass(MINUTE, 1_000);
    expect(tab.problems).toEqual([told("e1", "shape"), told("e2", ""), told("e3", ""), told("e4", "x".repeat(64))]);
    expect((await tab.keys()).map((key) => key.split("/")[2])).toEqual(["~!", "~!", "~!", "~!"]);
  });

  it("is told of with what was answered where its batch was refused, and not by the tab that came second", async () => {
    receiver.poison.add("bad");
    const tab = open({}, { user: null });
    const other = open({}, { user: null, project: tab.project });
    await tab.emit("bad", "good");
    other.send();
    await pass(MINUTE, 1_000);
    expect([...tab.problems, ...other.problems]).toEqual([told("bad", "422")]);
  });

  it("and was forgotten meanwhile does not come back, and is not told of", async () => {
    const tab = open({}, { user: null });
    vi.stubGlobal("fetch", async () => {
      await tab.store.forget("anonymous");
      return new Response(JSON.stringify({ v: 1, taken: [], rejected: [{ id: "e1", code: "no" }] }));
    });
    await tab.emit("e1");
    await settle(80);
    expect([await tab.keys(), tab.problems]).toEqual([[], []]);
  });
});

it("is refused an address that events may not go to, and says so once", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const tab = open({ endpoint: "http://in.example/events" });
  await tab.emit("e1");
  await tab.emit("e2");
  await settle();
  const message =
    'endpoint: events go to https, to this machine or to the page\'s own origin; found "http://in.example/events", and nothing is sent there.';
  expect(tab.problems).toEqual([message]);
  expect(warn.mock.calls).toEqual([[`farshore: ${message}`]]);
  expect(posted()).toEqual([]);
});

it("is ended with the coach: what is on its way is cut, and nothing more happens", async () => {
  const signals: AbortSignal[] = [];
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    if (signal) signals.push(signal);
    return new Promise(() => {});
  });
  const tab = open({}, { user: null });
  await tab.emit("e1");
  await settle();
  tab.destroy();
  await settle();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  await settle();
  expect(vi.getTimerCount()).toBe(0);
  await pass(HOUR, MINUTE);
  expect(signals.length).toBe(1);
});

it("cuts what is on its way once consent is withdrawn, and sends nothing more", async () => {
  const signals: AbortSignal[] = [];
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    if (signal) signals.push(signal);
    return new Promise(() => {});
  });
  const tab = open({}, { user: null });
  await tab.emit("e1");
  await settle();
  tab.here.maySend = false;
  tab.send();
  await pass(HOUR, MINUTE);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it("collects events for a minute where data is to be saved", async () => {
  vi.stubGlobal("navigator", { onLine: true, connection: { saveData: true } });
  const tab = open({}, { user: null });
  await tab.emit("e1");
  await pass(30_000, 5_000);
  await tab.emit("e2");
  expect(posted()).toEqual([]);
  await pass(31_000, 5_000);
  expect(posted()).toEqual([["e1", "e2"]]);
});

it("asks nothing of a network that the browser says is not there, but for one look every five minutes", async () => {
  const network = { onLine: false };
  vi.stubGlobal("navigator", network);
  const tab = open({}, { user: null });
  await tab.emit("e1");
  await pass(4 * MINUTE, MINUTE);
  expect(posted()).toEqual([]);
  network.onLine = true;
  await pass(2 * MINUTE, MINUTE);
  expect(posted()).toEqual([["e1"]]);
});
