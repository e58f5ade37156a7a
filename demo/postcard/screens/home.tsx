import { OrdersChart } from "../parts/ordersChart.tsx";
import type { Postcard } from "../postcard.ts";
import { reachable, unreachable } from "../shop/contacts.ts";
import { ordersSoFar, ratesKnown } from "../shop/shop.ts";
import { day, number, percent, plural } from "../words.ts";
import { resultsAt } from "../world/campaign.ts";

function Welcome() {
  return (
    <aside class="note" aria-label="About this demo">
      <p>
        You are in a demo of <strong>Farshore</strong>: Postcard is the product, and the coach in the corner is what
        Farshore adds to it. Add contacts, send a campaign the way you would on a busy day, move the clock at the top by
        two days, and see what the coach makes of the result.
      </p>
    </aside>
  );
}

function LastCampaign({ postcard }: { postcard: Postcard }) {
  const last = postcard.shop.value.campaigns.at(-1);
  if (!last) {
    return (
      <section class="card last">
        <h2>Last campaign</h2>
        <p class="hint">Nothing has been sent yet.</p>
      </section>
    );
  }
  const results = resultsAt(last, postcard.now.value);
  const rate = (part: number) => (ratesKnown(results) ? percent(part, results.delivered) : "–");
  return (
    <section class="card last">
      <h2>Last campaign</h2>
      <p class="last-subject" dir="auto">
        <a href={`#/campaigns/${last.id}`}>{last.mailing.subject || "(no subject)"}</a>
      </p>
      <p class="hint">
        Sent {day(last.sentAt)} to {plural(results.sent, "contact", "contacts")}
      </p>
      <dl class="row-figures">
        <div>
          <dt>Opened</dt>
          <dd>{rate(results.opened)}</dd>
        </div>
        <div>
          <dt>Clicked</dt>
          <dd>{rate(results.clicked)}</dd>
        </div>
        <div>
          <dt>Orders</dt>
          <dd>{number(results.orders)}</dd>
        </div>
      </dl>
    </section>
  );
}

export function Home({ postcard }: { postcard: Postcard }) {
  const shop = postcard.shop.value;
  const { name, business } = postcard.person.value;
  const missing = unreachable(shop.contacts).length;
  const fresh = shop.contacts.length === 0 && shop.campaigns.length === 0;
  return (
    <>
      <p class="over">{business}</p>
      <h1>Hello {name}</h1>
      {fresh && <Welcome />}
      {shop.reachedAt !== null && (
        <p class="reached" role="status">
          Your coach noted it on {day(shop.reachedAt)}: you got the result you came for.
        </p>
      )}
      <div class="figures">
        <section class="card">
          <h2>Contacts</h2>
          <p class="figure">{number(reachable(shop.contacts).length)}</p>
          <p class="hint">{missing > 0 ? `${number(missing)} more without a working address` : "with an address"}</p>
          <a class={shop.contacts.length > 0 ? "button" : "button primary"} href="#/contacts">
            {shop.contacts.length > 0 ? "See contacts" : "Add contacts"}
          </a>
        </section>
        <section class="card">
          <h2>Orders from mailings</h2>
          <p class="figure">{number(ordersSoFar(shop, postcard.now.value))}</p>
          <p class="hint">from {plural(shop.campaigns.length, "campaign", "campaigns")}</p>
          <a class={shop.contacts.length > 0 ? "button primary" : "button"} href="#/campaigns/new">
            New campaign
          </a>
        </section>
        <LastCampaign postcard={postcard} />
      </div>
      {shop.campaigns.length > 0 && <OrdersChart shop={shop} now={postcard.now.value} />}
    </>
  );
}
