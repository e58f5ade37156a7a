import { render } from "preact";
import type { Coach } from "../../src/coach.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Insight } from "../../src/insight.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { breath } from "../breath.ts";
import { createLauncher } from "../launcher.ts";
import { closed, createModel, type Model } from "../model.ts";
import type { WidgetOptions } from "../options.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import base from "../style/base.css?inline";
import layer from "../style/layer.css?inline";
import tokens from "../style/tokens.css?inline";
import { tell } from "../tell.ts";
import { unrecorded } from "../unrecorded.ts";
import { loadCatalogue } from "../words/languages.ts";
import { createDressing } from "./dressing.ts";
import { createFocus, type Focus } from "./focus.ts";
import { follow } from "./follow.ts";
import type { Ground } from "./groundFor.ts";
import { ahead } from "./late.tsx";
import { createLayering, type Layering } from "./layering.ts";
import { loadAsking } from "./loadAsking.ts";
import { loadLower } from "./loadLower.ts";
import { loadPanel, tellMissing } from "./loadPanel.ts";
import { loadPlaces } from "./loadPlaces.ts";
import type { Moments } from "./moments.tsx";
import type { Placing } from "./placing.ts";
import type { Tab } from "./tabs.tsx";

export { groundFor } from "./groundFor.ts";

/** What the lazily loaded part gets from the part that every page loads. */
export interface Mounting extends Ground {
  coach: Coach;
  /** Fetches ahead of need what opens, and opens it. */
  prepare(): unknown;
  press(tab?: Tab): void;
  /** Puts all of it there anew. */
  again(): unknown;
  options: WidgetOptions;
}

/** What the customer sees. */
export interface Surfaces {
  /**
   * Opens the panel, on a help item or a tab where one is named; resolves once it is drawn, or could not be loaded. `from` is
   * what had the focus when it was asked for.
   */
  open(help: string | null, from: Element | null, tab?: Tab): Promise<void>;
  close(): void;
  end(): void;
}

/** The events that are moments for the customer, too. */
const momentous = ["step:done", "gap:opened", "outcome:reached", "value:confirmed"] as const;

/** Parts that come when they are needed. */
const loads = { panel: loadPanel, asking: loadAsking, places: loadPlaces };

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

/** How long a part that could not be loaded is left alone, unless the customer asks for it, ms. */
const REST = 30_000;

/** What some parts do by themselves while they are here: `look` is for every change. */
interface Moving {
  look(): void;
  end(): void;
}

/** With what they do it. */
interface Given {
  model: Model;
  root: HTMLElement;
  /** The part of `root` that is drawn anew each time. */
  place: HTMLElement;
  /** What it takes until things look as they should. */
  dress: ReturnType<typeof createDressing>;
  open(help: string | null): void;
}

