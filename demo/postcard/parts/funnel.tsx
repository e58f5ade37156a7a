import { ratesKnown } from "../shop/shop.ts";
import { number, percent } from "../words.ts";
import type { Results } from "../world/campaign.ts";

function Bar({ name, value, share, of }: { name: string; value: number | null; share: number; of: string }) {
  return (
    <li class="bar">
      <span class="bar-name">{name}</span>
      <span class="bar-value">{value === null ? "–" : number(value)}</span>
      <svg class="bar-line" aria-hidden="true">
        <rect class="bar-ground" width="100%" height="100%" rx="4" />
        <rect class="bar-fill" width={`${Math.min(100, share * 100)}%`} height="100%" rx="4" />
      </svg>
      <span class="bar-of">{of}</span>
    </li>
  );
}

/** From everybody to those who ordered, each as a part of the stage before. */
export function Funnel({ results }: { results: Results }) {
  const { sent, spam, delivered, opened, clicked, orders } = results;
  const share = (value: number) => (sent > 0 ? value / sent : 0);
  const counted = (value: number) => (results.age > 0 ? value : null);
  const part = (value: number, whole: number, of: string) => {
    if (ratesKnown(results)) return `${percent(value, whole)} ${of}`;
    return results.age > 0 ? "so far" : "not counted yet";
  };
  return (
    <section class="card funnel">
      <h2>From sent to sold</h2>
      <ul>
        <Bar
          name="Delivered"
          value={delivered}
          share={share(delivered)}
          of={`${percent(delivered, sent)} of ${number(sent)}`}
        />
        <Bar name="Spam folder" value={spam} share={share(spam)} of={`${percent(spam, sent)} of ${number(sent)}`} />
        <Bar name="Opened" value={counted(opened)} share={share(opened)} of={part(opened, delivered, "of delivered")} />
        <Bar
          name="Clicked"
          value={counted(clicked)}
          share={share(clicked)}
          of={part(clicked, delivered, "of delivered")}
        />
        <Bar name="Orders" value={counted(orders)} share={share(orders)} of={part(orders, clicked, "of clicks")} />
      </ul>
    </section>
  );
}
