import type { Coach, Snapshot } from "../../src/coach.ts";
import type { Look } from "../../src/look.ts";
import { breath } from "../breath.ts";
import type { Mount } from "../index.ts";
import type { Tab } from "../surfaces/tabs.tsx";
import { type AsSeen, isPlain } from "./asSeen.ts";

/** Something that the customer's widget would have recorded. */
export type Held = (verb: string, given: unknown[]) => void;

/** What a surface may ask while it is shown as if: it reads, and writes nothing. */
const reads = "ready advice on once off explain export given marks";

/** The coach as a surface sees it on another day or for another customer: what it would record is only told to `held`. */
export function coachAsIf(coach: Coach, held: Held) {
  let shown: Snapshot | null = null;
  const listeners = new Set<(snapshot: Snapshot | null) => void>();
  const own: Record<string, unknown> = {
    snapshot: () => shown,
    insight: () => shown?.insight ?? null,
    // nothing is kept of what is typed meanwhile, nor shown of what was before
    draft: async () => null,
    subscribe(listener: (snapshot: Snapshot | null) => void) {
      listeners.add(listener);
      listener(shown);
      return () => void listeners.delete(listener);
    },
  };
  const asIf = new Proxy(coach, {
    get(target, verb: string) {
      if (verb in own) return own[verb];
      const known = (target as unknown as Record<string, unknown>)[verb];
      if (typeof known !== "function" || reads.split(" ").includes(verb)) return known;
      return (...given: unknown[]) => {
        held(verb, given);
        // a question that may show itself does so, since that is what one looks for
        return Promise.resolve(verb === "claim");
      };
    },
  });
  return {
    coach: asIf,
    show({ insight }: Look) {
      const now = coach.snapshot();
      shown = now && {
        ...now,
        insight: Object.assign(insight, { health: now.insight.health }),
        playbook: insight.playbook,
      };
      for (const listener of listeners) listener(shown);
    },
  };
}

const shadowOf = () => document.querySelector("[data-farshore='']")?.shadowRoot;
const rootOf = () => shadowOf()?.querySelector<HTMLElement>(".farshore");

/** Calls back once the widget is in the page, where it comes with the first thing to show; ends when called. */
function whenThere(found: (root: HTMLElement) => void): () => void {
  const look = () => {
    const root = rootOf();
    if (!root) return;
    observer.disconnect();
    found(root);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true });
  look();
  return () => observer.disconnect();
}

/** The side of the screen where the customer's widget is not, so that both are seen. */
export function freeSide(): "left" | "right" {
  const root = rootOf();
  return root && (root.dataset["corner"] === "start") === (root.dir === "rtl") ? "left" : "right";
}

/** Shows the customer's widget as if, and as it is again. Without `mount` there is none that could be shown. */
export function createStage(coach: Coach, mount: Mount | undefined, held: Held, toFront: () => void) {
  let guest: ReturnType<typeof coachAsIf> | null = null;
  let language: string | undefined;
  let written: string | undefined;
  let stop = () => {};
  // What was open is opened again, on its tab, and the focus stays where the developer has it.
  const put = (shown: Coach, more: { language?: string | undefined }) => {
    const open = !!shadowOf()?.querySelector(".panel");
    const chosen = shadowOf()?.querySelector(".tab[aria-selected=true]")?.id.split("-").at(-1);
    const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const widget = mount?.(shown, more);
    written = undefined;
    toFront();
    if (open)
      void widget
        ?.open(chosen as Tab | undefined)
        // the panel takes the focus a breath after it is drawn
        .then(breath)
        .then(() => (focused as HTMLElement | null)?.focus({ preventScroll: true }));
  };
  const restore = () => {
    stop();
    if (guest) put(coach, {});
    guest = null;
  };
  return {
    dress(as: AsSeen, look: Look) {
      if (!mount) return;
      if (isPlain(as)) {
        restore();
        return;
      }
      const next = guest ?? coachAsIf(coach, held);
      next.show(look);
      if (!guest || language !== as.language) put(next.coach, as.language ? { language: as.language } : {});
      guest = next;
      language = as.language;
      stop();
      stop = whenThere((root) => {
        written ??= root.dir;
        root.dir = as.direction ?? written;
      });
    },
    restore,
  };
}
export type Stage = ReturnType<typeof createStage>;
