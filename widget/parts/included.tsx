import type { Text } from "../../src/playbook/atoms.ts";
import type { WordKey } from "../words/en.ts";
import type { Words } from "../words/words.ts";

interface Props {
  words: Words;
  label: WordKey;
  items: Text[] | undefined;
}

/** What the customer gets, one under the other; a part of a list of terms. */
export function Included({ words, label, items }: Props) {
  if (!items?.length) return null;
  return (
    <div>
      <dt>{words.say(label)}</dt>
      <dd>
        <ul class="included">
          {items.map((item, index) => (
            <li key={index} dir="auto">
              {words.text(item)}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
