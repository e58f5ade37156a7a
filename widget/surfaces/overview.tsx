import type { Model } from "../model.ts";
import { Crossing } from "./crossing.tsx";
import { Late } from "./late.tsx";
import { loadLower } from "./loadLower.ts";
import { NextStep } from "./nextStep.tsx";
import { Standing } from "./standing.tsx";

/** The first tab: where the customer is, and the one next thing. Below it follows what belongs to that. */
export function Overview({ model }: { model: Model }) {
  const { snapshot, words } = model;
  if (!snapshot) return null;
  const { insight } = snapshot;
  return (
    <>
      <Crossing words={words} insight={insight} />
      <div class="content stack">
        <Standing words={words} insight={insight} />
        <NextStep model={model} words={words} insight={insight} />
        <Late model={model} load={loadLower}>
          {({ Lower }) => <Lower model={model} />}
        </Late>
      </div>
    </>
  );
}
