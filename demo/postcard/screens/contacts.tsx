import { useState } from "preact/hooks";
import { takeIn } from "../contactsDesk.ts";
import { Field } from "../parts/field.tsx";
import { MissingAddresses } from "../parts/missingAddresses.tsx";
import type { Postcard } from "../postcard.ts";
import { type Contact, isAddress, reachable } from "../shop/contacts.ts";
import { readContacts } from "../shop/csv.ts";
import { sampleList, sampleSize } from "../shop/sampleList.ts";
import { number, plural } from "../words.ts";

const page = 20;
const readableSize = 2_000_000;

interface AddContactsProps {
  postcard: Postcard;
  answer: string;
  onAnswer: (answer: string) => void;
}

function AddContacts({ postcard, answer, onAnswer }: AddContactsProps) {
  const [text, setText] = useState("");
  const add = (people: Omit<Contact, "id">[]) => {
    const fresh = takeIn(postcard, people);
    const known = people.length - fresh;
    if (people.length === 0) onAnswer("No contacts found. Write one person per line: name, e-mail.");
    else
      onAnswer(`${plural(fresh, "contact", "contacts")} added${known > 0 ? `, ${number(known)} already here` : ""}.`);
    if (fresh > 0) setText("");
  };
  const upload = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > readableSize) onAnswer("That file is too big for this demo, which takes up to two megabytes.");
    else add(readContacts(await file.text()));
    input.value = "";
  };
  return (
    <section class="card add">
      <h2>Add contacts</h2>
      <Field
        label="Paste contacts"
        hint="One person per line: name, e-mail."
        rows={5}
        placeholder={"Ada Berg, ada@post.example\nOmid Rahimi, omid@mail.example"}
        value={text}
        onInput={setText}
      />
      <div class="actions">
        <button type="button" class="primary" onClick={() => add(readContacts(text))}>
          Add these contacts
        </button>
        <label class="button file">
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-label="Upload a CSV file"
            onChange={(event) => void upload(event.currentTarget)}
          />
          <span aria-hidden="true">Upload a CSV file</span>
        </label>
        <button type="button" onClick={() => add(sampleList())}>
          Use the sample list
        </button>
      </div>
      <p class="hint">
        The sample list has {sampleSize} made-up people, about what a small shop has after a year or two.
      </p>
      <p class="answer" role="status">
        {answer}
      </p>
    </section>
  );
}

function ContactTable({ contacts }: { contacts: Contact[] }) {
  const [shown, setShown] = useState(page);
  return (
    <section class="card">
      <h2>Everyone on your list</h2>
      <table class="people">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
          </tr>
        </thead>
        <tbody>
          {contacts.slice(0, shown).map((contact) => (
            <tr key={contact.id}>
              <td dir="auto">{contact.name}</td>
              <td>
                {isAddress(contact.email) ? contact.email : <em class="missing">{contact.email || "missing"}</em>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {contacts.length > shown && (
        <button type="button" onClick={() => setShown(shown + page * 5)}>
          Show more ({number(contacts.length - shown)} left)
        </button>
      )}
    </section>
  );
}

export function Contacts({ postcard }: { postcard: Postcard }) {
  const { contacts } = postcard.shop.value;
  // One answer at a time, beside what was done last: an older one would sound like news.
  const [answer, setAnswer] = useState<{ to: "look-up" | "adding"; text: string } | null>(null);
  const answerTo = (to: "look-up" | "adding") => ({
    answer: answer?.to === to ? answer.text : "",
    onAnswer: (text: string) => setAnswer({ to, text }),
  });
  return (
    <>
      <h1>Contacts</h1>
      <p class="lead">
        {contacts.length === 0
          ? "The people who want to hear from you."
          : `${plural(contacts.length, "person", "people")}, ${number(reachable(contacts).length)} with an address.`}
      </p>
      <MissingAddresses postcard={postcard} {...answerTo("look-up")} />
      <AddContacts postcard={postcard} {...answerTo("adding")} />
      {contacts.length > 0 && <ContactTable contacts={contacts} />}
    </>
  );
}
