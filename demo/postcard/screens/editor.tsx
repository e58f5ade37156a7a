import { useRef, useState } from "preact/hooks";
import { tell } from "../farshore.ts";
import { Confirm } from "../parts/confirm.tsx";
import { Field } from "../parts/field.tsx";
import { MailPreview, PagePreview } from "../parts/mailPreview.tsx";
import { PageFields } from "../parts/pageFields.tsx";
import type { Postcard } from "../postcard.ts";
import { reachable } from "../shop/contacts.ts";
import { carefulDraft, hastyDraft } from "../shop/drafts.ts";
import { number, plural } from "../words.ts";
import type { Mailing } from "../world/mailing.ts";

function MailFields({ draft, edit }: { draft: Mailing; edit: (change: Partial<Mailing>) => void }) {
  const body = useRef<HTMLTextAreaElement>(null);
  const addButton = () => {
    const box = body.current;
    if (!box) return;
    const [from, to] = [box.selectionStart, box.selectionEnd];
    const label = draft.body.slice(from, to) || "Label";
    box.setRangeText(`[${label}](https://postcard.example/page)`, from, to, "end");
    edit({ body: box.value });
    box.focus();
    box.setSelectionRange(from + 1, from + 1 + label.length);
  };
  return (
    <fieldset class="card">
      <legend>The e-mail</legend>
      <Field label="Subject line" name="subject-line" value={draft.subject} onInput={(subject) => edit({ subject })} />
      <Field
        label="Preview line"
        hint="What the inbox shows beside the subject."
        value={draft.preview}
        onInput={(preview) => edit({ preview })}
      />
      <Field
        label="Message"
        hint="Write a button as [Label](https://…)."
        rows={13}
        value={draft.body}
        inputRef={body}
        onInput={(text) => edit({ body: text })}
      />
      <button type="button" onClick={addButton}>
        Add a button
      </button>
    </fieldset>
  );
}

/** Tells Farshore once per visit to the fields, not once per letter. */
function LandingFields({ draft, edit }: { draft: Mailing; edit: (change: Partial<Mailing>) => void }) {
  const before = useRef(draft.page);
  const leave = (event: FocusEvent) => {
    const { currentTarget, relatedTarget } = event;
    if (currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    if (JSON.stringify(before.current) !== JSON.stringify(draft.page)) tell("track", "landing_page_edited");
    before.current = draft.page;
  };
  return (
    <fieldset class="card" onFocusOut={leave}>
      <legend>The landing page</legend>
      <p class="hint">Where people land when they click.</p>
      <PageFields page={draft.page} onInput={(page) => edit({ page })} />
    </fieldset>
  );
}

function Shortcut({ fill }: { fill: (draft: Mailing) => void }) {
  return (
    <aside class="shortcut" aria-label="Shortcut for visitors of this demo">
      <p>Just looking? Use a draft that somebody else has written:</p>
      <div class="actions">
        <button type="button" onClick={() => fill(hastyDraft)}>
          A hasty draft
        </button>
        <button type="button" onClick={() => fill(carefulDraft)}>
          A draft that follows the lessons
        </button>
      </div>
    </aside>
  );
}

export function Editor({ postcard }: { postcard: Postcard }) {
  const [asking, setAsking] = useState(false);
  const sending = useRef(false);
  const { draft, contacts } = postcard.shop.value;
  const audience = reachable(contacts).length;
  const edit = (change: Partial<Mailing>) =>
    postcard.change((shop) => ({ ...shop, draft: { ...shop.draft, ...change } }));
  const sendNow = async () => {
    if (sending.current) return; // a second press must not send a second mail
    sending.current = true;
    location.hash = `#/campaigns/${await postcard.send()}`;
  };
  return (
    <>
      <h1>New campaign</h1>
      <div class="desk">
        <div class="desk-write">
          <Shortcut fill={edit} />
          <MailFields draft={draft} edit={edit} />
          <LandingFields draft={draft} edit={edit} />
          <div class="send-row">
            <button type="button" class="primary big" disabled={audience === 0} onClick={() => setAsking(true)}>
              Send to all {number(audience)} contacts
            </button>
            {audience === 0 && (
              <p class="hint">
                There is nobody to send to yet. <a href="#/contacts">Add contacts</a>
              </p>
            )}
          </div>
        </div>
        <div class="desk-look">
          <h2>How it looks</h2>
          <MailPreview mailing={draft} from={postcard.person.value.business} />
          <PagePreview page={draft.page} />
        </div>
      </div>
      {asking && (
        <Confirm
          title={`Send to ${plural(audience, "contact", "contacts")}?`}
          yes="Send now"
          no="Keep editing"
          onYes={() => void sendNow()}
          onClose={() => setAsking(false)}
        >
          <p dir="auto">{draft.subject ? `“${draft.subject}”` : "This e-mail has no subject line."}</p>
        </Confirm>
      )}
    </>
  );
}
