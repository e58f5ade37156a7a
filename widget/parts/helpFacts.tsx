import type { Help } from "../../src/playbook/help.ts";
import type { Words } from "../words/words.ts";
import { HelpIcon } from "./helpIcon.tsx";

/** What it costs, in money: a price, or "Free". */
export function priceOf({ price }: Help, words: Words): string {
  if (!price) return words.say("help.free");
  const amount = words.money(price.amount, price.currency);
  return price.per ? words.say("help.per", { amount, unit: words.text(price.per) }) : amount;
}

/** How long it takes; nobody counts half a day in minutes. */
const lengthOf = (minutes: number, words: Words): string =>
  minutes < 120
    ? words.number(minutes, { style: "unit", unit: "minute" })
    : words.number(minutes / 60, { style: "unit", unit: "hour", maximumFractionDigits: 1 });

interface HelpFactsProps {
  help: Help;
  words: Words;
  state?: string | null;
  /** Without price and provider, where they are told at length. */
  short?: boolean;
}

/** Kind, minutes, price and provider of a help item in one line, so that nobody opens it blindly. */
export function HelpFacts({ help, words, state, short = false }: HelpFactsProps) {
  const facts = [
    help.minutes && lengthOf(help.minutes, words),
    !short && priceOf(help, words),
    !short && help.provider && words.say("help.by", { provider: words.text(help.provider) }),
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
