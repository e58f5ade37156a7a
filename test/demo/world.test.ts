import { describe, expect, it } from "vitest";
import { dayLength, resultsAt, type Sending } from "../../demo/postcard/world/campaign.ts";
import { callsIn } from "../../demo/postcard/world/clicks.ts";
import type { Mailing } from "../../demo/postcard/world/mailing.ts";
import { seeded } from "../../demo/postcard/world/random.ts";
import { mailings } from "./mailings.ts";

const sentAt = Date.UTC(2026, 5, 1, 9);
const sending = (mailing: Mailing, over: Partial<Sending> = {}): Sending => ({
  id: "one",
  sentAt,
  mailing,
  audience: 400,
  hoursSinceLast: null,
  pages: [],
  ...over,
});
const inTheEnd = (mailing: Mailing, over: Partial<Sending> = {}) =>
  resultsAt(sending(mailing, over), sentAt + 9 * dayLength);
const seeds = Array.from({ length: 60 }, (_, index) => `campaign-${index}`);
const range = (mailing: Mailing) => {
  const orders = seeds.map((id) => inTheEnd(mailing, { id }).orders);
  return { least: Math.min(...orders), most: Math.max(...orders) };
};
const reasons = (mailing: Mailing) =>
  Object.values(inTheEnd(mailing).why).flatMap((why) => why.findings.map((finding) => finding.says));

describe("what a campaign brings", () => {
  it.each(["careless", "persianCareless", "nothing"] as const)("brings next to nothing when it is %s", (name) => {
    expect(range(mailings[name]).most).toBeLessThanOrEqual(2);
  });

  it.each(["careful", "oneEmoji", "plainBenefit", "agency", "persian"] as const)(
    "brings 20 orders and more when every lesson is followed, in whatever words: %s",
    (name) => {
      const { least, most } = range(mailings[name]);
      expect(least).toBeGreaterThanOrEqual(20);
      expect(most).toBeLessThanOrEqual(27);
    },
  );

  it.each(["subjectOnly", "spamOnly", "callOnly", "offerOnly"] as const)(
    "one repair alone lifts its own number and stays far below 20: %s",
    (name) => {
      // a big list, so that rounding hides nothing
      const many = { audience: 10_000 };
      const [before, after] = [inTheEnd(mailings.careless, many), inTheEnd(mailings[name], many)];
      const lifted = {
        subjectOnly: "opened",
        spamOnly: "delivered",
        callOnly: "clicked",
        offerOnly: "orders",
      } as const;
      expect(after[lifted[name]]).toBeGreaterThan(before[lifted[name]]);
      expect(after.orders).toBeGreaterThan(before.orders);
      expect(range(mailings[name]).most).toBeLessThan(8);
    },
  );

  it.each(["noSubject", "threeButtons", "noButton", "noOffer", "bait"] as const)(
    "one mistake alone keeps a careful campaign below 20: %s",
    (name) => expect(range(mailings[name]).most).toBeLessThan(20),
  );

  it("brings little to a small list, however good the mail", () => {
    expect(inTheEnd(mailings.careful, { audience: 40 }).orders).toBeLessThan(5);
    expect(inTheEnd(mailings.careful, { audience: 0 })).toMatchObject({ sent: 0, spam: 0, opened: 0, orders: 0 });
  });

  it("brings less when the same people had mail a few hours before", () => {
    const rested = inTheEnd(mailings.careful, { hoursSinceLast: 48 });
    expect(inTheEnd(mailings.careful, { hoursSinceLast: 5 }).opened).toBeLessThan(rested.opened * 0.6);
    expect(rested.opened).toBe(inTheEnd(mailings.careful).opened);
  });
});

