import { render } from "preact";
import { type SlotContent, slotCalled, slotContent } from "../../src/advice/slots.ts";
import type { Insight } from "../../src/insight.ts";
import type { Model } from "../model.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import sheet from "../style/slot.css?inline";
import { keepKeys } from "../surfaces/focus.ts";
import { tell } from "../tell.ts";
import { createFilling, type Filling } from "./filling.ts";
import { type Marks, slotMark } from "./marks.ts";
import { inSight } from "./sight.ts";
import { SlotCard } from "./slotCard.tsx";

/** What slots are drawn with. */
export interface SlotsGround {
  model: Model;
  /** Where the widget itself is drawn; slots look like it. */
  root: HTMLElement;
  open(help: string | null): void;
}

interface Place {
  id: string;
  filling: Filling;
  /** What it shows, without what changes within; null for nothing. */
  shows: SlotContent;
}

/** Best help has to be worked out first, where a slot shows it. */
const needsAdvice = (content: SlotContent, { checkIn, journey }: Insight): boolean =>
  content?.show === "standing" && !content.outcome.reached && !checkIn && !journey.next;

/** Fills the slots of the host's page, as they come, go and are drawn anew. */
export function createSlots({ model, root, open }: SlotsGround, marks: Marks) {
  const places = new Map<HTMLElement, Place>();
  const told = new Set<string>();
  const claimed = new Set<string>();
  let advised = false;
  const advise = () => {
    if (advised) return;
    advised = true;
    tell(model.coach.advice());
  };

  const dress = (shadow: ShadowRoot) => {
    const own = root.getRootNode();
    if (own instanceof ShadowRoot) shadow.adoptedStyleSheets = own.adoptedStyleSheets;
    const inner = shadow.querySelector<HTMLElement>(".farshore");
    if (!inner) return;
    adoptSheet(inner, sheet);
    inner.lang = root.lang;
    inner.dir = root.dir;
    keepKeys(inner);
  };
  const begin = (slot: HTMLElement): Place => {
    const id = slot.getAttribute(slotMark) ?? "";
    const filling = createFilling(slot, dress, () => {
      if (told.has(id)) return;
      told.add(id);
      console.info(
        `farshore: the slot "${id}" has no room of its own, and is filled once that moves nothing on the screen; give it a min-block-size.`,
      );
    });
    return { id, filling, shows: null };
  };
  const drop = (slot: HTMLElement, { filling }: Place) => {
    render(null, filling.root);
    filling.end();
    places.delete(slot);
  };

  function contentOf(id: string): SlotContent {
    const { snapshot } = model;
    if (!snapshot) return null;
    const slot = slotCalled(snapshot.playbook, id);
    if (slot.show === "help") advise();
    const content = slotContent(slot, snapshot.insight);
    if (needsAdvice(content, snapshot.insight)) advise();
    // the same question is not asked twice on one screen
    const asked = content?.show === "check-in" ? content.checkIn.asked : null;
    return asked && asked === model.layers.nudge?.asked ? null : content;
  }
  /** A question that is before the customer's eyes here does not show itself in the corner, too. */
  function claim(content: SlotContent, slot: HTMLElement): void {
    if (content?.show !== "check-in" || !content.checkIn.mayInterrupt) return;
    const { asked } = content.checkIn;
    const name = `${model.snapshot?.user} ${asked}`;
    if (claimed.has(name) || !inSight(slot)) return;
    claimed.add(name);
    tell(model.coach.claim(asked));
  }
  function draw(slot: HTMLElement, place: Place, fresh: boolean): void {
    const { filling, id, shows } = place;
    const { draft } = model;
    const held = shows?.show === "check-in" && draft?.due.asked === shows.checkIn.asked;
    // a question that is answered stays until its thanks are read
    const content = held ? shows : contentOf(id);
    place.shows = content;
    if (fresh) filling.settle(content !== null, true);
    render(<SlotCard model={model} content={content} open={open} />, filling.root);
    filling.settle(content !== null, false);
    claim(content, slot);
  }
  function look(fresh: boolean): void {
    const found = new Set(marks.all(`[${slotMark}]`));
    for (const [slot, place] of places)
      if (!found.has(slot) || slot.getAttribute(slotMark) !== place.id) drop(slot, place);
    const { scheme = "auto", accent } = model.snapshot?.playbook.theme ?? {};
    for (const slot of found) {
      const known = places.get(slot);
      const place = known ?? begin(slot);
      places.set(slot, place);
      const { style } = place.filling.root;
      style.colorScheme = scheme.replace("auto", "");
      if (accent) style.setProperty("--accent", accent);
      draw(slot, place, fresh && !known);
    }
  }
  return {
    look,
    end() {
      for (const [slot, place] of places) drop(slot, place);
    },
  };
}
