import type { ComponentChild } from "preact";
import type { Model } from "../model.ts";

type Part<Module> = { module: Module } | "coming" | "failed" | null;

interface LateProps<Module> {
  model: Model;
  /** Always the same function for the same part: it is known by it. */
  load(): Promise<Module>;
  children(module: Module): ComponentChild;
}

/** A part that comes on its own, because most openings of the panel do not need it; until then it says so. */
export function Late<Module>({ model, load, children }: LateProps<Module>) {
  const { words } = model;
  const part = model.note<Part<Module>>(load, null);
  if (part.value === null) {
    part.value = "coming";
    load().then(
      (module) => {
        part.value = { module };
      },
      () => {
        part.value = "failed";
      },
    );
  }
  if (part.value && typeof part.value === "object") return <>{children(part.value.module)}</>;
  const failed = part.value === "failed";
  return (
    <div class="stack">
      <p class="soft" role="status">
        {words.say(failed ? "reader.failed" : "reader.loading")}
      </p>
      {failed && (
        <button
          type="button"
          class="button start"
          onClick={() => {
            part.value = null;
          }}
        >
          {words.say("reader.retry")}
        </button>
      )}
    </div>
  );
}
