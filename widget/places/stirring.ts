/** What tells that something on the screen may stand elsewhere, or behind something else. */
const events = ["scroll", "resize", "transitionend", "animationend", "toggle", "click", "focusin", "load"];
const attributes = ["class", "style", "hidden", "open", "inert", "popover"];

/**
 * Calls back, at most once a frame, when anything stirs in these parts of the page; nothing while nothing does. Returns the
 * function that ends it.
 */
export function watchStirring(roots: Iterable<Document | ShadowRoot>, stirred: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      stirred();
    });
  };
  const observer = new MutationObserver(soon);
  for (const type of events) addEventListener(type, soon, { capture: true, passive: true, signal });
  window.visualViewport?.addEventListener("resize", soon, { signal });
  window.visualViewport?.addEventListener("scroll", soon, { signal });
  for (const root of roots) {
    observer.observe(root, { childList: true, subtree: true, attributeFilter: attributes });
    // scrolling in a shadow root is heard in it alone
    root.addEventListener("scroll", soon, { capture: true, passive: true, signal });
  }
  return () => {
    ending.abort();
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
