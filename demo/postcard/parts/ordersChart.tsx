import type { Shop } from "../shop/shop.ts";
import { day, number, plural } from "../words.ts";
import { dayLength, resultsAt } from "../world/campaign.ts";

const shown = 14;

/** Orders of the last two weeks, one bar a day; an order belongs to the day on which it was counted. */
export function OrdersChart({ shop, now }: { shop: Shop; now: number }) {
  const until = (at: number) => shop.campaigns.reduce((sum, sending) => sum + resultsAt(sending, at).orders, 0);
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const days = Array.from({ length: shown }, (_, index) => {
    const end = midnight - (shown - 1 - index) * dayLength;
    return { at: end - dayLength, orders: until(Math.min(end, now)) - until(Math.min(end - dayLength, now)) };
  });
  const most = Math.max(5, ...days.map((one) => one.orders));
  const total = days.reduce((sum, one) => sum + one.orders, 0);
  return (
    <section class="card chart">
      <h2>Orders, the last two weeks</h2>
      <ol aria-label={`${plural(total, "order", "orders")} in ${shown} days`}>
        {days.map((one) => (
          <li key={one.at}>
            <span class="chart-value">{one.orders > 0 ? number(one.orders) : <span class="unseen">0</span>}</span>
            <svg aria-hidden="true">
              <rect
                y={`${100 - (one.orders / most) * 100}%`}
                width="100%"
                height={`${(one.orders / most) * 100}%`}
                rx="3"
              />
            </svg>
            <time dateTime={new Date(one.at).toISOString().slice(0, 10)}>
              <span class="unseen">{day(one.at)}</span>
              <span aria-hidden="true">{new Date(one.at).getDate()}</span>
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
