import { adoptSheet } from "../style/adoptSheet.ts";
import looks from "../style/bottomSheet.css?inline";

/** How far down a sheet is let go to close, as a share of its height, and how fast, px a ms. */
const far = 0.3;
const fast = 0.5;

/** What a finger did lately: where it was, px, and when, ms. */
interface Trace {
  y: number;
  at: number;
}

/**
 * Lets a finger on `handle` pull `sheet` down and, far or fast enough, close it; else it goes back. Only its place
 * changes, which costs no layout. Returns the function that ends it.
 */
export function dragToClose(sheet: HTMLElement, handle: HTMLElement, close: () => void): () => void {
  let from: Trace | null = null;
  let last: Trace | null = null;
  let speed = 0;
  const to = (y: number) => sheet.style.setProperty("translate", y ? `0 ${y}px` : "none");
  const start = (event: PointerEvent) => {
    if (event.pointerType === "mouse" || !event.isPrimary) return;
    if (event.target instanceof Element && event.target.closest("button, a")) return;
    from = { y: event.clientY, at: event.timeStamp };
    last = from;
    speed = 0;
    // of what a script plays there is no pointer
    if (event.isTrusted) handle.setPointerCapture(event.pointerId);
    sheet.toggleAttribute("data-dragged", true);
  };
  const move = (event: PointerEvent) => {
    if (!from || !last) return;
    speed = (event.clientY - last.y) / Math.max(1, event.timeStamp - last.at);
    last = { y: event.clientY, at: event.timeStamp };
    to(Math.max(0, event.clientY - from.y));
  };
  const end = (event: PointerEvent) => {
    if (!from) return;
    const way = event.clientY - from.y;
    from = null;
    sheet.toggleAttribute("data-dragged", false);
    const closes = event.type === "pointerup" && (way > sheet.offsetHeight * far || (way > 10 && speed > fast));
    if (closes) close();
    else to(0);
  };
  const listeners = { pointerdown: start, pointermove: move, pointerup: end, pointercancel: end } as const;
  const each = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of each) handle.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of each) handle.removeEventListener(type, listener);
  };
}

/**
 * Keeps what sits on the lower edge above the keyboard on the screen, whose height it gives to `root` as `--keyboard`.
 * Returns the function that ends it.
 */
export function aboveKeyboard(root: HTMLElement): () => void {
  const screen = window.visualViewport;
  if (!screen) return () => {};
  const look = () => {
    // zoomed in the visual part is smaller, too, and nothing has to move
    const hidden = screen.scale > 1.01 ? 0 : window.innerHeight - screen.height - screen.offsetTop;
    root.style.setProperty("--keyboard", `${Math.max(0, Math.round(hidden))}px`);
  };
  for (const type of ["resize", "scroll"]) screen.addEventListener(type, look);
  look();
  return () => {
    for (const type of ["resize", "scroll"]) screen.removeEventListener(type, look);
    root.style.removeProperty("--keyboard");
  };
}

/**
 * Makes a panel one that is pulled down by its head and keeps above the keyboard. Returns the function that ends the
 * latter, which `ending` is to call, too.
 */
export function beSheet(
  panel: HTMLElement,
  root: HTMLElement,
  close: () => void,
  ending: (end: () => void) => void,
): () => void {
  adoptSheet(panel, looks);
  const head = panel.querySelector<HTMLElement>(".panel-head");
  if (head) dragToClose(panel, head, close);
  const end = aboveKeyboard(root);
  ending(end);
  return end;
}
