import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { start } from "../../widget/script.ts";
import { type Page, type Stub, stubOf } from "../../widget/stub.ts";
import { fixtureCoach } from "./fixtureCoach.ts";

const made = vi.hoisted(() => ({
  coaches: [] as { options: Record<string, unknown>; calls: unknown[][]; destroyed: boolean }[],
  widgets: [] as { options: unknown; calls: string[] }[],
}));

vi.mock("../../src/createCoach.ts", () => ({
  createCoach(options: Record<string, unknown>) {
    const coach = { options, calls: [] as unknown[][], destroyed: false };
    made.coaches.push(coach);
    const note =
      (verb: string) =>
      (...args: unknown[]) => {
        coach.calls.push([verb, ...args]);
        return args[0] === "bad" ? Promise.reject(new Error("bad")) : Promise.resolve(`${verb} done`);
      };
    return {
      ...fixtureCoach(null).coach,
      identify: note("identify"),
      track: note("track"),
      insight: () => ({ at: 1 }),
      ready: () => Promise.resolve(),
      destroy: () => {
        coach.destroyed = true;
      },
    };
  },
}));
vi.mock("../../widget/index.ts", () => ({
  mountWidget(_coach: unknown, options: unknown) {
    const widget = { options, calls: [] as string[] };
    made.widgets.push(widget);
    return Object.assign(() => widget.calls.push("unmount"), {
      open: () => Promise.resolve(widget.calls.push("open")),
      close: () => widget.calls.push("close"),
      show: (id: string) => Promise.resolve(widget.calls.push(`show ${id}`)),
    });
  },
}));

let page: Page;
beforeEach(() => {
  page = {};
  made.coaches.length = made.widgets.length = 0;
});
afterEach(() => vi.restoreAllMocks());

const begin = (options = {}, stub = stubOf(page)) => start({ page, stub, options });
const farshore = (...args: [string, ...unknown[]]) => {
  if (!page.farshore) throw new Error("no farshore");
  return page.farshore(...args);
};
const playbook = "/coach.json";

