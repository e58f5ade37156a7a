import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { openBrowser, seenBy, wait } from "../core/browser.ts";
import { onDisk } from "../core/onDisk.ts";
import { tokenOf } from "./receiver.ts";

// Consent that is withdrawn while a request is on its way.

interface Posted {
  ids: string[];
  steps: unknown[];
  signal: AbortSignal;
  answer(): void;
}
let posted: Posted[] = [];
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
vi.setConfig({ testTimeout: 60_000 });

/** Requests are held until the test answers; `heeds` says whether they end when they are cut off, as somebody's own do not. */
const hold = (heeds: boolean) =>
  vi.stubGlobal("fetch", (_: unknown, { body, signal }: RequestInit) => {
    const { events } = JSON.parse(body as string) as { events: CoachEvent[] };
    const ids = events.map(({ id }) => id);
    return new Promise<Response>((resolve, reject) => {
      if (heeds) signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      posted.push({
        ids,
        steps: events.flatMap(({ type, detail }) => (type === "step:done" ? detail["step"] : [])),
        signal: signal as AbortSignal,
        answer: () => resolve(new Response(JSON.stringify({ v: 1, taken: ids }))),
      });
    });
  });

beforeEach(() => {
  posted = [];
  uncaught.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  vi.unstubAllGlobals();
});

const outboxOf = async (database: string) => (await onDisk(database)).filter(([key]) => key.startsWith("outbox/"));
const open = async () => {
  const browser = openBrowser({ user: "anna", endpoint: "https://in.example/events", getToken: tokenOf });
  const coach = await browser.ready();
  const problems: unknown[] = [];
  coach.on("problem", ({ detail }) => problems.push(detail["message"]));
  await coach.track("contacts_added");
  await vi.waitFor(() => expect(posted.length).toBe(1));
  return { browser, coach, problems };
};
const soon = { timeout: 20_000 };

describe.each([
  ["the browser's own", true],
  ["somebody else's, which knows of no signals", false],
])("consent that is withdrawn mid-request, by a fetch that is %s", (_, heeds) => {
  it.each(["denied", "pending"] as const)(
    "%s: the request is cut off, nothing more goes out, a late answer changes nothing, and nothing is uncaught",
    async (given) => {
      hold(heeds);
      const { browser, coach, problems } = await open();
      const withdrawn = coach.consent(given);
      await vi.waitFor(() => expect(posted[0]?.signal.aborted).toBe(true));
      await withdrawn;
      const left = await outboxOf(browser.database);
      if (given === "denied")
        expect(await onDisk(browser.database)).not.toContainEqual([
          expect.stringMatching(/^(state|outbox|drafts)/),
          expect.anything(),
        ]);
      else expect(left.length).toBeGreaterThan(0);
      await coach.track("campaign_sent");
      posted[0]?.answer();
      await wait(1_500);
      expect(posted.length).toBe(1);
      expect(await outboxOf(browser.database)).toEqual(left);
      expect(seenBy(coach).insight.journey.done).toBe(given === "denied" ? 1 : 2);
      expect([problems, uncaught]).toEqual([[], []]);
    },
  );

  it("denied, and granted again: only what happens from then on goes out, without waiting", async () => {
    hold(heeds);
    const { browser, coach, problems } = await open();
    await coach.consent("denied");
    const before = posted.length;
    posted[0]?.answer();
    await coach.consent("granted");
    await coach.track("campaign_sent");
    await vi.waitFor(() => expect(posted.length).toBe(before + 1), soon);
    const next = posted.at(-1);
    expect(next?.signal.aborted).toBe(false);
    expect(next?.steps).toEqual(["send"]);
    next?.answer();
    await expect.poll(() => outboxOf(browser.database), soon).toEqual([]);
    expect([problems, uncaught]).toEqual([[], []]);
  });

  it("pending, and granted again: what was on its way goes once more, under the same ids", async () => {
    hold(heeds);
    const { browser, coach } = await open();
    await coach.consent("pending");
    posted[0]?.answer();
    await coach.consent("granted");
    await vi.waitFor(() => expect(posted.length).toBe(2), soon);
    expect(posted[1]?.ids).toEqual(expect.arrayContaining(posted[0]?.ids ?? []));
    posted[1]?.answer();
    await expect.poll(() => outboxOf(browser.database), soon).toEqual([]);
    expect(uncaught).toEqual([]);
  });

  it("denied in another tab: cut off here, too, and nothing of this customer is left", async () => {
    hold(heeds);
    const { browser, coach, problems } = await open();
    const other = await browser.ready({ endpoint: undefined });
    await other.consent("denied");
    await vi.waitFor(() => expect(posted[0]?.signal.aborted).toBe(true));
    posted[0]?.answer();
    await coach.track("campaign_sent");
    await wait(1_500);
    expect(posted.length).toBe(1);
    expect(await outboxOf(browser.database)).toEqual([]);
    expect(seenBy(coach).storage).toBe("memory");
    expect([problems, uncaught]).toEqual([[], []]);
  });
});
