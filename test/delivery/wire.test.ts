import { describe, expect, it, test } from "vitest";
import { addressOf } from "../../src/delivery/address.ts";
import { deliver, type Held } from "../../src/delivery/deliver.ts";
import { surplus } from "../../src/delivery/surplus.ts";
import { wrongWith } from "../../src/delivery/token.ts";
import { type Answer, readReply } from "../../src/delivery/wire.ts";

const ids = (many: number) => Array.from({ length: many }, (_, i) => `e${i}`);
const reply = (status: number, text: string, retryAfter: string | null = null) =>
  readReply({ status, text, retryAfter }, ["a", "b"], 0);
const ours = JSON.stringify({ v: 1, taken: ["a", "b"] });

describe("an answer", () => {
  it("counts where it is ours, and names events that were sent", () => {
    expect(reply(200, ours)).toEqual({ is: "answered", taken: ["a", "b"], rejected: [] });
    expect(reply(299, `\ufeff \n${ours}`.slice(1))).toMatchObject({ is: "answered" });
    const some = JSON.stringify({
      v: 1,
      taken: ["b", "x", 7],
      rejected: [{ id: "a", code: "old" }, { id: "y" }, null],
    });
    expect(reply(200, some)).toEqual({ is: "answered", taken: ["b"], rejected: ["a"] });
  });

  it.each<[number, string]>([
    [200, ""],
    [204, ""],
    [205, ""],
    [200, "OK"],
    [200, "null"],
    [200, "true"],
    [200, "[]"],
    [200, "{}"],
    [200, '["a","b"]'],
    [200, '"a"'],
    [200, "<!doctype html><title>Welcome to our Wi-Fi</title>"],
    [200, ours.slice(0, -1)],
    [200, `${ours}${ours}`],
    [200, `callback(${ours})`],
    [200, '{"v":2,"taken":["a"]}'],
    [200, '{"v":"1","taken":["a"]}'],
    [200, '{"taken":["a"]}'],
    [200, '{"v":1}'],
    [200, '{"v":1,"taken":"a"}'],
    [200, '{"v":1,"taken":{"0":"a"}}'],
    [200, '{"v":1,"taken":["a"],"rejected":"b"}'],
    [200, '{"v":1,"taken":[]}'],
    [200, '{"v":1,"taken":["A","other"]}'],
    [200, '{"v":1,"taken":[["a"]]}'],
    [200, '{"v":1,"taken":[],"rejected":[{"code":"a"}]}'],
    [200, '{"__proto__":{"v":1,"taken":["a"]}}'],
    [0, ours],
    [301, ours],
    [302, ours],
    [304, ours],
    [404, ours],
    [408, ours],
    [429, ours],
    [500, ours],
    [502, "<html>Bad gateway</html>"],
    [503, ours],
    [511, "<html>Sign in</html>"],
  ])("of %d with %j keeps everything", (status, text) => {
    expect(reply(status, text)).toMatchObject({ is: "failed" });
  });

  it("asks for a token, or says that something in the batch is at fault", () => {
    expect([401, 403].map((status) => reply(status, ours).is)).toEqual(["token", "token"]);
    expect([400, 413, 422].map((status) => reply(status, ours).is)).toEqual(["refused", "refused", "refused"]);
  });

  it("may say for how long to wait", () => {
    expect(reply(503, "", "20")).toMatchObject({ is: "failed", after: 20_000 });
    expect(reply(200, "<html>", "20")).toMatchObject({ is: "failed", after: 20_000 });
    expect(reply(503, "", "later")).toMatchObject({ is: "failed", after: null });
  });
});

