import type { Model } from "../model.ts";
import { begun } from "./begun.ts";
import { Crossing } from "./crossing.tsx";
import { JourneyList } from "./journeyList.tsx";
import { Late } from "./late.tsx";
import { loadLower } from "./loadLower.ts";
import { NextStep } from "./nextStep.tsx";
import { Standing } from "./standing.tsx";

/** What the panel shows first: where the customer is, and the one next thing. Below it follows what helps. */
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
        {!begun(insight) && <JourneyList words={words} journey={insight.journey} />}
        <Late model={model} load={loadLower}>
          {({ Lower }) => <Lower model={model} />}
        </Late>
      </div>
    </>
  );
}
