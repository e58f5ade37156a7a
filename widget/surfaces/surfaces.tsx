import { effect, signal } from "@preact/signals";
import { render } from "preact";
import type { Coach } from "../../src/coach.ts";
import { createModel, type Language, type Model } from "../model.ts";
import { adoptSheet } from "../style/adoptSheet.ts";
import { applyTheme } from "../style/applyTheme.ts";
import { surfaceSheets } from "../style/surfaceSheets.ts";
import { loadCatalogue } from "../words/languages.ts";
import { Boundary } from "./boundary.tsx";
import { createFocus } from "./focus.ts";
import { follow } from "./follow.ts";
import { launcherName } from "./launcherName.ts";
import { createLayering } from "./layering.ts";
import { Nudge } from "./nudge.tsx";
import { watchNudges } from "./nudging.ts";
import { Panel } from "./panel.tsx";
import { watchTyping } from "./typing.ts";

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
  /** Opens the panel, on a help item where one is named. */
  open(help: string | null): void;
  close(): void;
  end(): void;
}

function Layered({ model, close }: { model: Model; close(): void }) {
  const { panel, nudge } = model.layers.value;
  const words = model.words.value;
  const snapshot = model.snapshot.value;
  if (!snapshot) return null;
  const product = words.text(snapshot.playbook.product);
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
export async function mountSurfaces({ coach, element, root, launcher, language }: Ground): Promise<Surfaces> {
  const catalogue = await loadCatalogue(language);
  for (const css of surfaceSheets) adoptSheet(root, css);
  const model = createModel(coach, signal<Language>({ tag: language, catalogue }));
  const place = root.appendChild(document.createElement("div"));
  const focus = createFocus(root, launcher);
  const layering = createLayering(model, root, place, focus);
  const typing = watchTyping();
  const ends = [
    follow(element),
    watchNudges(model, typing.busy),
    effect(() => {
      const snapshot = model.snapshot.value;
      if (!snapshot) return;
      applyTheme(root, snapshot.playbook.theme);
      launcher.setAttribute("aria-label", launcherName(model.words.value, snapshot.insight));
    }),
    typing.end,
    layering.end,
    focus.end,
    model.dispose,
  ];
  let failed = false;
  const fail = () => {
    failed = true;
    layering.close();
  };
  const draw = () =>
    render(
      <Boundary onError={fail}>
        <Layered model={model} close={layering.close} />
      </Boundary>,
      place,
    );
  draw();
  return {
    close: layering.close,
    open(help) {
      // After an error the customer may try again, on a fresh tree.
      if (failed) {
        failed = false;
        render(null, place);
        draw();
      }
      layering.open(help);
    },
    end() {
      for (const end of ends) end();
      render(null, place);
      place.remove();
    },
  };
}
