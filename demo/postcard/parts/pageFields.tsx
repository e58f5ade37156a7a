import type { Page } from "../world/mailing.ts";
import { Field } from "./field.tsx";

/** The four lines that make a landing page. */
export function PageFields({ page, onInput }: { page: Page; onInput: (page: Page) => void }) {
  const set = (key: keyof Page) => (value: string) => onInput({ ...page, [key]: value });
  return (
    <>
      <Field label="Headline" value={page.headline} onInput={set("headline")} />
      <Field label="Offer" rows={3} value={page.offer} onInput={set("offer")} />
      <div class="two">
        <Field label="Price" value={page.price} placeholder="€39" onInput={set("price")} />
        <Field label="Offer ends" value={page.deadline} placeholder="Sunday, 14 June" onInput={set("deadline")} />
      </div>
    </>
  );
}
