import type { OtherHelp } from "../../src/advice/help.ts";
import type { Model } from "../model.ts";
import { HelpFacts } from "../parts/helpFacts.tsx";
import type { Words } from "../words/words.ts";
import type { KnownHelp } from "./findHelp.ts";
import { HelpSeenButton, HelpTitle } from "./helpCard.tsx";
import { HelpSave } from "./helpSave.tsx";

/** Where a customer stands with an item. */
function stateOf(item: KnownHelp, words: Words): string | null {
  if (item.finished) return words.say("help.finished");
  const has = (code: OtherHelp["becauseNot"][number]["code"]) =>
    "becauseNot" in item && item.becauseNot.some((reason) => reason.code === code);
  if (has("dismissed")) return words.say("help.dismiss");
  if (has("past")) return words.say("help.past");
  if (has("other-language")) return words.say("help.language");
  return item.read > 0 ? words.say("help.share", { share: words.percent(Math.round(item.read * 20) / 20) }) : null;
}

/** A help item in one row of a list: what it is and where the customer stands with it. */
export function HelpRow({ model, item }: { model: Model; item: KnownHelp }) {
  const { words } = model;
  return (
    <li class="help-row">
      <div class="stack tight">
        <HelpTitle model={model} item={item} />
        <HelpFacts help={item.help} words={words} state={stateOf(item, words)} />
        <HelpSeenButton model={model} item={item} />
      </div>
      <HelpSave model={model} item={item} />
    </li>
  );
}
