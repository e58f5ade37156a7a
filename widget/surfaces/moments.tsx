import { render } from "preact";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Cross } from "../parts/line.tsx";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/moments.css?inline";
import { enMoments } from "../words/enMoments.ts";
import { type Moment, momentOf } from "./momentOf.ts";
import type { Tab } from "./tabs.tsx";

/** How long a moment stays, ms; for as long as the pointer or the focus is on it its time stands still. */
const lasts: Record<Moment["kind"], number> = { step: 6_000, gap: 14_000, reached: 14_000, value: 8_000 };

const icons = { step: "check", gap: "arrow", reached: "flag", value: "check" } as const;

interface CardProps {
  model: Model;
  moment: Moment;
  close(): void;
  open(tab: Tab): void;
  /** The pointer or the focus is on it, or has left it; where the focus came from belongs to that. */
  hold(held: boolean, from?: EventTarget | null): void;
}

/** A few words in the corner. They take no focus, and leave by themselves. */
function MomentCard({ model, moment: { kind, title, text, tab, way }, close, open, hold }: CardProps) {
  const { words, snapshot } = model;
  return (
    <section
      class={`moment ${kind}`}
      aria-label={words.say("moment.label", { product: words.text(snapshot?.playbook.product) })}
      onPointerEnter={() => hold(true)}
      onPointerLeave={({ currentTarget }) => hold(currentTarget.querySelector(":focus") !== null)}
      onFocusIn={({ relatedTarget }) => hold(true, relatedTarget)}
      onFocusOut={() => hold(false)}
    >
      <span class="moment-mark">
        <Icon name={icons[kind]} size={18} />
      </span>
      <div class="stack tight">
        <div class="strong" dir="auto">
          {title}
        </div>
        <p class="small soft" dir="auto">
          {text}
        </p>
        {tab && (
          <button type="button" class="button quiet start" onClick={() => open(tab)}>
            {way}
          </button>
        )}
      </div>
      <button type="button" class="icon-button" aria-label={words.say("moment.close")} onClick={close}>
        <Cross />
      </button>
    </section>
  );
}

export interface Moments {
  /** Shows what an event means, unless the panel shows it already, something else is asked, or coaching is paused. */
  show(event: CoachEvent): void;
}

/** Counts down how long a moment stays, and reads it out once what reads is listening. */
function createTimes(leave: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  return {
    stay: () => clearTimeout(timer),
    leaveAfter(length: number) {
      clearTimeout(timer);
      timer = setTimeout(leave, length);
    },
    // read out is only what comes into a region that was there before
    tellSoon(tell: () => void) {
      clearTimeout(telling);
      telling = setTimeout(tell, 200);
    },
    end() {
      clearTimeout(timer);
      clearTimeout(telling);
    },
  };
}

/** Whether anything that shows itself would be in the way now: the panel shows it, something is asked, or coaching is paused. */
function isQuiet({ layers, snapshot }: Model): boolean {
  const { paused = null } = snapshot?.insight.preferences ?? {};
  return layers.panel || layers.nudge !== null || paused === true || (paused ?? 0) > (snapshot?.insight.at ?? 0);
}

/** Where the focus that was in a moment goes on: where it came from, else at the launcher. */
function createWayBack(root: HTMLElement, place: HTMLElement) {
  let cameFrom: HTMLElement | null = null;
  return {
    from(target: EventTarget | null | undefined) {
      if (target instanceof HTMLElement && !place.contains(target)) cameFrom = target;
    },
    after(leave: () => void) {
      const focused = place.querySelector(":focus");
      leave();
      const back = cameFrom?.isConnected ? cameFrom : root.querySelector<HTMLElement>(".launcher");
      if (focused) back?.focus({ preventScroll: true });
    },
  };
}

/** Calls when news are news no longer: what is opened shows them, too; and nobody sees those of the customer before them. */
function whenOver(model: Model, over: () => void): void {
  const user = () => model.snapshot?.user;
  let of = user();
  model.watch(() => {
    const { panel, nudge } = model.layers;
    if (panel || nudge || user() !== of || !model.snapshot) over();
    of = user();
  });
}

/** Calls when the focus has gone to something that lies wholly under this card. */
function whenInTheWay(place: HTMLElement, leave: () => void): () => void {
  let frame = 0;
  const look = (event: FocusEvent) => {
    const [focused] = event.composedPath();
    if (!(focused instanceof Element) || place.contains(focused)) return;
    cancelAnimationFrame(frame);
    // once it has been scrolled into view
    frame = requestAnimationFrame(() => {
      const card = place.querySelector(".moment")?.getBoundingClientRect();
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const inside =
        card && left >= card.left && right <= card.right && top >= card.top && bottom <= card.bottom && bottom > top;
      if (inside) leave();
    });
  };
  addEventListener("focusin", look, true);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("focusin", look, true);
  };
}

/** What is read out; each sentence on its own, since no two languages end one alike. */
const Told = ({ told }: { told: Moment | null }) => (
  <div class="unseen" role="status">
    <p>{told?.title}</p>
    <p>{told?.text}</p>
  </div>
);

/** Draws moments in `root`, one at a time, the newest in the place of the one before. */
export function createMoments(model: Model, root: HTMLElement, open: (tab: Tab) => void): Moments {
  adoptSheet(root, sheet);
  model.learn(enMoments);
  const place = root.appendChild(document.createElement("div"));
  let moment: Moment | null = null;
  let told: Moment | null = null;
  const wayBack = createWayBack(root, place);
  const close = () => {
    times.end();
    moment = null;
    told = null;
    wayBack.after(draw);
  };
  const times = createTimes(close);
  const leaveSoon = () => {
    if (moment) times.leaveAfter(lasts[moment.kind]);
  };
  const follow = (tab: Tab) => {
    close();
    open(tab);
  };
  const hold: CardProps["hold"] = (held, from) => {
    wayBack.from(from);
    if (held) times.stay();
    else leaveSoon();
  };
  const draw = () => {
    const card = moment && <MomentCard model={model} moment={moment} close={close} open={follow} hold={hold} />;
    render([<Told told={told} />, card], place);
  };
  draw();
  const leave = () => {
    if (moment) close();
  };
  whenOver(model, leave);
  const unwatch = whenInTheWay(place, leave);
  model.ending(() => {
    unwatch();
    times.end();
    render(null, place);
  });
  return {
    show(event) {
      const next = isQuiet(model) ? null : momentOf(model, event);
      if (!next) return;
      moment = next;
      draw();
      leaveSoon();
      times.tellSoon(() => {
        told = next;
        draw();
      });
    },
  };
}
