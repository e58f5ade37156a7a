import { campaignDays, dayLength, resultsAt, type Sending } from "../world/campaign.ts";
import { type Shop, settledAt, settledResults } from "./shop.ts";

/** A number that has become known and that Farshore should hear of, once. */
export interface News {
  key: string;
  metric: string;
  value: number;
  /** When it became known, ms. */
  at: number;
}

function newsOf(sending: Sending): News[] {
  const news: News[] = [];
  for (let day = 0; day < campaignDays; day++) {
    const at = sending.sentAt + (day + 1) * dayLength;
    const value = resultsAt(sending, at).days[day]?.orders ?? 0;
    news.push({ key: `${sending.id}/orders/${day}`, metric: "orders", value, at });
  }
  const { sent, spam, delivered, opened, clicked, orders } = settledResults(sending);
  const at = settledAt(sending);
  const rate = (metric: string, part: number, whole: number) => {
    // a share of nothing is not known, which is not the same as 0
    if (whole > 0) news.push({ key: `${sending.id}/${metric}`, metric, value: part / whole, at });
  };
  rate("spam_rate", spam, sent);
  rate("open_rate", opened, delivered);
  rate("click_rate", clicked, delivered);
  rate("order_rate", orders, clicked);
  return news;
}

/** What became known by now and has not been told yet, in the order in which it became known. */
export function newsFor(shop: Shop, now: number): News[] {
  const told = new Set(shop.told);
  return shop.campaigns
    .flatMap(newsOf)
    .filter((news) => news.at <= now && !told.has(news.key))
    .toSorted((a, b) => a.at - b.at);
}
