import type { ComponentChild } from "preact";
import { inTime } from "../../src/inTime.ts";
import { breath } from "../breath.ts";
import type { Model } from "../model.ts";

/** The parts that have come, by what loads them: always the same function for the same part. */
const here = new Map<unknown, unknown>();

/** Fetches a part ahead of need, ten seconds long; a failure is met when it is needed. */
export const ahead = (load: (model: Model) => Promise<unknown>, model: Model): Promise<unknown> =>
  inTime(load(model)).then(
    (module) => breath().then(() => here.set(load, module)),
    () => {},
  );

/** The first time on a page takes longest, so what a surface holds comes a frame after it. */
export const firstFrame = () => new Promise<number>(requestAnimationFrame);

interface LateProps<Module> {
  model: Model;
  load(model: Model): Promise<Module>;
  children(module: Module): ComponentChild;
}

/** A part that comes on its own, because most openings of the panel do not need it; until then it says so. */
export function Late<Module>({ model, load, children }: LateProps<Module>) {
  const { words } = model;
  // null until it is asked for
  const failed = model.note<boolean | null>(load, null);
  const module = here.get(load) as Module | undefined;
  if (module) return children(module);
  if (failed.value === null) {
    // without another drawing
    model.notes.set(load, false);
    void ahead(load, model).then(() => {
      // Forgotten with a panel that was closed meanwhile.
      if (failed.value === false) failed.value = !here.has(load);
    });
  }
  return (
    <div class="stack">
      <p class="soft" role="status">
        {words.say(failed.value ? "reader.failed" : "reader.loading")}
      </p>
      {failed.value && (
        <button
          type="button"
          class="button start"
          onClick={() => {
            failed.value = null;
          }}
        >
          {words.say("reader.retry")}
        </button>
      )}
    </div>
  );
}
