import { clicks } from "./clicks.ts";
import { deliverability } from "./deliverability.ts";
import type { Judgement } from "./judgement.ts";
import type { Mailing, Page } from "./mailing.ts";
import { opens } from "./opens.ts";
import { seeded } from "./random.ts";
import { sales } from "./sales.ts";

/** A campaign that went out. Nothing in it changes later but the landing page, of which every version is kept. */
export interface Sending {
  id: string;
  /** ms since 1970. */
  sentAt: number;
  mailing: Mailing;
  /** People with an address. */
  audience: number;
  /** Hours since the campaign before it; null for the first. */
  hoursSinceLast: number | null;
  /** Later versions of the landing page, oldest first. */
  pages: { at: number; page: Page }[];
}

export interface Tally {
  opened: number;
  clicked: number;
  orders: number;
}

export interface Results extends Tally {
  sent: number;
  spam: number;
  delivered: number;
  /** What each day brought that has been counted, the first day first. */
  days: Tally[];
  /** Whole days that have passed since sending. */
  age: number;
  /** What moved each number. */
  why: { spam: Judgement; opened: Judgement; clicked: Judgement; orders: Judgement };
}

export const dayLength = 86_400_000;
/** How much of everything a campaign brings has come in after one, two and three days. */
const arrived = [0.6, 0.9, 1];
export const campaignDays = arrived.length;

/** Chance moves every share by three per cent of itself at most: less than any lesson does. */
const nudged = (share: number, random: () => number): number => share * (0.97 + random() * 0.06);

/** The page that readers of one day see: an edit counts from the next day on, so days that began never change. */
function pageOn(sending: Sending, day: number): Page {
  const begins = sending.sentAt + day * dayLength;
  return sending.pages.findLast((version) => version.at <= begins)?.page ?? sending.mailing.page;
}

/** Cumulative counts at the end of each day. */
function course(sending: Sending): {
  spam: number;
  delivered: number;
  ends: Tally[];
  why: Omit<Results["why"], "orders">;
} {
  const { mailing, audience } = sending;
  const random = seeded(sending.id);
  const why = {
    spam: deliverability(mailing),
    opened: opens(mailing, sending.hoursSinceLast),
    clicked: clicks(mailing),
  };
  const spam = Math.min(audience, Math.round(audience * nudged(why.spam.value, random)));
  const delivered = audience - spam;
  const openers = delivered * nudged(why.opened.value, random);
  const clickers = openers * nudged(why.clicked.value, random);
  const luck = nudged(1, random);
  let buyers = 0;
  const ends = arrived.map((share, day) => {
    const page = pageOn(sending, day);
    buyers += clickers * (share - (arrived[day - 1] ?? 0)) * sales({ ...mailing, page }).value * luck;
    return { opened: Math.round(openers * share), clicked: Math.round(clickers * share), orders: Math.round(buyers) };
  });
  return { spam, delivered, ends, why };
}

const nothing: Tally = { opened: 0, clicked: 0, orders: 0 };

const brought = (end: Tally, begin: Tally): Tally => ({
  opened: end.opened - begin.opened,
  clicked: end.clicked - begin.clicked,
  orders: end.orders - begin.orders,
});

/**
 * How a campaign stands at a moment. A pure function of what was typed, who got it and the time:
 * it makes no difference whether anybody looked in between. Where a mail lands is known as soon as it is sent; what
 * its readers do is counted once a day, so that every number on a screen is one that Farshore was told.
 */
export function resultsAt(sending: Sending, now: number): Results {
  const { spam, delivered, ends, why } = course(sending);
  const age = Math.max(0, Math.floor((now - sending.sentAt) / dayLength));
  const counted = ends.slice(0, age);
  const today = Math.min(campaignDays - 1, age);
  return {
    sent: sending.audience,
    spam,
    delivered,
    ...(counted.at(-1) ?? nothing),
    days: counted.map((end, day) => brought(end, counted[day - 1] ?? nothing)),
    age,
    why: { ...why, orders: sales({ ...sending.mailing, page: pageOn(sending, today) }) },
  };
}
