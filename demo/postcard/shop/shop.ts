import { type Results, resultsAt, type Sending } from "../world/campaign.ts";
import { emptyMailing, type Mailing, type Page } from "../world/mailing.ts";
import { type Contact, reachable } from "./contacts.ts";

/** Everything that one customer of Postcard has in it. */
export interface Shop {
  contacts: Contact[];
  draft: Mailing;
  /** Oldest first. */
  campaigns: Sending[];
  /** Keys of the news that Farshore has acknowledged, so that each is told exactly once. */
  told: string[];
  /** When the coach said that the outcome was reached, ms. */
  reachedAt: number | null;
}

export const emptyShop: Shop = { contacts: [], draft: emptyMailing, campaigns: [], told: [], reachedAt: null };

/** The shop after its draft went out to everybody who has an address. */
export function send(shop: Shop, now: number): Shop {
  const last = shop.campaigns.at(-1);
  const sending: Sending = {
    id: String(shop.campaigns.length + 1),
    sentAt: now,
    mailing: shop.draft,
    audience: reachable(shop.contacts).length,
    hoursSinceLast: last ? Math.max(0, now - last.sentAt) / 3_600_000 : null,
    pages: [],
  };
  return { ...shop, draft: emptyMailing, campaigns: [...shop.campaigns, sending] };
}

/** The landing page as it is now. */
export const pageOf = (sending: Sending): Page => sending.pages.at(-1)?.page ?? sending.mailing.page;

/** The shop after a landing page changed; readers see it from the next day of the campaign on. */
export const editPage = (shop: Shop, id: string, page: Page, now: number): Shop => ({
  ...shop,
  campaigns: shop.campaigns.map((sending) =>
    sending.id === id ? { ...sending, pages: [...sending.pages, { at: now, page }] } : sending,
  ),
});

export const ordersSoFar = (shop: Shop, now: number): number =>
  shop.campaigns.reduce((sum, sending) => sum + resultsAt(sending, now).orders, 0);

/** Days after which shares of opens, clicks and orders mean something; before that they only say that it is early. */
export const daysToRates = 2;
export const ratesKnown = (results: Results): boolean => results.age >= daysToRates;
