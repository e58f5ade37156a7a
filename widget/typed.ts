import type { Model, Note } from "./model.ts";
import { tell } from "./tell.ts";

interface Kept {
  user: string | null | undefined;
  values: Map<string, unknown>;
  /** What stood on the screen before, and what does by now. */
  shown: Set<string>;
  drawn: Set<string>;
}
const keptBy = new WeakMap<Model, Kept>();

let coming: Promise<typeof import("./drafts.ts")> | undefined;

/**
 * What outlives the page comes once there is something to keep, or to look for. It is waited for in the order of asking,
 * or what was looked for would come in the place of what was typed meanwhile.
 */
const loadDrafts = (model: Model) => {
  coming ??= import("./drafts.ts").catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming.then((drafts) => drafts.draftsOf(model));
};

function keptIn(model: Model): Kept {
  let kept = keptBy.get(model);
  if (!kept) {
    const made: Kept = { user: model.snapshot?.user, values: new Map(), shown: new Set(), drawn: new Set() };
    model.watch(() => {
      const user = model.snapshot?.user;
      // Nothing that one customer typed stays for another.
      if (user !== made.user) for (const each of [made.values, made.drawn]) each.clear();
      made.user = user;
      made.shown = made.drawn;
      made.drawn = new Set();
    });
    keptBy.set(model, made);
    kept = made;
  }
  return kept;
}

/**
 * A note of what a customer types: unlike others it is still there when the panel, or the page, was closed. What was kept
 * is taken as it comes on the screen, as far as it is made like `first`; `fits` leaves of it what can still be used.
 */
export function typed<T>(model: Model, key: string, first: T, fits = (was: T): T => was): Note<T> {
  const { values, shown, drawn } = keptIn(model);
  const note = model.note(`typed ${key}`, values.has(key) ? (values.get(key) as T) : first);
  const put = (value: T) => {
    values.set(key, value);
    note.value = value;
  };
  if (!shown.has(key) && !drawn.has(key))
    tell(loadDrafts(model).then((drafts) => drafts.resume(key, first, (was) => put(fits(was)))));
  drawn.add(key);
  return {
    get value() {
      return note.value;
    },
    set value(next) {
      put(next);
      // another customer may be here once that has come
      tell(loadDrafts(model).then((drafts) => values.get(key) === next && drafts.keep(key, next)));
    },
  };
}
