import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";

type Module = typeof import("./helpReader.tsx");
const load = () => import("./helpReader.tsx");

/** Fetches what shows a help item before anybody asks for one; a failure is met when somebody does. */
export const expectReader = () => void load().catch(() => {});

/** A help item in the panel. What shows it comes on its own, because most openings of the panel do not need it. */
export function LateReader({ model, help }: { model: Model; help: Help }) {
  const words = model.words.value;
  const module = useSignal<Module | null>(null);
  const failed = useSignal(false);
  const fetch = () => {
    failed.value = false;
    load().then(
      (loaded) => {
        module.value = loaded;
      },
      () => {
        failed.value = true;
      },
    );
  };
  useEffect(fetch, []);
  if (module.value) return <module.value.HelpReader model={model} help={help} />;
  return (
    <div class="stack" role="status">
      <p class="soft">{words.say(failed.value ? "reader.failed" : "reader.loading")}</p>
      {failed.value && (
        <button type="button" class="button" onClick={fetch}>
          {words.say("reader.retry")}
        </button>
      )}
    </div>
  );
}
