import { useState } from "preact/hooks";
import type { Postcard } from "../postcard.ts";
import { clockTime, day } from "../words.ts";

/** The demo's own time, which visitors move forward. */
export function ClockBar({ postcard }: { postcard: Postcard }) {
  const [busy, setBusy] = useState(false);
  const now = postcard.now.value;
  const move = async (days: number) => {
    setBusy(true);
    await postcard.advance(days);
    setBusy(false);
  };
  return (
    <aside class="clock-bar" aria-label="Demo clock">
      <p class="clock-now">
        <span class="clock-what">Demo clock</span>
        <time dateTime={new Date(now).toISOString()} role="status">
          {day(now)}, {clockTime(now)}
        </time>
      </p>
      <div class="clock-buttons">
        <button type="button" aria-label="+1 day: move the clock forward" disabled={busy} onClick={() => void move(1)}>
          +1 day
        </button>
        <button type="button" aria-label="+1 week: move the clock forward" disabled={busy} onClick={() => void move(7)}>
          +1 week
        </button>
        <button type="button" class="quiet" onClick={() => void postcard.startOver()}>
          Start over
        </button>
      </div>
    </aside>
  );
}