describe("the reasons", () => {
  it("say what was found in the text", () => {
    expect(reasons(mailings.careless)).toContain("No line that tells how to unsubscribe");
    expect(reasons(mailings.careless)).toContain("3 different things to do");
    expect(reasons(mailings.noSubject)).toContain("No subject line");
    expect(reasons(mailings.noButton)).toContain("No link or button to act on");
    expect(reasons(mailings.bait)).toContain("The subject baits instead of telling");
  });

  it.each(["Get no more mail: [here](https://x.example/u?opt-out)", "[Unsubscribe](https://x.example/u)"])(
    "do not take a way out for a call to action: %s",
    (line) => expect(callsIn(`[Order a mug](https://x.example/mug)\n${line}`)).toHaveLength(1),
  );

  it("count the same button twice as one", () => {
    expect(callsIn("[Order](https://x.example/a) and again [Order it](https://x.example/a)")).toHaveLength(1);
  });

  it.each([
    "You can opt out at any time.",
    "No longer want these mails? Answer with stop.",
    "Vom Newsletter abmelden",
    "لغو عضویت",
    "Manage your preferences",
  ])("accept many ways of saying how to leave: %s", (line) => {
    expect(reasons({ ...mailings.careless, body: line })).not.toContain("No line that tells how to unsubscribe");
  });

  it.each([
    "Hauptstr. 5, 10827 Berlin",
    "44 Mill Road, Cambridge",
    "PO Box 9, Leeds LS1 4AP",
    "تهران، خیابان آزادی، پلاک ۳",
  ])("accept many forms of a postal address: %s", (line) => {
    expect(reasons({ ...mailings.careless, body: line })).not.toContain("No sender line with a postal address");
  });

  it("do not take a price or a date for an address", () => {
    const body = "Two mugs, 34 euro, until Sunday 14 June 2026.";
    expect(reasons({ ...mailings.careless, body })).toContain("No sender line with a postal address");
  });
});

describe("the days after sending", () => {
  it("bring 60, 30 and 10 per cent, and what came in never shrinks", () => {
    const campaign = sending(mailings.careful);
    let before = resultsAt(campaign, sentAt);
    expect(before).toMatchObject({ opened: 0, clicked: 0, orders: 0, age: 0 });
    for (let hour = 1; hour <= 100; hour++) {
      const now = resultsAt(campaign, sentAt + hour * 3_600_000);
      for (const key of ["opened", "clicked", "orders"] as const) expect(now[key]).toBeGreaterThanOrEqual(before[key]);
      before = now;
    }
    const shares = before.days.map((day) => day.opened / before.opened);
    expect(shares[0]).toBeCloseTo(0.6, 1);
    expect(shares[1]).toBeCloseTo(0.3, 1);
    expect(before.days).toHaveLength(3);
  });

  it("do not depend on when anybody looks", () => {
    const late = resultsAt(sending(mailings.careful), sentAt + 30 * dayLength);
    const early = resultsAt(sending(mailings.careful), sentAt + dayLength);
    expect(late.days[0]).toEqual(early.days[0]);
    expect(inTheEnd(mailings.careful)).toEqual(inTheEnd(mailings.careful));
  });

  it("sell more from the day after the landing page was repaired, never before", () => {
    const page = mailings.careful.page;
    const poor = sending(mailings.noOffer);
    const repaired = { ...poor, pages: [{ at: sentAt + dayLength / 2, page }] };
    const end = sentAt + 9 * dayLength;
    expect(resultsAt(repaired, end).days[0]).toEqual(resultsAt(poor, end).days[0]);
    expect(resultsAt(repaired, end).days[1]?.orders).toBeGreaterThan(resultsAt(poor, end).days[1]?.orders ?? 99);
  });
});

describe("chance", () => {
  it("is the same for the same seed, differs between seeds, and is spread evenly", () => {
    const take = (seed: string) => {
      const next = seeded(seed);
      return Array.from({ length: 2000 }, next);
    };
    expect(take("a")).toEqual(take("a"));
    expect(take("a")).not.toEqual(take("b"));
    const mean = take("c").reduce((sum, value) => sum + value, 0) / 2000;
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
    expect(Math.max(...take("d"))).toBeLessThan(1);
  });
});
