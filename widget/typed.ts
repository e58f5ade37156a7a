import type { Model, Note } from "./model.ts";

interface Kept {
  user: string | null | undefined;
  values: Map<string, unknown>;
}
const keptBy = new WeakMap<Model, Kept>();

function keptIn(model: Model): Kept["values"] {
  let kept = keptBy.get(model);
  if (!kept) {
    const made: Kept = { user: model.snapshot?.user, values: new Map() };
    // Nothing that one customer typed stays for another.
    model.watch(() => {
      const user = model.snapshot?.user;
      if (user !== made.user) made.values.clear();
      made.user = user;
    });
    keptBy.set(model, made);
    kept = made;
  }
  return kept.values;
}

/** A note of what a customer types: unlike others it is still there when the panel was closed, as long as the page lives. */
export function typed<T>(model: Model, key: string, first: T): Note<T> {
  const kept = keptIn(model);
  const note = model.note(key, kept.has(key) ? (kept.get(key) as T) : first);
  return {
    get value() {
      return note.value;
    },
    set value(next) {
      kept.set(key, next);
      note.value = next;
    },
  };
}
