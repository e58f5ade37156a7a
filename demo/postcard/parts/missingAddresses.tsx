import { useId, useState } from "preact/hooks";
import { fillIn, lookUpAll } from "../contactsDesk.ts";
import type { Postcard } from "../postcard.ts";
import { type Contact, unreachable } from "../shop/contacts.ts";
import { plural } from "../words.ts";

const few = 6;

function AddressRow({ postcard, contact }: { postcard: Postcard; contact: Contact }) {
  const [text, setText] = useState(contact.email);
  const [wrong, setWrong] = useState(false);
  const hint = useId();
  const save = () => {
    if (text.trim() !== contact.email) setWrong(!fillIn(postcard, contact.id, text.trim()));
  };
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <span class="row-name" dir="auto" aria-hidden="true">
          {contact.name}
        </span>
        <input
          type="text"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          aria-label={`E-mail address of ${contact.name}`}
          aria-invalid={wrong}
          aria-describedby={wrong ? hint : undefined}
          placeholder="name@example.com"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={save}
        />
        {wrong && (
          <span class="wrong" id={hint}>
            This address is not complete yet.
          </span>
        )}
      </form>
    </li>
  );
}

interface MissingAddressesProps {
  postcard: Postcard;
  answer: string;
  onAnswer: (answer: string) => void;
}

/** Everybody whom no mail can reach, with two ways to change that. */
export function MissingAddresses({ postcard, answer, onAnswer }: MissingAddressesProps) {
  const [all, setAll] = useState(false);
  const [lookedUp, setLookedUp] = useState(false);
  const missing = unreachable(postcard.shop.value.contacts);
  const complete = missing.length === 0;
  const lookUp = () => {
    if (complete) return;
    setLookedUp(true);
    onAnswer(`${plural(lookUpAll(postcard), "address", "addresses")} found in your order records.`);
  };
  return (
    <>
      <p class="answer" role="status">
        {answer}
      </p>
      {/* stays after the look-up, because a button that goes away takes the focus with it */}
      {(!complete || lookedUp) && (
        <section class={complete ? "card" : "card attention"}>
          <h2>
            {complete
              ? "Every contact has an address"
              : `${plural(missing.length, "contact needs", "contacts need")} an address`}
          </h2>
          <p>
            {complete
              ? "Your next campaign can reach everybody on your list."
              : "The address is missing or has a typo, so nothing can be sent to them yet."}
          </p>
          <button type="button" class="primary" aria-disabled={complete} onClick={lookUp}>
            Look up in your order records
          </button>
          {!complete && (
            <ul class="address-rows" aria-label="Contacts that need an address">
              {(all ? missing : missing.slice(0, few)).map((contact) => (
                <AddressRow key={contact.id} postcard={postcard} contact={contact} />
              ))}
            </ul>
          )}
          {!all && missing.length > few && (
            <button type="button" class="quiet flush" onClick={() => setAll(true)}>
              Show all {missing.length}
            </button>
          )}
        </section>
      )}
    </>
  );
}
