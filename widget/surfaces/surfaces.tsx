import { render } from "preact";
import type { Coach } from "../../src/coach.ts";
import { createModel, type Model } from "../model.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import base from "../style/base.css?inline";
import layer from "../style/layer.css?inline";
import tokens from "../style/tokens.css?inline";
import { tell } from "../tell.ts";
import { loadCatalogue } from "../words/languages.ts";
import { createDressing } from "./dressing.ts";
import { createFocus } from "./focus.ts";
import { follow } from "./follow.ts";
import { watchKeys } from "./keys.ts";
import { ahead } from "./late.tsx";
import { launcherName } from "./launcherName.ts";
import { createLayering } from "./layering.ts";
import { loadAsking } from "./loadAsking.ts";
import { loadLower } from "./loadLower.ts";
import { loadPanel } from "./loadPanel.ts";
import type { Nudges } from "./nudging.ts";

/** What the lazily loaded part gets from the part that every page loads. */
export interface Ground {
  coach: Coach;
  /** The element in the page, and the wrapper inside it. */
  element: HTMLElement;
  root: HTMLElement;
  launcher: HTMLElement;
  language: string;
}

/** Everything besides the launcher. */
export interface Surfaces {
  /**
   * Opens the panel, on a help item where one is named; resolves once it is drawn, or could not be loaded. `from` is
   * what had the focus when it was asked for.
   */
  open(help: string | null, from: Element | null): Promise<void>;
  close(): void;
  end(): void;
}

/** Parts that come when they are needed. */
const loads = { panel: loadPanel, asking: loadAsking };

/** What of them has come so far. */
type Parts = { [Name in keyof typeof loads]?: Awaited<ReturnType<(typeof loads)[Name]>> };

function Layered({ model, parts, close }: { model: Model; parts: Parts; close(): void }) {
  const { snapshot, layers } = model;
  const { panel, nudge } = layers;
  if (!snapshot) return null;
  return (
    <>
      <p class="unseen" role="status">
        {nudge && parts.asking?.announcement(model, nudge)}
      </p>
      {nudge && parts.asking && <parts.asking.Nudge model={model} due={nudge} close={close} />}
      {panel && parts.panel && <parts.panel.Panel model={model} close={close} />}
    </>
  );
}

/** Where things are drawn, and what it takes until they look as they should. */
interface Place {
  root: HTMLElement;
  /** The part of `root` that is drawn anew each time. */
  place: HTMLElement;
  dress: ReturnType<typeof createDressing>;
}

/** How long a part that could not be loaded is left alone, unless the customer asks for it, ms. */
const REST = 30_000;

/** Fetches a part once and draws again. */
function createFetching(model: Model, parts: Parts, { dress, root }: Place) {
  const coming: { [Name in keyof Parts]?: Promise<void> | undefined } = {};
  const rests: { [Name in keyof Parts]?: number } = {};
  const fetch = async <Name extends keyof Parts>(name: Name) => {
    try {
      const part = await loads[name]();
      await (model.snapshot && dress(model.snapshot));
      for (const css of part.sheets) adoptSheet(root, css);
      model.learn(part.sentences);
      parts[name] = part as Parts[Name];
      model.change({});
    } catch (error) {
      rests[name] = performance.now() + REST;
      coming[name] = undefined;
      throw error;
    }
  };
  const need = (name: keyof Parts): Promise<void> => (coming[name] ??= fetch(name));
  return {
    need,
    /** Ahead of need; a failure is met when it is needed. */
    prepare(name: keyof Parts): void {
      if (performance.now() > (rests[name] ?? 0)) tell(need(name));
    },
  };
}

/** Lets a question that is due show itself, once what asks it has come; returns the function that ends it. */
function watchQuestions(model: Model, parts: Parts): () => void {
  const keys = watchKeys();
  let nudges: Nudges | undefined;
  model.watch(() => {
    const { asking } = parts;
    if (asking) nudges ??= asking.createNudges(model, () => asking.isBusy(keys.last()));
    nudges?.look();
  });
  return () => {
    keys.end();
    nudges?.end();
  };
}

/** Draws what is shown; after an error in a surface everything closes, and the host's page never hears of it. */
function createDrawing(model: Model, parts: Parts, { place, dress }: Place, close: () => void) {
  const clear = () => render(null, place);
  let failed = false;
  return {
    clear,
    draw() {
      const { panel, nudge } = model.layers;
      if (model.snapshot && dress(model.snapshot)) return;
      // Whatever is opened next starts on a fresh tree.
      if (failed && !panel && !nudge) return;
      failed = false;
      try {
        render(<Layered model={model} parts={parts} close={close} />, place);
      } catch (error) {
        console.warn("Farshore closed itself after an error:", error);
        failed = true;
        clear();
        close();
      }
    },
  };
}

/** Draws panel, reader and check-in beside the launcher, and says how to open and close them. */
export async function mountSurfaces({ coach, element, root, launcher, language }: Ground): Promise<Surfaces> {
  const catalogue = await loadCatalogue(language);
  // Taken out of the page meanwhile.
  if (!root.parentNode) return { open: async () => {}, close() {}, end() {} };
  adoptSheet(root, tokens + base + layer);
  const model = createModel(coach, { tag: language, catalogue });
  const place = root.appendChild(document.createElement("div"));
  const parts: Parts = {};
  const ground = { root, place, dress: createDressing(model, root) };
  const { need, prepare } = createFetching(model, parts, ground);
  const focus = createFocus(root, launcher);
  const layering = createLayering(model, root, place, focus);
  const drawing = createDrawing(model, parts, ground, layering.close);
  model.watch(layering.before);
  model.watch(drawing.draw);
  model.watch(layering.after);
  model.watch(() => {
    const { snapshot, words } = model;
    if (!snapshot) return;
    launcher.setAttribute("aria-label", launcherName(words, snapshot.insight));
    const { checkIn } = snapshot.insight;
    // Ahead of need, unless a question is due: that goes first.
    prepare(checkIn ? "asking" : "panel");
  });
  const ends = [follow(element), watchQuestions(model, parts), layering.end, model.dispose];
  model.change({});
  let asked = 0;
  return {
    close() {
      asked++;
      layering.close();
    },
    async open(help, from) {
      const mine = ++asked;
      const { panel } = model.layers;
      // Where it could not be loaded ahead of need it is tried again.
      const whole = ahead(loadLower, model);
      try {
        await need("panel");
        if (help) await whole;
      } catch (error) {
        // The next click tries again.
        console.warn("Farshore could not load its panel.", error);
        return;
      }
      await parts.panel?.checkHelp(model, help);
      // Closed, also by the customer, or opened on something else meanwhile.
      if (mine !== asked || (panel && !model.layers.panel)) return;
      layering.open(help, from);
      if (help) tell(coach.help(help, "opened"));
    },
    end() {
      for (const end of ends) end();
      drawing.clear();
    },
  };
}