describe("farshore in the page", () => {
  test("runs queued calls with init first, in order, and settles their promises", async () => {
    const stub = stubOf(page);
    const early = [stub("track", "a"), stub("identify", "mira"), stub("init", { playbook, user: "mira" })];
    begin({}, stub);
    expect(await Promise.all(early)).toEqual(["track done", "identify done", undefined]);
    expect(made.coaches[0]?.calls).toEqual([
      ["track", "a"],
      ["identify", "mira"],
    ]);
  });

  test("starts by itself where the tag names a playbook, and queued options win over the tag's", async () => {
    begin({ playbook, user: "tag" });
    await farshore("ready");
    expect(made.coaches[0]?.options).toMatchObject({ playbook, user: "tag" });
    page = {};
    const stub = stubOf(page);
    const init = stub("init", { user: "own" });
    begin({ playbook, user: "tag" }, stub);
    await init;
    expect(made.coaches[1]?.options).toMatchObject({ playbook, user: "own" });
  });

  test("waits with other verbs until init", async () => {
    begin();
    const tracked = farshore("track", "early");
    expect(made.coaches).toHaveLength(0);
    await farshore("init", { playbook });
    expect(await tracked).toBe("track done");
  });

  test("has every verb as a method too", async () => {
    begin({ playbook });
    const methods = page.farshore as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    expect(await methods["track"]?.("x")).toBe("track done");
    expect(await methods["insight"]?.()).toEqual({ at: 1 });
  });

  test("rejects an unknown verb by name, and never throws", async () => {
    begin({ playbook });
    await expect(farshore("constructor")).rejects.toMatchObject({ name: "UnknownVerb" });
    await expect(farshore("fly")).rejects.toThrow('no verb "fly"');
    await expect(page.farshore?.(undefined as unknown as string)).rejects.toMatchObject({ name: "UnknownVerb" });
  });

  test("rejects init without a playbook", async () => {
    begin();
    await expect(farshore("init")).rejects.toMatchObject({ name: "BadInput" });
  });

  test("a slip is told in the console too, since few wait for the answer; not after the end", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    begin();
    void farshore("trak");
    void farshore("init", { playbok: playbook });
    const said = () => warn.mock.calls.map(([, error]) => String(error));
    await vi.waitFor(() => expect(said()).toHaveLength(2));
    expect(said()).toEqual([
      expect.stringMatching(
        /^UnknownVerb: farshore has no verb "trak"; it has init, destroy, open, .*track.*forget\.$/,
      ),
      "BadInput: init: `playbook` is missing; give the address of the playbook file.",
    ]);
    const kept = page.farshore as Stub;
    await kept("destroy");
    await kept("track", "x").catch(() => {});
    expect(said()).toHaveLength(2);
    warn.mockRestore();
  });

  test("run again does not go back to the customer of the tag", async () => {
    begin({ playbook, user: "tag" });
    await farshore("identify", "jonas");
    await farshore("init", { playbook });
    expect(made.coaches[0]?.calls).toEqual([["identify", "jonas"]]);
  });

  test("run again keeps the coach and tells it who is there", async () => {
    begin();
    await farshore("init", { playbook, user: "mira" });
    await farshore("init", { playbook, user: "jonas" });
    expect(made.coaches).toHaveLength(1);
    expect(made.coaches[0]?.calls).toEqual([["identify", "jonas"]]);
  });

  test("opens, shows and closes the widget; without one says so", async () => {
    begin({ playbook, corner: "start", language: "fa" });
    await farshore("open");
    await farshore("show", "lesson");
    await farshore("close");
    expect(made.widgets[0]).toMatchObject({
      options: { corner: "start", language: "fa" },
      calls: ["open", "show lesson", "close"],
    });
    page = {};
    begin();
    await farshore("init", { playbook, widget: false });
    await expect(farshore("open")).rejects.toMatchObject({ name: "NotReady" });
    expect(made.widgets).toHaveLength(1);
  });

  test("after destroy the page is as it was, and whoever kept the function is told", async () => {
    begin({ playbook });
    const kept = page.farshore as Stub;
    await kept("ready");
    await kept("destroy");
    expect(page).toEqual({});
    expect(made.coaches[0]?.destroyed).toBe(true);
    expect(made.widgets[0]?.calls).toEqual(["unmount"]);
    await expect(kept("track", "x")).rejects.toMatchObject({ name: "NotReady" });
  });

  test("a page with a stub of its own may begin anew after destroy, as often as it likes, whichever function it kept", async () => {
    const own: Stub = () => Promise.resolve();
    page.farshore = own;
    begin({ playbook, user: "of-the-tag" }, own);
    await farshore("destroy");
    const kept = page.farshore;
    expect(Object.keys(kept)).toEqual([]);
    expect(made.coaches).toHaveLength(1);
    for (let round = 2; round < 5; round++) {
      await kept("init", { user: `u${round}` });
      await kept("track", "x");
      expect(page.farshore).toHaveProperty("track");
      expect(made.coaches).toHaveLength(round);
      expect(made.coaches[round - 1]?.options).toMatchObject({ playbook, user: `u${round}` });
      expect(made.coaches[round - 1]?.calls).toEqual([["track", "x"]]);
      await farshore("destroy");
      expect(page.farshore).toBe(kept);
      expect(made.coaches.map(({ destroyed }) => destroyed)).not.toContain(false);
    }
  });

  test("whoever kept the stub still reaches it", async () => {
    const stub = stubOf(page);
    begin({ playbook }, stub);
    stub.q?.push([["track", "late"], () => {}, () => {}]);
    await stub("track", "later");
    await farshore("ready");
    expect(made.coaches[0]?.calls).toEqual([
      ["track", "late"],
      ["track", "later"],
    ]);
  });
});

describe("the stub", () => {
  test("is the page's own where there is one", () => {
    const own = Object.assign(() => Promise.resolve(), { q: [] }) as unknown as Stub;
    expect(stubOf({ farshore: own })).toBe(own);
  });

  test("replaces an element that sits at its name", () => {
    const clobbered = { farshore: document.createElement("a") } as unknown as Page;
    expect(typeof stubOf(clobbered)).toBe("function");
    expect(clobbered.farshore).not.toBeInstanceOf(Element);
  });
});
