import { describe, expect, it } from "vitest";
import { createClock } from "../../demo/postcard/clock.ts";
import { createMemory } from "../../demo/postcard/memory.ts";
import { pathOf, routeOf } from "../../demo/postcard/routes.ts";
import { addContacts, addressOnRecord, isAddress, unreachable } from "../../demo/postcard/shop/contacts.ts";
import { readContacts } from "../../demo/postcard/shop/csv.ts";
import { newsFor } from "../../demo/postcard/shop/news.ts";
import { sampleList, sampleSize, sampleSlips } from "../../demo/postcard/shop/sampleList.ts";
import { daysToRates, editPage, emptyShop, pageOf, send } from "../../demo/postcard/shop/shop.ts";
import { dayLength, resultsAt } from "../../demo/postcard/world/campaign.ts";
import { mailings } from "./mailings.ts";

const sentAt = Date.UTC(2026, 5, 1, 9);
const full = { ...emptyShop, contacts: addContacts([], sampleList()) };
const sent = send({ ...full, draft: mailings.careful }, sentAt);

describe("contacts", () => {
  it.each([
    ["name,email\nAda Berg,ada@post.example", "a head line"],
    ["E-Mail;Name\r\nada@post.example;Ada Berg\r\n", "columns in the other order, semicolons, Windows line ends"],
    ["Ada Berg\tada@post.example", "no head line, tabs"],
    ['\ufeff"Ada Berg","ada@post.example"\n\n', "quotes and a byte order mark"],
    ["ada@post.example, Ada Berg", "address first, no head line"],
  ])("are read from %j: %s", (text) => {
    expect(readContacts(text)).toEqual([{ name: "Ada Berg", email: "ada@post.example" }]);
  });

  it("keep quoted commas, and people without an address or a name", () => {
    expect(readContacts('name,email\n"Berg, Ada ""A""",ada@post.example\nOmid,\n,olga@post.example')).toEqual([
      { name: 'Berg, Ada "A"', email: "ada@post.example" },
      { name: "Omid", email: "" },
      { name: "olga", email: "olga@post.example" },
    ]);
    expect(readContacts(" \n \n")).toEqual([]);
  });

  it("are on the list once, whatever the letters", () => {
    const once = addContacts([], [{ name: "Ada", email: "ada@post.example" }]);
    expect(addContacts(once, [{ name: "A.", email: "ADA@post.example" }])).toEqual(once);
    expect(addContacts(once, [{ name: "Bo", email: "" }]).map((contact) => contact.id)).toEqual([1, 2]);
  });

  it("of the sample list are 400, of whom 32 have no working address, which the order records know", () => {
    expect(full.contacts).toHaveLength(sampleSize);
    expect(unreachable(full.contacts)).toHaveLength(sampleSlips);
    expect(sampleList()).toEqual(sampleList());
    for (const contact of full.contacts) expect(isAddress(addressOnRecord(contact))).toBe(true);
    expect(isAddress(addressOnRecord({ id: 7, name: "", email: "" }))).toBe(true);
  });

  it.each(["a@b.example", "لیلا@نامه.example", "o'neil+news@mail.co.example"])("may be %s", (text) =>
    expect(isAddress(text)).toBe(true),
  );
  it.each(["", "a@b", "a@@b.example", "a b@c.example", "a@b,example", "a@.example", "@b.example"])(
    "may not be %j",
    (text) => expect(isAddress(text)).toBe(false),
  );
});

