import { campaignDays, dayLength, resultsAt, type Sending } from "../world/campaign.ts";
import { daysToRates, type Shop } from "./shop.ts";

/** A number that has become known and that Farshore should hear of, once. */
export interface News {
  key: string;
  metric: string;
  value: number;
  /** When it became known, ms. */
  at: number;
}

/** A share of nothing is not known, which is not the same as 0. */
const rate = (key: string, metric: string, part: number, whole: number, at: number): News[] =>
  whole > 0 ? [{ key, metric, value: part / whole, at }] : [];

/** What the count after so many days made known. */
function countOf(sending: Sending, age: number): News[] {
  const at = sending.sentAt + age * dayLength;
  const { id } = sending;
  const { delivered, opened, clicked, orders, days } = resultsAt(sending, at);
  const news: News[] = [{ key: `${id}/orders/${age - 1}`, metric: "orders", value: days.at(-1)?.orders ?? 0, at }];
  if (age < daysToRates) return news;
  return [
    ...news,
    { key: `${id}/clicks/${age}`, metric: "clicks", value: clicked, at },
    ...rate(`${id}/open_rate/${age}`, "open_rate", opened, delivered, at),
    ...rate(`${id}/click_rate/${age}`, "click_rate", clicked, delivered, at),
    ...rate(`${id}/order_rate/${age}`, "order_rate", orders, clicked, at),
  ];
}

function newsOf(sending: Sending): News[] {
  const { spam, sent } = resultsAt(sending, sending.sentAt);
  const counts = Array.from({ length: campaignDays }, (_, day) => countOf(sending, day + 1));
  return [...rate(`${sending.id}/spam_rate`, "spam_rate", spam, sent, sending.sentAt), ...counts.flat()];
}

/** What became known by now and has not been told yet, in the order in which it became known. */
export function newsFor(shop: Shop, now: number): News[] {
  const told = new Set(shop.told);
  return shop.campaigns
    .flatMap(newsOf)
    .filter((news) => news.at <= now && !told.has(news.key))
    .toSorted((a, b) => a.at - b.at);
}
