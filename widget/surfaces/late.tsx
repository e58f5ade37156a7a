import { useSignal } from "@preact/signals";
import type { ComponentChild } from "preact";
import { useEffect } from "preact/hooks";
import type { Model } from "../model.ts";

interface LateProps<Module> {
  model: Model;
  load(): Promise<Module>;
  children(module: Module): ComponentChild;
}

/** A part that comes on its own, because most openings of the panel do not need it; until then it says so. */
export function Late<Module>({ model, load, children }: LateProps<Module>) {
  const words = model.words.value;
  const loaded = useSignal<{ module: Module } | null>(null);
  const failed = useSignal(false);
  const fetch = () => {
    failed.value = false;
    load().then(
      (module) => {
        loaded.value = { module };
      },
      () => {
        failed.value = true;
      },
    );
  };
  useEffect(fetch, []);
  if (loaded.value) return <>{children(loaded.value.module)}</>;
  return (
    <div class="stack">
      <p class="soft" role="status">
        {words.say(failed.value ? "reader.failed" : "reader.loading")}
      </p>
      {failed.value && (
        <button type="button" class="button start" onClick={fetch}>
          {words.say("reader.retry")}
        </button>
      )}
    </div>
  );
}
