import type { Model } from "../model.ts";
import { Crossing } from "./crossing.tsx";
import { Lower } from "./lower.tsx";
import { NextStep } from "./nextStep.tsx";
import { Standing } from "./standing.tsx";

/** What the panel shows first: where the customer is, the one next thing, and below it all that helps. */
export function Overview({ model }: { model: Model }) {
  const { snapshot, words } = model;
  if (!snapshot) return null;
  const { insight } = snapshot;
  return (
    <>
      <Crossing words={words} insight={insight} />
      <div class="content">
        <Standing words={words} insight={insight} />
        <NextStep model={model} words={words} insight={insight} />
        <Lower model={model} />
      </div>
    </>
  );
}
