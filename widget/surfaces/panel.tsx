import { useLayoutEffect, useRef } from "preact/hooks";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Late } from "./late.tsx";
import { Overview } from "./overview.tsx";

const loadReader = () => import("./helpReader.tsx");

/** Keeps the place in the overview while a help item is read, and comes back to it. */
function useReading(help: string | null) {
  const body = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const scroller = body.current;
    if (!scroller || before.current === help) return;
    if (before.current === null) place.current = scroller.scrollTop;
    scroller.scrollTop = help === null ? place.current : 0;
    before.current = help;
  }, [help]);
  return body;
}

/** The panel in the corner: a dialog that blocks nothing. The reader shows one help item in place of the overview. */
export function Panel({ model, close }: { model: Model; close(): void }) {
  const dialog = useRef<HTMLDivElement>(null);
  const words = model.words.value;
  const snapshot = model.snapshot.value;
  const { help } = model.layers.value;
  const body = useReading(help);
  useLayoutEffect(() => {
    dialog.current?.focus({ preventScroll: true });
    // Ahead of need; a failure is met when somebody opens a help item.
    loadReader().catch(() => {});
  }, []);
  if (!snapshot) return null;
  const { help: ranked, otherHelp, outcomes } = snapshot.insight;
  const open = [...ranked, ...otherHelp].find((each) => each.help.id === help)?.help;
  const title = words.text(outcomes[0]?.outcome.title);
  return (
    <div class="panel" role="dialog" aria-labelledby="farshore-title farshore-name" tabIndex={-1} ref={dialog}>
      <header class="panel-head">
        <div class="stack tight">
          <span id="farshore-title" class="small soft">
            {words.say("panel.title")}
          </span>
          <h2 id="farshore-name" class="panel-name" dir="auto">
            {title}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label={words.say("panel.close")} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body" ref={body}>
        <div hidden={open !== undefined}>
          <Overview model={model} />
        </div>
        {open && (
          <div class="content">
            <Late model={model} load={loadReader}>
              {({ HelpReader }) => <HelpReader key={open.id} model={model} help={open} />}
            </Late>
          </div>
        )}
      </div>
    </div>
  );
}
