import { type NextAction, nextAction, type SlotContent } from "../../src/advice/slots.ts";
import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { amount, figure } from "../parts/amount.ts";
import { Icon } from "../parts/icon.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { Late } from "../surfaces/late.tsx";
import { loadAsking } from "../surfaces/loadAsking.ts";
import type { Words } from "../words/words.ts";
import { Ferry } from "./ferry.tsx";

interface Shown {
  model: Model;
  open(help: string | null): void;
}

/** Value and target in few words. */
function resultInWords(words: Words, { outcome, value, target, less, reached }: OutcomeInsight): string {
  const { measure } = outcome;
  const aim = amount(words, measure, target);
  if (value === null) return words.say("slot.unknown", { target: aim });
  // "55 of 50" and "42 % of 60 %" say something else
  const apart = reached || measure.from === "rating" || measure.percent;
  const key = less ? "slot.atMost" : apart ? "slot.rated" : "slot.of";
  return words.say(key, { value: figure(words, measure, value), target: aim });
}

/** Whether the result is what counts by now; until then only steps are spoken of. */
const begun = ({ stage }: Insight) => stage !== "onboarding" && stage !== "steps";

const tones: Partial<Record<OutcomeInsight["pace"], "good" | "warn">> = {
  ahead: "good",
  "on-pace": "good",
  behind: "warn",
  overdue: "warn",
};

function Pace({ words, outcome: { pace, reached } }: { words: Words; outcome: OutcomeInsight }) {
  const tone = tones[pace];
  if (reached) return <span class="tally good">{words.say("slot.reached")}</span>;
  return tone ? (
    <span class={`tally ${tone}`}>{words.say(`slot.${pace as "ahead" | "on-pace" | "behind" | "overdue"}`)}</span>
  ) : null;
}

/** The next thing in one line, with what leads there. */
function Next({ model, open, next }: Shown & { next: NextAction }) {
  const { words, snapshot } = model;
  const button = (text: string, help: string | null) => (
    <button type="button" class="slot-do" dir="auto" onClick={() => open(help)}>
      <span>{text}</span>
      <Icon name="arrow" size={16} />
    </button>
  );
  switch (next?.do) {
    case "answer":
      return button(words.say("slot.answer"), null);
    case "step": {
      const { title, link } = next.step.step;
      return link ? (
        <OutLink words={words} to={link} class="slot-do">
          <span dir="auto">{words.text(title)}</span>
          <Icon name="arrow" size={16} />
        </OutLink>
      ) : (
        button(words.text(title), null)
      );
    }
    case "help":
      return button(words.text(next.item.help.title), next.item.help.id);
    case "wait":
      return (
        <p class="small">
          {words.say("slot.wait", { when: words.relative(next.at, snapshot?.insight.at ?? next.at) })}
        </p>
      );
    default:
      return button(words.say("slot.more"), null);
  }
}

/** How far the customer is, how that fits the time frame, and the one next thing. */
function StandingCard({ model, open, outcome }: Shown & { outcome: OutcomeInsight }) {
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const { insight } = snapshot;
  const { journey, at } = insight;
  const onWater = begun(insight);
  const next = nextAction(insight);
  const say = { done: journey.done, total: journey.total, count: journey.total };
  return (
    <div class="slot-card" role="group" aria-label={words.text(outcome.outcome.title)}>
      <div class="slot-standing">
        <p class="small soft" dir="auto">
          {words.text(outcome.outcome.title)}
        </p>
        <p class="slot-figure">
          <span>{onWater ? resultInWords(words, outcome) : words.say("steps.complete", say)}</span>
          {onWater && <Pace words={words} outcome={outcome} />}
        </p>
        <Ferry
          steps={
            onWater
              ? null
              : [...journey.onboarding, ...journey.steps].flatMap((each) => (each.step.optional ? [] : each.done))
          }
          outcome={outcome}
        />
        {onWater && !outcome.reached && (
          <p class="small soft slot-date">
            {words.say(at > outcome.deadline ? "slot.was" : "slot.by", { date: words.date(outcome.deadline) })}
          </p>
        )}
      </div>
      <div class="slot-next">
        {next && <p class="small soft">{words.say("slot.next")}</p>}
        <Next model={model} open={open} next={next} />
      </div>
    </div>
  );
}

/** One help item, and what is in it. */
function HelpSlot({ model, open, item }: Shown & { item: Extract<SlotContent, { show: "help" }>["item"] }) {
  const { words } = model;
  const { id, title, summary, minutes } = item.help;
  const length = minutes && words.number(minutes, { style: "unit", unit: "minute" });
  return (
    <div class="slot-card" role="group" aria-label={words.say("slot.help")}>
      <div class="slot-standing">
        <p class="small soft">{[words.say("slot.help"), length].filter(Boolean).join(" · ")}</p>
        <div class="slot-name" dir="auto">
          {words.text(title)}
        </div>
        {summary && (
          <p class="small soft" dir="auto">
            {words.text(summary)}
          </p>
        )}
      </div>
      <div class="slot-next">
        <button
          type="button"
          class="button"
          aria-label={`${words.say("slot.open")}: ${words.text(title)}`}
          onClick={() => open(id)}
        >
          {words.say("slot.open")}
        </button>
      </div>
    </div>
  );
}

/** What stands in a slot of the host's page, as wide as the host leaves room. */
export function SlotCard({ model, open, content }: Shown & { content: SlotContent }) {
  switch (content?.show) {
    case "standing":
      return <StandingCard model={model} open={open} outcome={content.outcome} />;
    case "help":
      return <HelpSlot model={model} open={open} item={content.item} />;
    case "check-in":
      return (
        <section class="slot-card asks">
          <Late model={model} load={loadAsking}>
            {({ CheckInCard }) => (
              <CheckInCard key={content.checkIn.asked} model={model} due={content.checkIn} onDone={() => {}} />
            )}
          </Late>
        </section>
      );
    default:
      return null;
  }
}
