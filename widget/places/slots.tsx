import { nextAction, type SlotContent, slotCalled, slotContent } from "../../src/advice/slots.ts";
import type { Insight } from "../../src/insight.ts";
import type { Model } from "../model.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/slot.css?inline";
import { keepKeys } from "../surfaces/focus.ts";
import { tell } from "../tell.ts";
import { drawn } from "./drawn.ts";
import { createFilling, type Filling } from "./filling.ts";
import type { PlacesGround } from "./ground.ts";
import { type Marks, slotMark } from "./marks.ts";
import { inSight } from "./sight.ts";
import { SlotCard } from "./slotCard.tsx";

interface Place {
  id: string;
  filling: Filling;
  /** What it shows, without what changes within; null for nothing. */
  shows: SlotContent;
  /** What of it can be seen; what says something else is drawn anew, so that nothing in it moves. */
  look: string;
}

/** Everything that changes how the card of a standing looks, as a text. */
function lookOf(content: SlotContent, insight: Insight | undefined): string {
  if (content?.show !== "standing" || !insight) return content?.show ?? "";
  const { outcome: it } = content;
  const next = nextAction(insight);
  const to = next?.do === "step" ? next.step.step.id : next?.do === "help" ? next.item.help.id : next?.do;
  return [insight.stage, insight.journey.done, it.outcome.id, it.value, it.target, it.pace, it.deadline, to].join();
}

/** Best help has to be worked out first, where a slot shows it. */
const needsAdvice = (content: SlotContent, { checkIn, journey }: Insight): boolean =>
  content?.show === "standing" && !content.outcome.reached && !checkIn && !journey.next;

/** Language, scheme and whatever else the widget was given by its playbook and its customer. */
function dressLike(slot: HTMLElement, root: HTMLElement): void {
  slot.lang = root.lang;
  slot.dir = root.dir;
  Object.assign(slot.dataset, root.dataset);
  for (const name of root.style)
    if (name.startsWith("--")) slot.style.setProperty(name, root.style.getPropertyValue(name));
}

/** What slots are filled with, as the customer's insight and the rest of the screen have it. */
function createContents(model: Model) {
  const claimed = new Set<string>();
  let advised = false;
  const advise = () => {
    if (!advised) tell(model.coach.advice());
    advised = true;
  };
  return {
    of(id: string): SlotContent {
      const { snapshot } = model;
      if (!snapshot) return null;
      const slot = slotCalled(snapshot.playbook, id);
      const content = slotContent(slot, snapshot.insight);
      if (slot.show === "help" || needsAdvice(content, snapshot.insight)) advise();
      // the same question is not asked twice on one screen
      const asked = content?.show === "check-in" ? content.checkIn.asked : null;
      return asked && asked === model.layers.nudge?.asked ? null : content;
    },
    /** A question that is before the customer's eyes here does not show itself in the corner, too. */
    claim(content: SlotContent, slot: HTMLElement): void {
      if (content?.show !== "check-in" || !content.checkIn.mayInterrupt) return;
      const { asked } = content.checkIn;
      const name = `${model.snapshot?.user} ${asked}`;
      if (claimed.has(name) || !inSight(slot)) return;
      claimed.add(name);
      tell(model.coach.claim(asked));
    },
  };
}

/** Makes the place that a slot is, and says once for each name when it has no room of its own. */
function createBeginning(root: HTMLElement): (slot: HTMLElement) => Place {
  const told = new Set<string>();
  const dress = (shadow: ShadowRoot) => {
    const own = root.getRootNode();
    if (own instanceof ShadowRoot) shadow.adoptedStyleSheets = own.adoptedStyleSheets;
    const inner = shadow.querySelector<HTMLElement>(".farshore");
    if (!inner) return;
    adoptSheet(inner, sheet);
    keepKeys(inner);
  };
  return (slot) => {
    const id = slot.getAttribute(slotMark) ?? "";
    const filling = createFilling(slot, dress, () => {
      if (!told.has(id)) console.info(`farshore: the slot "${id}" waits for room; give it a min-block-size.`);
      told.add(id);
    });
    return { id, filling, shows: null, look: "" };
  };
}

/** Fills the slots of the host's page, as they come, go and are drawn anew. */
export function createSlots({ model, root, open }: PlacesGround, marks: Marks) {
  const places = new Map<HTMLElement, Place>();
  const contents = createContents(model);
  const begin = createBeginning(root);
  const drop = (slot: HTMLElement, { filling }: Place) => {
    drawn(null, filling.root);
    filling.end();
    places.delete(slot);
  };
  function draw(slot: HTMLElement, place: Place, fresh: boolean): void {
    const { filling, id, shows } = place;
    const { draft } = model;
    const held = shows?.show === "check-in" && draft?.due.asked === shows.checkIn.asked;
    // a question that is answered stays until its thanks are read
    const content = held ? shows : contents.of(id);
    place.shows = content;
    if (fresh) filling.settle(content !== null, true);
    // whoever is in it with the keyboard stays there
    if (!filling.root.matches(":focus-within")) place.look = lookOf(content, model.snapshot?.insight);
    drawn(<SlotCard key={place.look} model={model} content={content} open={open} />, filling.root);
    filling.settle(content !== null, false);
    contents.claim(content, slot);
  }
  function look(fresh: boolean): void {
    const found = new Set(marks.all(`[${slotMark}]`));
    for (const [slot, place] of places)
      if (!found.has(slot) || slot.getAttribute(slotMark) !== place.id) drop(slot, place);
    for (const slot of found) {
      const known = places.get(slot);
      const place = known ?? begin(slot);
      places.set(slot, place);
      dressLike(place.filling.root, root);
      draw(slot, place, fresh && !known);
    }
  }
  return {
    look,
    /** Whether any of them has lost what it held. */
    lost: () => [...places.values()].some(({ filling }) => filling.lost()),
    end() {
      for (const [slot, place] of places) drop(slot, place);
    },
  };
}
