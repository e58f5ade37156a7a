import type { Help } from "../../src/playbook/help.ts";
import type { Words } from "../words/words.ts";
import { HelpIcon } from "./helpIcon.tsx";

/** What it costs, in money: a price, or "Free". */
export function priceOf({ price }: Help, words: Words): string {
  if (!price) return words.say("help.free");
  const { currency, per } = price;
  const amount = words.number(price.amount, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
  return per ? words.say("help.per", { amount, unit: words.text(per) }) : amount;
}

/** How long it takes; nobody counts half a day in minutes. */
const lengthOf = (minutes: number, words: Words): string =>
  minutes < 120
    ? words.number(minutes, { style: "unit", unit: "minute" })
    : words.number(minutes / 60, { style: "unit", unit: "hour", maximumFractionDigits: 1 });

/** The minutes of a help item; those of a course are those of its lessons, where it has none of its own. */
const minutesOf = (help: Help): number =>
  help.minutes ?? (help.type === "course" ? help.lessons.reduce((sum, { minutes = 0 }) => sum + minutes, 0) : 0);

interface HelpFactsProps {
  help: Help;
  words: Words;
  state?: string | null;
  /** Without price and provider, where they are told at length. */
  short?: boolean;
}

/** Kind, minutes, price and provider of a help item in one line, so that nobody opens it blindly. */
export function HelpFacts({ help, words, state, short = false }: HelpFactsProps) {
  const minutes = minutesOf(help);
  const facts = [
    help.type === "course" && words.say("help.lessons", { count: help.lessons.length }),
    minutes && lengthOf(minutes, words),
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
