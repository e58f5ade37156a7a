import type { Help } from "../../src/playbook/help.ts";
import type { Words } from "../words/words.ts";
import { HelpIcon } from "./helpIcon.tsx";

/** What it costs, in money: a price, or "Free". */
export function priceOf({ price }: Help, words: Words): string {
  if (!price) return words.say("help.free");
  const amount = words.money(price.amount, price.currency);
  return price.per ? `${amount} ${words.text(price.per)}` : amount;
}

/** Kind, minutes, price and provider of a help item in one line, so that nobody opens it blindly. */
export function HelpFacts({ help, words, state }: { help: Help; words: Words; state?: string | null }) {
  const facts = [
    help.minutes && words.say("help.minutes", { count: help.minutes }),
    priceOf(help, words),
    help.provider && words.say("help.by", { provider: words.text(help.provider) }),
  ].filter((fact) => fact);
  return (
    <p class="help-facts small soft">
      <span class="help-kind">
        <HelpIcon type={help.type} />
        {words.say(`help.${help.type}`)}
      </span>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {state && <span class="tag">{state}</span>}
    </p>
  );
}
