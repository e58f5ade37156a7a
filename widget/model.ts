import type { DueCheckIn } from "../src/advice/checkIn.ts";
import type { Coach, Snapshot } from "../src/coach.ts";
import type { Playbook } from "../src/playbook/schema.ts";
import { en } from "./words/en.ts";
import { type Catalogue, createWords, tagsOf, type Words } from "./words/words.ts";

/** Which layer is on top. Layers close one by one: reader, then the panel; a check-in card stands alone. */
export interface Layers {
  panel: boolean;
  /** Id of the help item that is open in the panel, if any. */
  help: string | null;
  /** A check-in that showed itself, outside the panel; null while none. */
  nudge: DueCheckIn | null;
}

/** An answer that was begun: it survives every redraw, and holds its question until its thanks are read. */
export interface Draft {
  due: DueCheckIn;
  /** What the card shows: the question, what follows from the answer to it, or the thanks. */
  part: "first" | "second" | "thanks";
  value: number | null;
  /** One of several answers, and a number as it was typed. */
  choice?: string | undefined;
  typed?: string;
  reasons: string[];
  note: string;
  /** Why it was not sent; a sentence of `checkIn` has this name. */
  trouble: "choose" | "failed" | "number" | "some" | null;
  sending: boolean;
}

/** All that surfaces are drawn from. */
export interface Shown {
  snapshot: Snapshot | null;
  words: Words;
  layers: Layers;
  draft: Draft | null;
  /** Outcomes for which the offer of a higher bar was answered in this visit, so that it does not come again at once. */
  held: string[];
}

/** Something that a surface remembers while a layer is open, such as whether a list is unfolded. */
export interface Note<T> {
  value: T;
}

export interface Model extends Readonly<Shown> {
  coach: Coach;
  /** Puts parts of what is shown in the place of others, and draws. */
  change(next: Partial<Shown>): void;
  /** What surfaces remember while a layer is open; another one when the last layer closes. */
  notes: Map<unknown, unknown>;
  /** The note under this key; a change of it draws. It is null only where it is so at first. */
  note<T>(key: unknown, first: T): Note<T>;
  /** Calls back after every change, in the order of the calls to `watch`. */
  watch(look: () => void): void;
  /** Adds the English sentences that a late part brings. */
  learn(sentences: Catalogue): void;
  /** Speaks another language from now on. */
  speakIn(language: Language): void;
  /** Calls back at the end. */
  ending(...works: (() => void)[]): void;
  /** Ends the subscription to the coach, and all that waits for the end; nothing is drawn any more. */
  dispose(): void;
}

/** The language of a customer and its sentences, if they came; English stands in for those that are missing. */
export interface Language {
  tag: string;
  catalogue: Catalogue | null;
}

export const closed: Layers = { panel: false, help: null, nudge: null };

/** What happens after a change; a change that comes meanwhile is looked at in another round. */
function createRounds() {
  const watchers: (() => void)[] = [];
  let busy = false;
  let again = false;
  return {
    watch: (look: () => void) => void watchers.push(look),
    look() {
      again = true;
      if (busy) return;
      busy = true;
      try {
        while (again) {
          again = false;
          for (const watcher of watchers) watcher();
        }
      } finally {
        busy = false;
      }
    },
    stop() {
      watchers.length = 0;
    },
  };
}

/** The coach as surfaces see it. Every change goes through here, so that one function can draw it all. */
export function createModel(coach: Coach, spoken: Language): Model {
  let { tag, catalogue } = spoken;
  const { look, watch, stop } = createRounds();
  const english: Catalogue = { ...en };
  const ends = [stop];
  const speak = (playbook?: Playbook): Words => {
    const own = tagsOf(tag)
      .map((each) => playbook?.words[each])
      .find((each) => each);
    return createWords(tag, catalogue ?? {}, english, own, playbook?.languages);
  };
  const model: Model = {
    coach,
    snapshot: null,
    words: speak(),
    layers: closed,
    draft: null,
    held: [],
    notes: new Map(),
    watch,
    change(next) {
      Object.assign(model, next);
      if (!model.layers.panel && !model.layers.nudge) model.notes = new Map();
      look();
    },
    note: <T>(key: unknown, first: T) => ({
      get value() {
        return (model.notes.get(key) as T) ?? first;
      },
      set value(next) {
        model.notes.set(key, next);
        look();
      },
    }),
    speakIn(language) {
      ({ tag, catalogue } = language);
      model.change({ words: speak(model.snapshot?.playbook) });
    },
    learn: (sentences) => void Object.assign(english, sentences),
    ending: (...works) => void ends.push(...works),
    dispose() {
      for (const each of ends.splice(0)) each();
    },
  };
  const heard = (given: Snapshot | null) => {
    // Who is measured but not coached is shown nothing.
    const snapshot = given?.insight.holdout ? null : given;
    const { snapshot: before, layers, words } = model;
    const playbook = snapshot?.playbook;
    // Nothing of one customer may stay on the screen of another.
    const left = snapshot?.user !== before?.user && {
      draft: null,
      held: [],
      layers: { ...closed, panel: layers.panel && snapshot !== null },
    };
    if (left) model.notes = new Map();
    model.change({ snapshot, words: playbook === before?.playbook ? words : speak(playbook), ...left });
  };
  model.ending(coach.subscribe(heard));
  return model;
}
