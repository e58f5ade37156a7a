import { callsIn } from "../world/clicks.ts";
import { type Mailing, type Page, piecesOf } from "../world/mailing.ts";

function Body({ body }: { body: string }) {
  const calls = new Set(callsIn(body).map((call) => call.address));
  return (
    <>
      {body
        .split(/\n{2,}/)
        .filter((part) => part.trim())
        .map((part, index) => (
          <p key={index} dir="auto">
            {piecesOf(part).map((piece, at) =>
              piece.address ? (
                <span key={at} class={calls.has(piece.address) ? "call" : "link"}>
                  {piece.text}
                </span>
              ) : (
                piece.text
              ),
            )}
          </p>
        ))}
    </>
  );
}

/** How the mail looks to its reader: first one line among others in the inbox, then opened. */
export function MailPreview({ mailing, from }: { mailing: Mailing; from: string }) {
  return (
    <section class="preview" aria-label="Preview of the e-mail">
      <div class="inbox-line">
        <strong>{from}</strong>
        <span class="inbox-subject" dir="auto">
          {mailing.subject || <em>(no subject)</em>}
        </span>
        <span class="inbox-preview" dir="auto">
          {mailing.preview || mailing.body.split("\n")[0]}
        </span>
      </div>
      <div class="letter">
        {mailing.body.trim() ? <Body body={mailing.body} /> : <p class="hint">Nothing written yet.</p>}
      </div>
    </section>
  );
}

export function PagePreview({ page }: { page: Page }) {
  const blank = !Object.values(page).some((text) => text.trim());
  return (
    <section class="preview page-preview" aria-label="Preview of the landing page">
      <div class="browser-line" aria-hidden="true">
        <i />
        <i />
        <i />
        <span>postcard.example</span>
      </div>
      <div class="landing">
        {blank && <p class="hint">The landing page is empty.</p>}
        {page.headline && (
          <p class="landing-headline" dir="auto">
            {page.headline}
          </p>
        )}
        {page.offer && <p dir="auto">{page.offer}</p>}
        {(page.price || page.deadline) && (
          <p class="landing-terms" dir="auto">
            {page.price && <strong>{page.price}</strong>} {page.deadline && <span>Offer ends: {page.deadline}</span>}
          </p>
        )}
        {!blank && <span class="call">Order</span>}
      </div>
    </section>
  );
}
