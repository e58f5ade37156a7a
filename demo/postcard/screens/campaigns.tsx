import type { Postcard } from "../postcard.ts";
import { ratesKnown } from "../shop/shop.ts";
import { day, number, percent } from "../words.ts";
import { resultsAt } from "../world/campaign.ts";

export function Campaigns({ postcard }: { postcard: Postcard }) {
  const campaigns = postcard.shop.value.campaigns.toReversed();
  return (
    <>
      <div class="title-row">
        <h1>Campaigns</h1>
        <a class="button primary" href="#/campaigns/new">
          New campaign
        </a>
      </div>
      {campaigns.length === 0 && <p class="lead">Nothing sent yet. Your first campaign will be listed here.</p>}
      <ul class="campaign-list">
        {campaigns.map((sending) => {
          const results = resultsAt(sending, postcard.now.value);
          return (
            <li key={sending.id} class="card">
              <div>
                <h2 dir="auto">
                  <a href={`#/campaigns/${sending.id}`}>{sending.mailing.subject || "(no subject)"}</a>
                </h2>
                <p class="hint">Sent {day(sending.sentAt)}</p>
              </div>
              <dl class="row-figures">
                <div>
                  <dt>Sent to</dt>
                  <dd>{number(results.sent)}</dd>
                </div>
                <div>
                  <dt>Opened</dt>
                  <dd>{ratesKnown(results) ? percent(results.opened, results.delivered) : "–"}</dd>
                </div>
                <div>
                  <dt>Orders</dt>
                  <dd>{number(results.orders)}</dd>
                </div>
              </dl>
            </li>
          );
        })}
      </ul>
    </>
  );
}
