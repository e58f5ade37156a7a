/** What the page itself can see of its loading. */
export interface Probe {
  /** Lengths of the tasks over 50 ms, ms. */
  long: number[];
  /** Cumulative layout shift. */
  shift: number;
  /** Resolves when something of ours that a selector names has been painted, with that time; ms since navigation began. */
  painted(selector: string): Promise<number>;
  /** The same of a card that loading brings. */
  card: Promise<number>;
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
  // a task posted from within a frame runs once that frame has been painted
  const afterPaint = (done: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  const painted = (selector: string) =>
    new Promise<number>((resolve) => {
      const inside = new MutationObserver(() => look());
      const look = () => {
        if (!root?.querySelector(selector)) return;
        inside.disconnect();
        afterPaint(resolve);
      };
      let root: ShadowRoot | null | undefined;
      const find = () => {
        root = document.querySelector("[data-farshore='']")?.shadowRoot;
        if (!root) return;
        outside.disconnect();
        inside.observe(root, { childList: true, subtree: true });
        look();
      };
      const outside = new MutationObserver(find);
      outside.observe(document, { childList: true, subtree: true });
      find();
    });
  window.probe = {
    long,
    painted,
    card: painted(".nudge"),
    get shift() {
      return seen.shift;
    },
  };
}
