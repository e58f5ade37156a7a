import { signal } from "@preact/signals";
import { createModel, type Language, type Model } from "../../widget/model.ts";
import { type FixtureCoach, fixtureCoach } from "./fixtureCoach.ts";

/** A model over a fixture coach, in one language. */
export function fixtureModel(
  fixture: FixtureCoach = fixtureCoach(),
  language: Language = { tag: "en", catalogue: {} },
): { fixture: FixtureCoach; model: Model } {
  return { fixture, model: createModel(fixture.coach, signal(language)) };
}
