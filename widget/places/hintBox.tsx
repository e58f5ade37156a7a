import type { HintInsight } from "../../src/advice/hints.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Cross } from "../parts/line.tsx";

/** A hint beside something of the host's: its mark, or the card that this opens. */
export interface HintBoxProps {
  model: Model;
  hint: HintInsight | null;
  opened: boolean;
  /** True once it has opened itself, which is said to whoever cannot see it. */
  said: boolean;
  turn(opened: boolean): void;
  /** For ever; with its help, where that is opened. */
  putAway(help?: string): void;
}

function HintCard({ model, hint: { hint }, turn, putAway }: HintBoxProps & { hint: HintInsight }) {
  const { words, snapshot } = model;
  const label = words.say("hint.label", { product: words.text(snapshot?.playbook.product) });
  // what is kept from this customer is not offered here either
  const help = snapshot?.playbook.help.find(({ id }) => id === hint.help);
  return (
    <div
      class="hint-card"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        turn(false);
      }}
    >
      <div class="hint-head">
        <span class="small soft">{label}</span>
        <button type="button" class="icon-button" aria-label={words.say("hint.close")} onClick={() => turn(false)}>
          <Cross />
        </button>
      </div>
      <p dir="auto">{words.text(hint.text)}</p>
      <div class="hint-ways">
        {help && (
          <button type="button" class="button" dir="auto" onClick={() => putAway(help.id)}>
            {words.text(help.title)}
            <Icon name="arrow" size={16} />
          </button>
        )}
        <button type="button" class="button quiet small" onClick={() => putAway()}>
          {words.say("hint.never")}
        </button>
      </div>
    </div>
  );
}

export function HintBox(props: HintBoxProps) {
  const { model, hint, opened, said, turn } = props;
  const { words, snapshot } = model;
  const product = words.text(snapshot?.playbook.product);
  return (
    <>
      <p class="unseen" role="status">
        {hint && said && words.say("hint.announce", { product, text: words.text(hint.hint.text) })}
      </p>
      <div class="hint" popover="manual">
        {hint && opened && <HintCard key="card" {...props} hint={hint} />}
        {hint && !opened && (
          <button
            key="mark"
            type="button"
            class="hint-mark"
            aria-label={words.say("hint.label", { product })}
            aria-haspopup="dialog"
            onClick={() => turn(true)}
          />
        )}
      </div>
    </>
  );
}
