import { useState } from "preact/hooks";
import type { Postcard } from "../postcard.ts";
import { clockTime, day } from "../words.ts";
import { Confirm } from "./confirm.tsx";

/** The demo's own time, which visitors move forward. */
export function ClockBar({ postcard }: { postcard: Postcard }) {
  const [moves, setMoves] = useState(0);
  const [asking, setAsking] = useState(false);
  const now = postcard.now.value;
  // The buttons stay enabled while a day passes: one that is disabled loses the focus of whoever pressed it.
  const move = async (days: number) => {
    setMoves((count) => count + 1);
    await postcard.advance(days);
    setMoves((count) => count - 1);
  };
  return (
    <>
      <aside class="clock-bar" aria-label="Demo clock" aria-busy={moves > 0}>
        <p class="clock-now">
          <span class="clock-what">Demo clock</span>
          <time dateTime={new Date(now).toISOString()} role="status">
            {day(now)}, {clockTime(now)}
          </time>
        </p>
        <div class="clock-buttons">
          <button type="button" aria-label="+1 day: move the clock forward" onClick={() => void move(1)}>
            +1 day
          </button>
          <button type="button" aria-label="+1 week: move the clock forward" onClick={() => void move(7)}>
            +1 week
          </button>
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            Start over
          </button>
        </div>
      </aside>
      {asking && (
        <Confirm
          title="Start the demo over?"
          yes="Delete everything"
          no="Keep everything"
          onYes={() => void postcard.startOver()}
          onClose={() => setAsking(false)}
        >
          <p>All contacts and campaigns of this demo will be deleted, and the coach forgets what it knows about you.</p>
        </Confirm>
      )}
    </>
  );
}