/** Delivers so many events to a receiver that refuses any batch with one of `bad` in it. */
async function delivered(many: number, bad: string[], answer?: (some: string[]) => Answer) {
  const batch = ids(many).map((id) => ({ id: `1 ${id}`, entry: { id } }) as Held);
  const [taken, aside, posts]: [string[], string[], number[]] = [[], [], []];
  const stopped = await deliver(batch, {
    async post(events) {
      const some = events.map(({ id }) => id);
      posts.push(some.length);
      if (answer) return answer(some);
      return some.some((id) => bad.includes(id)) ? { is: "refused" } : { is: "answered", taken: some, rejected: [] };
    },
    sent: async (held) => void taken.push(...held.map(({ entry }) => entry.id)),
    setAside: async (held) => void aside.push(...held.map(({ entry }) => entry.id)),
  });
  return { taken, aside, posts, stopped };
}

describe("a batch that is refused", () => {
  it.each(ids(50))(
    "is halved until %s, which is at fault, stands alone: that is put aside, and the rest goes",
    async (bad) => {
      const { taken, aside, posts, stopped } = await delivered(50, [bad]);
      expect([stopped, aside]).toEqual([null, [bad]]);
      expect(taken).toEqual(ids(50).filter((id) => id !== bad));
      expect(posts.length).toBeLessThanOrEqual(13);
    },
  );

  it("goes out but for all that are at fault", async () => {
    const bad = ids(50).filter((_, i) => i % 7 === 6);
    const { taken, aside, stopped } = await delivered(50, bad);
    expect([stopped, aside, taken.length]).toEqual([null, bad, 43]);
  });

  it.each([1, 2, 7, 8, 50])(
    "of %d stays whole where none is taken: then it is the receiver that is at fault",
    async (many) => {
      const { taken, aside, posts, stopped } = await delivered(many, ids(many));
      expect([taken, aside]).toEqual([[], []]);
      expect(stopped).toMatchObject({ is: "failed" });
      expect(posts.length).toBeLessThanOrEqual(24);
    },
  );

  it("is left at once where the receiver fails meanwhile, and what was taken is so", async () => {
    let turn = 0;
    const { taken, aside, stopped } = await delivered(8, [], (some) => {
      turn++;
      if (turn === 1) return { is: "refused" };
      return turn === 2 ? { is: "answered", taken: some, rejected: [] } : { is: "failed", why: "it answered 500" };
    });
    expect(taken).toEqual(ids(4));
    expect(aside).toEqual([]);
    expect(stopped).toMatchObject({ why: "it answered 500" });
  });

  it("is known for good by an answer that names what is rejected; taken goes before rejected", async () => {
    const { taken, aside, stopped } = await delivered(3, [], () => ({
      is: "answered",
      taken: ["e0", "e1"],
      rejected: ["e1", "e2"],
    }));
    expect([taken, aside, stopped]).toEqual([["e0", "e1"], ["e2"], null]);
  });
});

test.each<[unknown, string | undefined, string | null]>([
  ["https://in.example/events", "https://shop.example/a", "https://in.example/events"],
  ["/events?a=1", "https://shop.example/a/b", "https://shop.example/events?a=1"],
  ["events", "http://intranet/a/b", "http://intranet/a/events"],
  ["http://intranet/events", "http://intranet/", "http://intranet/events"],
  ["http://localhost:3000/e", "https://shop.example/", "http://localhost:3000/e"],
  ["http://127.0.0.1/e", "https://shop.example/", "http://127.0.0.1/e"],
  ["http://[::1]:8080/e", "https://shop.example/", "http://[::1]:8080/e"],
  ["http://app.localhost/e", undefined, "http://app.localhost/e"],
  ["http://in.example/events", "https://shop.example/", null],
  ["http://intranet:81/events", "http://intranet/", null],
  ["http://localhost.example/", "https://shop.example/", null],
  ["http://127.0.0.1.example/", "https://shop.example/", null],
  ["https://name:word@in.example/", "https://shop.example/", null],
  ["//in.example/events", "http://shop.example/", null],
  ["javascript:alert(1)", "https://shop.example/", null],
  ["data:application/json,{}", "https://shop.example/", null],
  ["blob:https://shop.example/1", "https://shop.example/", null],
  ["wss://in.example/", "https://shop.example/", null],
  ["ftp://in.example/", "https://shop.example/", null],
  ["/events", undefined, null],
  ["https://", "https://shop.example/", null],
  [`https://in.example/${"a".repeat(2_048)}`, "https://shop.example/", null],
  [{ toString: () => "https://in.example/" }, "https://shop.example/", null],
  [true, "https://shop.example/", null],
  ["/events", "about:srcdoc", null],
  ["file:///events", "file:///index.html", null],
])("events to %s from %s go to %s", (endpoint, page, wanted) => {
  expect(addressOf(endpoint, page)).toBe(wanted);
});

