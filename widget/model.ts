import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Coach, Snapshot } from "../src/coach.ts";
import { en } from "./words/en.ts";
import { createWords, type Words } from "./words/words.ts";

/** Which layer is on top. Layers close one by one: reader, then the panel; a check-in card stands alone. */
export interface Layers {
  panel: boolean;
  /** Id of the help item that is open in the panel, if any. */
  help: string | null;
  /** A check-in that showed itself, outside the panel; null while none. */
  nudge: string | null;
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
  words: ReadonlySignal<Words>;
  /** Ends the subscription to the coach. */
  dispose(): void;
}

export interface Language {
  tag: string;
  catalogue: Partial<Record<keyof typeof en, import("./words/en.ts").Message>>;
}

export function createModel(coach: Coach, language: Signal<Language>): Model {
  const snapshot = signal<Snapshot | null>(coach.snapshot());
  const words = computed(() => {
    const { tag, catalogue } = language.value;
    const now = snapshot.value;
    return createWords(tag, catalogue, en, now?.words[tag], now?.languages);
  });
  return {
    coach,
    snapshot,
    words,
    layers: signal<Layers>({ panel: false, help: null, nudge: null }),
    draft: signal<Draft | null>(null),
    dispose: coach.subscribe((next) => {
      snapshot.value = next;
    }),
  };
}
