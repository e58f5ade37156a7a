import { render } from "@testing-library/preact";
import type { VNode } from "preact";
import { createModel, type Draft, type Language, type Model } from "../../widget/model.ts";
import { ahead } from "../../widget/surfaces/late.tsx";
import { loadReasons, loadThanks } from "../../widget/surfaces/loadAnswers.ts";
import { loadAsking } from "../../widget/surfaces/loadAsking.ts";
import { loadJourney } from "../../widget/surfaces/loadJourney.ts";
import { loadLower } from "../../widget/surfaces/loadLower.ts";
import { loadMore } from "../../widget/surfaces/loadMore.ts";
import { loadReached } from "../../widget/surfaces/loadReached.ts";
import { enAsking } from "../../widget/words/enAsking.ts";
import { enLower } from "../../widget/words/enLower.ts";
import { enPanel } from "../../widget/words/enPanel.ts";
import { dueCheckIn, type FixtureCoach, fixtureCoach } from "./fixtureCoach.ts";

/** A model over a fixture coach, in one language. */
export function fixtureModel(
  fixture: FixtureCoach = fixtureCoach(),
  language: Language = { tag: "en", catalogue: {} },
): { fixture: FixtureCoach; model: Model } {
  const model = createModel(fixture.coach, language);
  // Some parts are drawn without the one that brings their sentences.
  model.learn({ ...enPanel, ...enLower, ...enAsking });
  return { fixture, model };
}

/** Loads the parts that come on their own, so that no test waits for the first import of them. */
export const loadParts = () => {
  const { model } = fixtureModel();
  return Promise.all(
    [loadAsking, loadJourney, loadLower, loadMore, loadReached, loadReasons, loadThanks].map((load) =>
      ahead(load, model),
    ),
  );
};

/** Draws now and after every change of the model, as the widget does. */
export function drawn(model: Model, draw: () => VNode, options?: Parameters<typeof render>[1]) {
  const view = render(draw(), options);
  let gone = false;
  model.watch(() => {
    if (!gone) view.rerender(draw());
  });
  return {
    ...view,
    unmount() {
      gone = true;
      view.unmount();
    },
  };
}

/** An answer that was begun; `change` overrides any part of it. */
export const draftOf = (change: Partial<Draft> = {}): Draft => ({
  due: dueCheckIn(),
  part: "first",
  value: null,
  reasons: [],
  note: "",
  trouble: null,
  sending: false,
  ...change,
});
