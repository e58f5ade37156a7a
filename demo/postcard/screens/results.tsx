import { useState } from "preact/hooks";
import { tell } from "../farshore.ts";
import { DayTable } from "../parts/dayTable.tsx";
import { Funnel } from "../parts/funnel.tsx";
import { MailPreview, PagePreview } from "../parts/mailPreview.tsx";
import { PageFields } from "../parts/pageFields.tsx";
import { Why } from "../parts/why.tsx";
import type { Postcard } from "../postcard.ts";
import { editPage, pageOf } from "../shop/shop.ts";
import { clockTime, day, plural } from "../words.ts";
import { campaignDays, dayLength, resultsAt, type Sending } from "../world/campaign.ts";

function LandingPage({ postcard, sending }: { postcard: Postcard; sending: Sending }) {
  const [page, setPage] = useState(pageOf(sending));
  const [answer, setAnswer] = useState("");
  const save = (event: Event) => {
    event.preventDefault();
    postcard.change((shop) => editPage(shop, sending.id, page, postcard.clock.now()));
    tell("track", "landing_page_edited");
    setAnswer("Saved. Readers will see it from the next day of this campaign.");
  };
  return (
    <details class="card">
      <summary>Change the landing page</summary>
      <form class="stacked" onSubmit={save}>
        <PageFields page={page} onInput={setPage} />
        <button type="submit" class="primary">
          Save the landing page
        </button>
        <p class="answer" role="status">
          {answer}
        </p>
      </form>
    </details>
  );
}

function nextCount(sending: Sending, age: number): string {
  const next = sending.sentAt + (age + 1) * dayLength;
  return `We count opens, clicks and orders once a day, for three days. Next count: ${day(next)}, ${clockTime(next)}.`;
}

export function Results({ postcard, id }: { postcard: Postcard; id: string }) {
  const sending = postcard.shop.value.campaigns.find((one) => one.id === id);
  if (!sending) {
    return (
      <>
        <h1>No such campaign</h1>
        <p class="lead">
          It may belong to another account. <a href="#/campaigns">See all campaigns</a>
        </p>
      </>
    );
  }
  const results = resultsAt(sending, postcard.now.value);
  const again = () => {
    postcard.change((shop) => ({ ...shop, draft: { ...sending.mailing, page: pageOf(sending) } }));
    location.hash = "#/campaigns/new";
  };
  return (
    <>
      <div class="title-row">
        <div>
          <p class="over">
            Sent {day(sending.sentAt)}, {clockTime(sending.sentAt)} to {plural(results.sent, "contact", "contacts")}
          </p>
          <h1 dir="auto">{sending.mailing.subject || "(no subject)"}</h1>
        </div>
        <button type="button" onClick={again}>
          Start the next one from this
        </button>
      </div>
      <p class="lead">{results.age >= campaignDays ? "All results are in." : nextCount(sending, results.age)}</p>
      <div class="coach" data-farshore-slot="campaign-results" />
      <div class="results-grid">
        <Funnel results={results} />
        <DayTable sending={sending} results={results} />
      </div>
      <Why results={results} />
      <LandingPage postcard={postcard} sending={sending} />
      <details class="card">
        <summary>What was sent</summary>
        <MailPreview mailing={sending.mailing} from={postcard.person.value.business} />
        <PagePreview page={pageOf(sending)} />
      </details>
    </>
  );
}
