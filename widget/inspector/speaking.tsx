import type { Look } from "../../src/look.ts";
import { type Speech, speechOf } from "../../src/speech/speech.ts";

const speeches = new WeakMap<Look, Speech>();

/** A name in the other direction must not turn the English around it. */
const isolated = (text: string): string => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);

/** English around the texts of the playbook, on the customer's clock. */
export function speechIn(look: Look): Speech {
  const { language, zone } = look.moment;
  const known = speeches.get(look);
  if (known) return known;
  const { text, name, ...rest } = speechOf(look.insight.playbook, language, zone);
  const speech: Speech = { ...rest, text: (one) => isolated(text(one)), name: (id) => isolated(name(id)) };
  speeches.set(look, speech);
  return speech;
}

/** Yes or no, by sign and by word. */
export function Mark({ yes }: { yes: boolean }) {
  return (
    <span class={`mark ${yes ? "is-yes" : "is-no"}`}>
      <span aria-hidden="true">{yes ? "✓" : "✗"}</span>
      <span class="unseen">{yes ? "yes" : "no"}</span>
    </span>
  );
}