/** Fetches a part once and draws again; what it does by itself begins then. */
function createFetching(given: Given, parts: Parts) {
  const { model, root, dress } = given;
  const coming: { [Name in keyof Parts]?: Promise<void> | undefined } = {};
  const rests: { [Name in keyof Parts]?: number } = {};
  const begin = (start: (given: Given) => Moving) => {
    const { look, end } = start(given);
    model.watch(look);
    model.ending(end);
  };
  const fetch = async <Name extends keyof Parts>(name: Name) => {
    try {
      const part = await loads[name]();
      await breath();
      await (model.snapshot && dress(model.snapshot));
      // Taken out of the page meanwhile.
      if (!root.parentNode) return;
      for (const css of part.sheets) adoptSheet(root, css);
      model.learn(part.sentences);
      parts[name] = part as Parts[Name];
      if ("start" in part) begin(part.start);
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
    /** Ahead of need, one after the other; a failure is met when it is needed. */
    async prepare(...names: (keyof Parts | null)[]): Promise<void> {
      for (const name of names) if (name && performance.now() > (rests[name] ?? 0)) await need(name).catch(() => {});
    },
  };
}

/** Whether there is anything to stand in the host's page, and a place for it. */
const hasPlaces = ({ hints }: Insight, { slots }: Playbook) =>
  slots[0] ?? hints.find(({ due }) => due) ?? document.querySelector("[data-farshore-slot]");

/** Says what has just been reached; what that takes comes with the first time. */
function watchMoments(model: Model, root: HTMLElement, open: (tab: Tab) => void): void {
  let moments: Promise<Moments | null> | undefined;
  const show = (event: CoachEvent) => {
    // Taken out of the page meanwhile it says nothing.
    moments ??= import("./moments.tsx").then((part) => root.parentNode && part.createMoments(model, root, open));
    moments
      .then((part) => part?.show(event))
      .catch(() => {
        moments = undefined;
      });
  };
  for (const type of momentous) model.ending(model.coach.on(type, show));
}

/**
 * Speaks the language that the customer chose once its sentences are there; returns what asks for one. What could not be
 * loaded is asked for again after a rest, or where it is chosen anew.
 */
function createSpeaking(model: Model, root: HTMLElement, first: string | null) {
  let asked = first;
  let again = Infinity;
  return (language: string): void => {
    if (language === asked && performance.now() < again) return;
    asked = language;
    again = Infinity;
    void loadCatalogue(language).then((catalogue) => {
      if (language !== asked) return;
      if (!catalogue) again = performance.now() + REST;
      model.speakIn({ tag: language, catalogue });
      root.lang = language;
      root.dir = model.words.direction;
    });
  };
}

/** Draws what is shown; after an error in a surface everything closes, and the host's page never hears of it. */
function createDrawing({ model, place, dress }: Given, parts: Parts, close: () => void) {
  const clear = () => render(null, place);
  return {
    clear,
    draw() {
      if (model.snapshot && dress(model.snapshot)) return;
      try {
        render(<Layered model={model} parts={parts} close={close} />, place);
      } catch (error) {
        console.warn("Farshore closed after an error:", error);
        // Whatever is opened next starts on a fresh tree.
        clear();
        // What cannot be drawn though all is closed is left; to close it again would draw it again, without end.
        if (model.layers !== closed) close();
      }
    },
  };
}

/** Draws after every change, and moves the focus along. */
function watchDrawing(given: Given, parts: Parts, focus: Focus, layering: Layering): () => void {
  const { model, place } = given;
  const drawing = createDrawing(given, parts, layering.close);
  let placing: Placing | undefined;
  model.watch(() => {
    placing ??= parts.panel?.createPlacing(model, place, focus, layering);
    placing?.before();
    layering.before();
    drawing.draw();
    placing?.after();
    layering.after();
  });
  return drawing.clear;
}

/** Opens the panel on what is asked for, and forgets that when something else is asked for, or it is closed, meanwhile. */
function createOpening(model: Model, parts: Parts, need: (name: "panel") => Promise<void>, layering: Layering) {
  let asked = 0;
  const open: Surfaces["open"] = async (help, from, tab) => {
    const mine = ++asked;
    const { panel } = model.layers;
    // Where it could not be loaded ahead of need it is tried again.
    const whole = ahead(loadLower, model);
    try {
      await need("panel");
      if (help) await whole;
    } catch (error) {
      return tellMissing(error);
    }
    // Neither closed, also by the customer, nor opened on something else meanwhile.
    const still = () => mine === asked && (!panel || model.layers.panel);
    await parts.panel?.openPanel(model, layering, still, help, from, tab);
  };
  const close = () => {
    asked++;
    layering.close();
  };
  return { open, close };
}

/** Puts the launcher on the page, draws panel, reader and check-in beside it, and says how to open and close them. */
export async function mountSurfaces(ground: Mounting): Promise<Surfaces | undefined> {
  const { coach, element, root, language, press, again, options } = ground;
  const catalogue = await loadCatalogue(language);
  // Taken out of the page meanwhile.
  if (!root.parentNode) return undefined;
  unrecorded(element, root);
  adoptSheet(root, tokens + base + layer);
  const model = createModel(coach, { tag: language, catalogue });
  const launcher = createLauncher(root, model);
  launcher.onpointerenter = launcher.onfocus = ground.prepare;
  launcher.onclick = () => press();
  const place = root.appendChild(document.createElement("div"));
  const parts: Parts = {};
  const openHelp = (help: string | null) => void open(help, document.activeElement);
  const given = { model, root, place, dress: createDressing(model, root), open: openHelp };
  const { need, prepare } = createFetching(given, parts);
  const focus = createFocus(root, launcher);
  const layering = createLayering(model, root, place, focus);
  const { open, close } = createOpening(model, parts, need, layering);
  // The focus goes back before what has it is drawn no more.
  model.ending(layering.end, watchDrawing(given, parts, focus, layering));
  watchMoments(model, root, press);
  const speak = createSpeaking(model, root, catalogue && language);
  const lookAround = () => {
    const { snapshot } = model;
    // A page that was written anew has taken every listener, those of ours included.
    if (!launcher.onclick) return void again();
    if (!snapshot) return;
    const { insight, playbook } = snapshot;
    speak(insight.preferences.language ?? language);
    // A question goes first, and is for a place in the page before it is for the corner.
    void prepare(hasPlaces(insight, playbook) && "places", insight.checkIn ? "asking" : "panel");
  };
  model.watch(lookAround);
  const { shortcut } = options;
  if (shortcut)
    tell(
      import("./shortcut.ts").then(
        (keys) =>
          // Taken out of the page meanwhile.
          root.parentNode &&
          model.ending(keys.listen(shortcut, launcher, () => (model.layers.panel ? close() : press()))),
      ),
    );
  model.ending(follow(element, root, lookAround));
  model.change({});
  return { open, close, end: model.dispose };
}