describe("news for Farshore", () => {
  const [campaign] = sent.campaigns;
  if (!campaign) throw new Error("nothing was sent");
  const later = (days: number) => newsFor(sent, sentAt + days * dayLength);
  const names = (days: number) => later(days).map((news) => news.metric);

  it("is what became known, in its order: spam at once, orders day by day, the rest after two days and three", () => {
    const counted = ["orders", "clicks", "open_rate", "click_rate", "order_rate"];
    expect(names(0)).toEqual(["spam_rate"]);
    expect(names(0.9)).toEqual(["spam_rate"]);
    expect(names(1)).toEqual(["spam_rate", "orders"]);
    expect(names(2)).toEqual(["spam_rate", "orders", ...counted]);
    expect(names(3)).toEqual(["spam_rate", "orders", ...counted, ...counted]);
    expect(names(300)).toEqual(names(3));
  });

  it("holds every number that a screen shows, at every hour", () => {
    for (let hour = 0; hour < 100; hour++) {
      const {
        sent: all,
        spam,
        delivered,
        opened,
        clicked,
        orders,
        age,
      } = resultsAt(campaign, sentAt + hour * 3_600_000);
      const told = later(hour / 24);
      const latest = (metric: string) => told.findLast((news) => news.metric === metric)?.value;
      const inAll = told.filter((news) => news.metric === "orders").reduce((sum, news) => sum + news.value, 0);
      expect(latest("spam_rate")).toBe(spam / all);
      expect(inAll).toBe(orders);
      if (age < daysToRates) continue;
      expect(latest("open_rate")).toBe(opened / delivered);
      expect(latest("click_rate")).toBe(clicked / delivered);
      expect(latest("clicks")).toBe(clicked);
      expect(latest("order_rate")).toBe(orders / clicked);
    }
  });

  it("holds the same numbers whenever it is asked for, and each only until it was told", () => {
    expect(later(30)).toEqual(later(3));
    const told = { ...sent, told: later(2).map((news) => news.key) };
    expect(newsFor(told, sentAt + 9 * dayLength).map((news) => news.key)).toEqual([
      "1/orders/2",
      "1/clicks/3",
      "1/open_rate/3",
      "1/click_rate/3",
      "1/order_rate/3",
    ]);
    const orders = later(9).filter((news) => news.metric === "orders");
    expect(orders.reduce((sum, news) => sum + news.value, 0)).toBeGreaterThanOrEqual(20);
  });

  it("reaches the outcome two days after a careful campaign, so that two clicks on the clock show it", () => {
    const orders = later(2).filter((news) => news.metric === "orders");
    expect(orders.reduce((sum, news) => sum + news.value, 0)).toBeGreaterThanOrEqual(20);
  });

  it("says nothing about a share of nothing", () => {
    const nobody = send({ ...emptyShop, draft: mailings.careful }, sentAt);
    const metrics = newsFor(nobody, sentAt + 9 * dayLength).map((news) => news.metric);
    expect(new Set(metrics)).toEqual(new Set(["orders", "clicks"]));
  });
});

describe("the shop", () => {
  it("sends to those who have an address, empties the draft and remembers how long ago the last mail was", () => {
    expect(sent.campaigns[0]).toMatchObject({ id: "1", audience: sampleSize - sampleSlips, hoursSinceLast: null });
    expect(sent.draft.subject).toBe("");
    expect(send(sent, sentAt + dayLength).campaigns[1]).toMatchObject({ id: "2", hoursSinceLast: 24 });
  });

  it("keeps every version of a landing page", () => {
    const page = { ...mailings.careful.page, price: "30 €" };
    const edited = editPage(sent, "1", page, sentAt + 1000);
    expect(edited.campaigns.map(pageOf)).toEqual([page]);
    expect(edited.campaigns[0]?.mailing.page.price).toBe("34 €");
  });
});

describe("the clock", () => {
  it("begins on Monday, 1 June 2026 at nine, runs, moves on by days, and stays so after a reload", () => {
    const memory = createMemory(null);
    let real = 1_000;
    const clock = createClock(memory, () => real);
    expect(new Date(clock.now()).toString()).toContain("Mon Jun 01 2026 09:00:00");
    real += 5_000;
    clock.forward(2);
    expect(new Date(clock.now()).toString()).toContain("Wed Jun 03 2026 09:00:05");
    expect(createClock(memory, () => real).now()).toBe(clock.now());
  });

  it("follows another tab", () => {
    const memory = createMemory(null);
    const [one, other] = [createClock(memory, () => 0), createClock(memory, () => 0)];
    one.forward(1);
    other.reread();
    expect(other.now()).toBe(one.now());
  });
});

describe("the address bar", () => {
  it.each([
    ["", "/", "home"],
    ["#/contacts", "/contacts", "contacts"],
    ["#/campaigns", "/campaigns", "campaigns"],
    ["#/campaigns/new", "/campaigns/new", "editor"],
    ["#/campaigns/7", "/campaigns/7", "results"],
    ["#/nowhere", "/nowhere", "home"],
  ])("%j is %s and shows %s", (hash, path, screen) => {
    expect(pathOf(hash)).toBe(path);
    expect(routeOf(hash).screen).toBe(screen);
  });
});
