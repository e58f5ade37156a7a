import type { Model } from "../model.ts";
import { begun } from "./begun.ts";
import { Crossing } from "./crossing.tsx";
import { JourneyList } from "./journeyList.tsx";
import { arrived, Late } from "./late.tsx";
import { loadLower } from "./loadLower.ts";
import { NextStep } from "./nextStep.tsx";
import { Start } from "./start.tsx";

/**
 * What the panel shows first: where the customer is, and the one next thing. As long as steps are left, that and the
 * steps need nothing else; what is said of the gap, and what helps, comes with `lower`.
 */
export function Overview({ model }: { model: Model }) {
  const { snapshot, words } = model;
  if (!snapshot) return null;
  const { insight } = snapshot;
  const counts = begun(insight);
  const lower = arrived(loadLower);
  return (
    <>
      <Crossing words={words} insight={insight} />
      <div class="content">
        {counts ? lower && <lower.Upper model={model} /> : <Start words={words} insight={insight} />}
        <NextStep model={model} words={words} insight={insight} />
        {!counts && <JourneyList words={words} journey={insight.journey} />}
        <Late model={model} load={loadLower}>
          {({ Lower }) => <Lower model={model} />}
        </Late>
      </div>
    </>
  );
}
