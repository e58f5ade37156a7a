import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Ajv } from "ajv";
import fc from "fast-check";
import { jwtVerify } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { createReceiver, receive, userOf } from "../../demo/recipes/receiver.mjs";
import vectors from "../../demo/recipes/wire.vectors.json" with { type: "json" };
import { wireSchema } from "../../src/cli/wireSchema.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { readReply } from "../../src/delivery/wire.ts";

const { secrets, audience } = vectors;
const now = () => vectors.now;
const schema = wireSchema();
const ajv = new Ajv({ strict: false }).addSchema(schema, "wire");
const fits = (part: "request" | "answer", value: unknown) => ajv.validate(`wire#/definitions/${part}`, value);

/** A receiver that keeps events in memory. */
function open() {
  const kept = new Map<string, unknown>();
  const keep = (event: { id: string }) => void (kept.has(event.id) || kept.set(event.id, event));
  return { kept, receiver: { secrets, audience, now, keep } };
}

/** What an implementation that is not ours makes of a token. */
async function byJose(token: string): Promise<string | null> {
  if (token.length > 4_096) return null;
  for (const secret of secrets) {
    const options = { algorithms: ["HS256"], audience, clockTolerance: 30, currentDate: new Date(now()) };
    const found = await jwtVerify(token, new TextEncoder().encode(secret), options).catch(() => null);
    if (found) return typeof found.payload.sub === "string" && found.payload.sub ? found.payload.sub : null;
  }
  return null;
}

describe("a token", () => {
  it.each(vectors.tokens)("$name", async ({ token, user }) => {
    expect(userOf(token, { secrets, audience, now })).toBe(user);
    expect(await byJose(token)).toBe(user);
  });

  it("of any other kind counts for nothing", () => {
    for (const token of [undefined, null, 7, {}, ["a.b.c"], Symbol.iterator])
      expect(userOf(token, { secrets, audience, now })).toBe(null);
  });

  it("with any letter changed counts for nothing, here and for jose", async () => {
    const { token = "" } = vectors.tokens[0] ?? {};
    const letters = fc.constantFrom(...Array.from("ABab01-_.="));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), letters, async (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(userOf(changed, { secrets, audience, now })).toBe(null);
      }),
    );
  });

  it("needs no audience where none is asked for", () => {
    const { token } = vectors.tokens.find(({ name }) => name === "for no audience") ?? {};
    expect(userOf(token, { secrets, now })).toBe("u42");
  });
});

describe("a request", () => {
  it.each(vectors.requests)("with $name", async ({ authorization, body, status, answer }) => {
    const { receiver, kept } = open();
    expect(await receive(body, authorization ?? undefined, receiver)).toEqual({ status, answer });
    expect([...kept.keys()]).toEqual(status === 200 ? (answer as { taken: string[] }).taken : []);
    if (status === 200) expect(fits("answer", answer), JSON.stringify(ajv.errors)).toBe(true);
    if (status !== 400) expect(fits("request", JSON.parse(body)) || /type/.test(ajv.errorsText())).toBe(true);
  });

  it("that comes twice, or in another order, is kept once and the same", async () => {
    const events = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20, size: "max" }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(events, async (batches) => {
        const { receiver, kept } = open();
        for (const batch of batches) {
          const all = batch.map((n) => ({ id: `e${n}`, type: "step:done", at: n, user: null, detail: { step: "s" } }));
          const body = JSON.stringify({ v: 1, project: "p", sentAt: 0, events: all });
          const { answer } = await receive(body, undefined, receiver);
          expect(answer).toEqual({ v: 1, taken: all.map(({ id }) => id), rejected: [] });
        }
        expect([...kept.keys()].sort()).toEqual([...new Set(batches.flat())].map((n) => `e${n}`).sort());
      }),
    );
  });
});

it.each(vectors.answers)(
  "an answer that $name: what it names is deleted, and nothing else",
  ({ status, body, deleted, aside }) => {
    const answer = readReply({ status, text: body, retryAfter: null }, ["a", "b"], now());
    const { taken = [], rejected = [] } = answer as { taken?: string[]; rejected?: string[] };
    expect({ deleted: taken, aside: rejected.filter((id) => !taken.includes(id)) }).toEqual({ deleted, aside });
  },
);

describe("the schema of the wire", () => {
  const event: CoachEvent = { id: "e", type: "step:done", at: 1, user: null, detail: { step: "s" } };
  const sound = { v: 1, project: "p", sentAt: 1, events: [event] };

  it("has what is posted, with fields of tomorrow, and nothing else", () => {
    expect(fits("request", { ...sound, later: 1, events: [{ ...event, later: 1 }] })).toBe(true);
    for (const other of [
      { ...sound, v: 2 },
      { ...sound, events: [] },
      { ...sound, events: Array.from({ length: 51 }, () => event) },
      { ...sound, events: [{ ...event, type: "unknown" }] },
      { ...sound, events: [{ ...event, detail: {} }] },
      { ...sound, sentAt: "now" },
    ])
      expect(fits("request", other)).toBe(false);
  });

  it("has what is answered", () => {
    expect(fits("answer", { v: 1, taken: ["a"] })).toBe(true);
    expect(fits("answer", { v: 1, taken: [], rejected: [{ id: "a", code: "shape", more: 1 }] })).toBe(true);
    for (const other of [{ v: 1 }, { taken: [] }, { v: 1, taken: [1] }, { v: 1, taken: [], rejected: ["a"] }])
      expect(fits("answer", other)).toBe(false);
  });
});

/** The server of the recipe, on a port of its own. */
async function listening(keep: (event: { id: string }) => unknown) {
  const server = createReceiver({ secrets, audience, now, keep, origins: ["https://shop.example"] });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("the server of the recipe", () => {
  const [{ body = "", authorization = "", answer } = {}] = vectors.requests as {
    body?: string;
    authorization?: string | null;
    answer?: object;
  }[];
  const headers = { authorization: authorization ?? "", origin: "https://shop.example" };

  it("answers a page that may ask, and no other one", async () => {
    const address = await listening(() => {});
    const may = await fetch(address, { method: "OPTIONS", headers });
    expect([may.status, may.headers.get("access-control-allow-origin")]).toEqual([204, "https://shop.example"]);
    const posted = await fetch(address, { method: "POST", headers, body });
    expect([posted.status, await posted.json()]).toEqual([200, answer]);
    const stranger = await fetch(address, { method: "OPTIONS", headers: { origin: "https://other.example" } });
    expect(stranger.headers.get("access-control-allow-origin")).toBe(null);
    expect((await fetch(address)).status).toBe(405);
  });

  it("says that it failed where it could not keep an event, and refuses what is too large", async () => {
    const address = await listening(() => Promise.reject(new Error("the database is away")));
    expect((await fetch(address, { method: "POST", headers, body })).status).toBe(500);
    const large = await fetch(address, { method: "POST", headers, body: "x".repeat(1_048_577) }).catch(() => null);
    expect([413, undefined]).toContain(large?.status);
  });
});

it("the page on the wire names each version, field, code and status that the recipe knows", () => {
  const page = readFileSync(new URL("../../demo/recipes/RECEIVER.md", import.meta.url), "utf8");
  for (const word of ["`v`", "`project`", "`sentAt`", "`events`", "`taken`", "`rejected`", "`user`", "`shape`"])
    expect(page).toContain(word);
  for (const status of ["200", "400", "401", "413", "429", "500"]) expect(page).toContain(status);
});