test("events from a frame that its page has written go to the origin of that page, and to none that `<base>` names", () => {
  expect(addressOf("/events", "http://intranet/a/", ["null", "http://intranet"])).toBe("http://intranet/events");
  expect(addressOf("/events", "http://in.example/", ["http://intranet"])).toBe(null);
});

const jwt = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.c2ln`;
test.each<[string, unknown, string | null]>([
  ["of the user", jwt({ sub: "ünal@x" }), null],
  ["that is no JWT", "opaque-token", null],
  ["that is no JSON", "a.b.c", null],
  ["of nobody", jwt({ aud: "x" }), null],
  ["of 4,096 letters", "x".repeat(4_096), null],
  ["of another user", jwt({ sub: "u2" }), "its `sub` is not the user who is here"],
  ["whose subject is a number", jwt({ sub: 42 }), "its `sub` is not the user who is here"],
  ["of 4,097 letters", "x".repeat(4_097), "at most 4096 letters are wanted, found 4097"],
  ["with a line break", "a\nb", "it holds letters that no JWT has"],
  ["that is empty", "", "a JWT as a text is wanted, found string"],
  ["that is a number", 7, "a JWT as a text is wanted, found number"],
])("a token %s", (_, token, wanted) => {
  expect(wrongWith(token, "ünal@x")).toBe(wanted);
});

describe("what waits", () => {
  const DAY = 86_400_000;
  const NOW = 400 * 365 * DAY;
  const key = (box: string, age: number, name = "e") =>
    `outbox/${box}${Math.round(NOW - age * DAY)
      .toString(36)
      .padStart(9, "0")} ${name}`;

  it("is kept for thirty days, also where the clock was ahead, and where a time is no whole number", () => {
    const kept = [key("s/", 29.9), key("s/~/", 1), key("t/~crm/", 30), key("s/~!/", 29), key("s/~/", -900)];
    const gone = [key("s/", 30.1), key("s/~/", 31), key("t/~crm/", 31), key("s/~!/", 31)];
    const fraction = `outbox/s/~/${(NOW + 0.25).toString(36)} e`;
    expect(surplus([...kept, ...gone, fraction], ["", "~/", "~crm/", "~!/"], NOW).sort()).toEqual(gone.sort());
  });

  it("for a receiver that is no more is kept for a day, since another page may have it", () => {
    const keys = [key("s/~old/", 0.9), key("s/~old/", 1.1)];
    expect(surplus(keys, ["~/"], NOW)).toEqual(keys.slice(1));
  });

  it("is at most 5,000 for each receiver of each customer: the oldest go first", () => {
    const many = (box: string, count: number) =>
      Array.from({ length: count }, (_, i) => key(box, 20 - i / 1_000, `${i}`));
    const [full, over, other] = [many("s/~/", 5_000), many("t/~/", 5_003), many("t/~crm/", 5_000)];
    expect(surplus([...full, ...over, ...other], ["~/", "~crm/"], NOW)).toEqual(over.slice(0, 3));
  });

  it("without a time was put there by somebody else, and goes", () => {
    const foreign = ["outbox/s/", "outbox/s/~/", "outbox/", "outbox/s/~/? e", "outbox/s/e"];
    expect(surplus(foreign, ["", "~/"], NOW).sort()).toEqual(foreign.sort());
  });
});
