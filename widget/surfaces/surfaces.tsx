import { effect, signal } from "@preact/signals";
import { render } from "preact";
import type { Coach } from "../../src/coach.ts";
import { createModel, type Language, type Model } from "../model.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import { surfaceSheets } from "../style/surfaceSheets.ts";
import { loadCatalogue } from "../words/languages.ts";
import { Boundary } from "./boundary.tsx";
import { createFocus } from "./focus.ts";
import { Nudge } from "./nudge.tsx";
import { watchNudges } from "./nudging.ts";
import { Panel } from "./panel.tsx";

/** What the lazily loaded part gets from the part that every page loads. */
export interface Ground {
  coach: Coach;
  root: HTMLElement;
  launcher: HTMLElement;
  language: string;
  /** True while the customer types. */
  busy(): boolean;
}

/** Everything besides the launcher. */
export interface Surfaces {
  open(): void;
  close(): void;
  /** Opens the panel on one help item. */
  show(help: string): void;
  end(): void;
}

function Layered({ model, close }: { model: Model; close(): void }) {
  const { panel, nudge } = model.layers.value;
  const words = model.words.value;
  const snapshot = model.snapshot.value;
  if (!snapshot) return null;
  const product = words.text(snapshot.product);
  return (
    <>
      <p class="unseen" role="status">
        {nudge && words.say("nudge.announce", { product, question: words.text(nudge.question) })}
      </p>
      {nudge && !panel && <Nudge model={model} due={nudge} close={close} />}
      {panel && <Panel model={model} close={close} />}
    </>
  );
}

/** Draws panel, reader and check-in beside the launcher, and says how to open and close them. */
export async function mountSurfaces({ coach, root, launcher, language, busy }: Ground): Promise<Surfaces> {
  for (const css of surfaceSheets) adoptSheet(root, css);
  const model = createModel(coach, signal<Language>({ tag: language, catalogue: await loadCatalogue(language) }));
  const stop = new AbortController();
  const focus = createFocus(root, launcher, stop.signal);
  const place = root.appendChild(document.createElement("div"));
  const { layers } = model;

  const closeAll = () => {
    const { panel, nudge } = layers.peek();
    const inside = place.contains(focus.inside());
    layers.value = { panel: false, help: null, nudge: null };
    if ((panel || nudge) && inside) focus.restore();
  };
  const open = (help: string | null) => {
    if (!layers.peek().panel) focus.remember();
    layers.value = { panel: true, help, nudge: null };
  };
  // One press closes one layer, and the host's own dialog stays open behind it.
  root.addEventListener(
    "keydown",
    (event) => {
      const { panel, nudge, help } = layers.peek();
      if (event.key !== "Escape" || event.defaultPrevented || !(panel || nudge)) return;
      event.preventDefault();
      event.stopPropagation();
      if (help) layers.value = { ...layers.peek(), help: null };
      else closeAll();
    },
    { signal: stop.signal },
  );
  const stopMarking = effect(() => {
    root.toggleAttribute("data-panel", layers.value.panel && model.snapshot.value !== null);
  });
  const stopNudging = watchNudges(model, busy);
  let failed = false;
  const draw = () =>
    render(
      <Boundary
        onError={() => {
          failed = true;
          closeAll();
        }}
      >
        <Layered model={model} close={closeAll} />
      </Boundary>,
      place,
    );
  draw();
  return {
    open() {
      // After an error the customer may try again, on a fresh tree.
      if (failed) render(null, place);
      if (failed) draw();
      failed = false;
      open(null);
    },
    close: closeAll,
    show: open,
    end() {
      stopMarking();
      stopNudging();
      stop.abort();
      model.dispose();
      render(null, place);
      place.remove();
    },
  };
}
