import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { DueCheckIn } from "../src/advice/checkIn.ts";
import type { Coach, Snapshot } from "../src/coach.ts";
import { en } from "./words/en.ts";
import { type Catalogue, createWords, type Words } from "./words/words.ts";

/** Which layer is on top. Layers close one by one: reader, then the panel; a check-in card stands alone. */
export interface Layers {
  panel: boolean;
  /** Id of the help item that is open in the panel, if any. */
  help: string | null;
  /** A check-in that showed itself, outside the panel; null while none. */
  nudge: DueCheckIn | null;
}

/** Where a check-in stands between its questions; survives re-renders, is dropped when another is due. */
export interface Draft {
  asked: string;
  part: "rating" | "reasons" | "thanks";
  value: number | null;
  reasons: string[];
  note: string;
}

export interface Model {
  coach: Coach;
  snapshot: ReadonlySignal<Snapshot | null>;
  layers: Signal<Layers>;
  draft: Signal<Draft | null>;
  /** Bars the customer chose to hold in this visit, so that a higher one is not offered again at once. */
  held: Signal<string[]>;
  words: ReadonlySignal<Words>;
  /** Adds the English sentences that a late part brings. */
  learn(sentences: Catalogue): void;
  /** Ends the subscription to the coach. */
  dispose(): void;
}

/** The language of a customer and its sentences; English stands in for those that are missing. */
export interface Language {
  tag: string;
  catalogue: Catalogue;
}

const closed: Layers = { panel: false, help: null, nudge: null };

export function createModel(coach: Coach, language: Signal<Language>): Model {
  const snapshot = signal<Snapshot | null>(coach.snapshot());
  const layers = signal<Layers>(closed);
  const draft = signal<Draft | null>(null);
  const held = signal<string[]>([]);
  const english: Catalogue = { ...en };
  const words = computed(() => {
    const { tag, catalogue } = language.value;
    const overrides = snapshot.value?.playbook.words;
    return createWords(
      tag,
      catalogue,
      english,
      overrides?.[tag] ?? overrides?.[tag.split("-")[0] ?? ""],
      snapshot.value?.playbook.languages,
    );
  });
  const dispose = coach.subscribe((next) => {
    // Nothing of one customer may stay on the screen of another.
    if (next?.user !== snapshot.peek()?.user) {
      draft.value = null;
      held.value = [];
      layers.value = { ...closed, panel: layers.peek().panel && next !== null };
    }
    snapshot.value = next;
  });
  const learn = (sentences: Catalogue) => void Object.assign(english, sentences);
  return { coach, snapshot, words, learn, layers, draft, held, dispose };
}
