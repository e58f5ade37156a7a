/** How much more must have been read for it to be told: a text is told of ten times at most. */
const step = 0.1;

const watched = new WeakSet<Element>();

const clamped = (share: number) => Math.min(1, Math.max(0, share));

/**
 * Watches how far a text is scrolled: the line on top of it follows at once, `told` hears of it in steps. What is on the
 * screen before anybody scrolls counts for nothing. Ends by itself with the section.
 */
export function watchReading(section: HTMLElement, told: (share: number) => void): void {
  if (watched.has(section)) return;
  watched.add(section);
  const root = section.getRootNode();
  let last = 0;
  const look = ({ target }: Event) => {
    if (!section.isConnected) root.removeEventListener("scroll", look, true);
    const text = section.querySelector(".reader");
    if (!text || !(target instanceof Element) || !target.contains(section)) return;
    const view = target.getBoundingClientRect();
    const { top, height } = text.getBoundingClientRect();
    const share = clamped((view.bottom - top) / height);
    section.style.setProperty("--read", `${share}`);
    if (top >= view.top || (share < last + step && (share < 1 || last === 1))) return;
    last = share;
    told(Math.round(share * 100) / 100);
  };
  // Scrolling does not bubble; whatever scrolls around the section is heard on the way down.
  root.addEventListener("scroll", look, { capture: true, passive: true });
}

/** Brings a part of the text to the top of what scrolls around it, and the focus along, so that Tab goes on from there. */
export function goTo(part: HTMLElement | null | undefined): void {
  if (!part) return;
  part.tabIndex = -1;
  part.scrollIntoView({ block: "start" });
  part.focus({ preventScroll: true });
}

/** The block of a text that stood on top of the screen when `share` of it was read. */
export function blockAt(section: HTMLElement, share: number): HTMLElement | null {
  const text = section.querySelector<HTMLElement>(".reader");
  if (!text) return null;
  const blocks = [...text.children].filter((block) => block instanceof HTMLElement);
  const { top, height } = text.getBoundingClientRect();
  const shown = text.closest(".panel-body")?.clientHeight ?? window.innerHeight;
  const at = top + share * height - shown;
  return blocks.find((block) => block.getBoundingClientRect().bottom > at) ?? null;
}
