import type { OutcomeInsight } from "../../src/success/outcome.ts";

/** Share of the way at which the customer should be today; null where that says nothing. */
function expectedShare({ expected, baseline, target, pace, reached, outcome }: OutcomeInsight): number | null {
  if (reached || pace === "too-early" || target === baseline || outcome.measure.from === "rating") return null;
  return Math.min(1, Math.max(0, (expected - baseline) / (target - baseline)));
}

/** The crossing in one line: steps on this shore, or the boat on its way; the words above it say the same. */
export function Ferry({ steps, outcome }: { steps: boolean[] | null; outcome: OutcomeInsight }) {
  if (steps)
    return (
      <div class="ferry" aria-hidden="true">
        {steps.map((done, index) => (
          <span key={index} class={done ? "pip done" : "pip"} />
        ))}
        <span class="ferry-water" />
        <Flag />
      </div>
    );
  const expected = expectedShare(outcome);
  const place = (line: HTMLElement | null) => {
    line?.style.setProperty("--way", String(outcome.progress));
    line?.style.setProperty("--buoy", String(expected ?? 0));
  };
  return (
    <div class="ferry" aria-hidden="true">
      <span class="ferry-water" ref={place}>
        <span class="ferry-gone" />
        {expected !== null && <span class="ferry-buoy" />}
        <svg class="ferry-boat turns" viewBox="-16 -28 32 31" width="26" height="25" aria-hidden="true">
          <path class="sail" d="M1.5-27v20h13zM-1.5-22v15h-9z" />
          <path class="hull" d="M-14-5h29l-4.5 7h-20z" />
        </svg>
      </span>
      <Flag reached={outcome.reached} />
    </div>
  );
}

const Flag = ({ reached = false }: { reached?: boolean }) => (
  <svg
    class={reached ? "ferry-flag turns reached" : "ferry-flag turns"}
    viewBox="0 0 16 24"
    width="16"
    height="24"
    aria-hidden="true"
  >
    <path class="pole" d="M3 23V1" />
    <path class="cloth" d="M3.5 2l11 4.5-11 4.5z" />
  </svg>
);
