import type { RankedHelp } from "../../src/advice/help.ts";
import type { Model } from "../model.ts";
import { HelpFacts } from "../parts/helpFacts.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { tell } from "../tell.ts";
import { checkUrl } from "../url.ts";
import { leadsTo, openHelp } from "./helpOpen.ts";
import { HelpSave } from "./helpSave.tsx";
import { watchHelp } from "./helpSeen.ts";
import { helpWhy } from "./helpWhy.ts";

/** A help item as a card needs it. */
export type CardItem = Pick<RankedHelp, "help" | "because" | "opened" | "finished" | "saved">;

interface HelpCardProps {
  model: Model;
  item: CardItem;
  /** Without the ways to put it away, for a place that recommends one thing. */
  brief?: boolean;
}

/** The title of a help item as the thing to press: a button into the reader, or a link to where it lives. */
export function HelpTitle({ model, item: { help } }: { model: Model; item: Pick<CardItem, "help"> }) {
  const { words } = model;
  const title = words.text(help.title);
  const link = leadsTo(help);
  if (link === null) {
    return (
      <button type="button" class="help-open" data-help={help.id} dir="auto" onClick={() => openHelp(model, help)}>
        {title}
      </button>
    );
  }
  // A link that the policy refuses leaves the title, so that the list does not show a card without a name.
  if (!checkUrl(link)) return <span dir="auto">{title}</span>;
  return (
    <OutLink to={link} words={words} class="help-open" onClick={() => tell(model.coach.help(help.id, "opened"))}>
      <span dir="auto">{title}</span>
    </OutLink>
  );
}

/** What is read elsewhere is finished by the customer's word. */
const isSeeable = ({ help, opened, finished }: Pick<CardItem, "help" | "opened" | "finished">): boolean =>
  opened && !finished && leadsTo(help) !== null;

/** Says that something which was opened elsewhere has been seen. */
export function HelpSeenButton({
  model,
  item,
}: {
  model: Model;
  item: Pick<CardItem, "help" | "opened" | "finished">;
}) {
  const { words, coach } = model;
  const { help } = item;
  if (!isSeeable(item)) return null;
  return (
    <button type="button" class="button quiet" onClick={() => tell(coach.help(help.id, "finished"))}>
      {words.say(help.type === "video" ? "help.seen" : "help.read")}
      <span class="unseen">: {words.text(help.title)}</span>
    </button>
  );
}

/** One help item: what it is, what it takes, and why it is shown here. */
export function HelpCard({ model, item, brief = false }: HelpCardProps) {
  const { help, opened, finished } = item;
  const { words } = model;
  const title = words.text(help.title);
  const why = helpWhy(item.because, model.snapshot?.insight.obstacles ?? [], words);
  const seeable = isSeeable(item);
  const state = finished ? words.say("help.finished") : opened ? words.say("help.started") : null;
  const dismiss = ({ currentTarget }: { currentTarget: Element }) => {
    // The card goes away with its button; the focus stays in the list.
    currentTarget.closest(".help")?.querySelector("h3")?.focus();
    model.note("help/put", false).value = true;
    tell(model.coach.help(help.id, "dismissed"));
  };
  const arrive = (card: HTMLElement | null) => {
    if (card && !brief) watchHelp(card, model, help.id);
  };
  return (
    <article class="help-card card" ref={arrive}>
      <HelpFacts help={help} words={words} state={brief ? state : null} />
      {!brief && <HelpSave model={model} item={item} />}
      {brief ? (
        // Outside of the list there is no heading above it that this one could stand under.
        <div class="strong">
          <HelpTitle model={model} item={item} />
        </div>
      ) : (
        <h4>
          <HelpTitle model={model} item={item} />
        </h4>
      )}
      {help.summary && (
        <p class="small" dir="auto">
          {words.text(help.summary)}
        </p>
      )}
      {why.map((sentence) => (
        <p class="help-why small" key={sentence}>
          {sentence}
        </p>
      ))}
      {!brief && (
        <div class="help-ways row">
          <HelpSeenButton model={model} item={item} />
          <button type="button" class="button quiet away" onClick={dismiss}>
            {words.say("help.dismiss")}
            <span class="unseen">: {title}</span>
          </button>
          {state && !seeable && <span class="tag">{state}</span>}
        </div>
      )}
    </article>
  );
}
