/** What the page itself can see of its loading. */
export interface Probe {
  /** Lengths of the tasks over 50 ms, ms. */
  long: number[];
  /** Cumulative layout shift. */
  shift: number;
  /** Resolves when the card has been painted, with that time; ms since navigation began. */
  painted: Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
    draw?(): void;
    saveAndDraw?(): Promise<void>;
  }
}

/** Runs in every measured page before its own scripts, and is sent there as text: it must not refer to anything outside. */
export function installProbe() {
  const long: number[] = [];
  const seen = { shift: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift" });
  const painted = new Promise<number>((resolve) => {
    // a task posted from within a frame runs once that frame has been painted
    const afterPaint = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    const inside = new MutationObserver(() => look());
    const look = () => {
      if (!root?.querySelector(".nudge")) return;
      inside.disconnect();
      afterPaint();
    };
    let root: ShadowRoot | null | undefined;
    const outside = new MutationObserver(() => {
      root = document.querySelector("[data-farshore]")?.shadowRoot;
      if (!root) return;
      outside.disconnect();
      inside.observe(root, { childList: true, subtree: true });
      look();
    });
    outside.observe(document, { childList: true, subtree: true });
  });
  window.probe = {
    long,
    painted,
    get shift() {
      return seen.shift;
    },
  };
}
