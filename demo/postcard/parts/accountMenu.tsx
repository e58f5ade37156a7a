import { useEffect, useRef, useState } from "preact/hooks";
import { type Person, people } from "../people.ts";
import type { Postcard } from "../postcard.ts";

function PeopleList({ current, onChoose }: { current: Person; onChoose: (person: Person) => void }) {
  return (
    <ul class="account-list">
      {people.map((one) => (
        <li key={one.id}>
          <button type="button" aria-current={one === current ? "true" : undefined} onClick={() => onChoose(one)}>
            <span class="initial" aria-hidden="true">
              {one.name[0]}
            </span>
            <span>
              <span class="unseen">{one === current ? "Signed in: " : "Switch to "}</span>
              <strong>{one.name}</strong>
              <small>{one.business}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Who is signed in, and a way to become somebody else. */
export function AccountMenu({ postcard }: { postcard: Postcard }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const person = postcard.person.value;
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from every control inside
    <div class="account" ref={box} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="account-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="initial" aria-hidden="true">
          {person.name[0]}
        </span>
        <span class="account-name">
          <span class="unseen">Account: </span>
          {person.name}
        </span>
      </button>
      {open && (
        <PeopleList
          current={person}
          onChoose={(one) => {
            setOpen(false);
            button.current?.focus();
            if (one !== person) postcard.signIn(one);
          }}
        />
      )}
    </div>
  );
}
