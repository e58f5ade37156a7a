import type { Coach } from "../src/coach.ts";
import { whenIdle } from "../src/keeping/whenIdle.ts";
import { createHost } from "./host.ts";
import { createLauncher } from "./launcher.ts";
import sheet from "./style/launcher.css?inline";
import { loadPanel } from "./surfaces/loadPanel.ts";
import type { Surfaces } from "./surfaces/surfaces.tsx";
import { pickLanguage } from "./words/pickLanguage.ts";

/** How the widget is put on the page; nothing is needed. */
export interface WidgetOptions {
  /** A language tag; without it the page's `lang`, then the browser's languages. */
  language?: string | undefined;
  /** The corner of the screen, in reading direction; `end` without it. */
  corner?: "end" | "start" | undefined;
}

/** Takes the widget away when called; its methods open and close it. */
export interface Widget {
  (): void;
  /** Opens the panel; resolves once it is on the screen, or could not be loaded. */
  open(): Promise<void>;
  /** Closes whatever is open, and puts the focus back where it came from. */
  close(): void;
  /** Opens the panel on one help item; rejects for one that the playbook does not have. */
  show(help: string): Promise<void>;
}

/**
 * Puts the coach on the page: a launcher at once, and everything else when it is about to be needed. Adds one element to
 * `<html>`, and removes it with every listener when the returned function is called. Needs a browser; importing does not.
 */
export function mountWidget(coach: Coach, options: WidgetOptions = {}): Widget {
  const language = pickLanguage([options.language, document.documentElement.lang, ...navigator.languages]);
  const { element, root } = createHost(sheet);
  root.lang = language;
  root.dir = /^fa\b/.test(language) ? "rtl" : "ltr";
  root.dataset["corner"] = options.corner ?? "end";
  const launcher = createLauncher(root, language);
  let ended = false;
  let mounted: Surfaces | undefined;
  let loading: Promise<void> | undefined;
  let asked = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const mount = async () => {
    try {
      const { mountSurfaces } = await import("./surfaces/surfaces.tsx");
      mounted = await mountSurfaces({ coach, element, root, launcher: launcher.button, language });
      if (ended) mounted.end();
    } catch (error) {
      // The next click tries again at once; without one it is tried after a while, as a question may be due.
      loading = undefined;
      clearTimeout(retry);
      retry = setTimeout(ahead, 120_000);
      console.warn("Farshore could not load its panel.", error);
    }
  };
  const load = () => (loading ??= mount());
  const ahead = () => {
    if (!ended) void load();
  };
  const prepare = () => {
    // Beside the rest and not after it; a failure is met when it is opened.
    loadPanel().catch(() => {});
    return load();
  };
  const open = async (help: string | null) => {
    const mine = ++asked;
    const from = document.activeElement;
    await prepare();
    // Closed, or opened on something else meanwhile.
    if (!ended && mine === asked) await mounted?.open(help, from);
  };
  launcher.button.onpointerenter = launcher.button.onfocus = prepare;
  launcher.button.onclick = () => void open(null);
  void whenIdle().then(ahead);
  const unsubscribe = coach.subscribe((snapshot) => launcher.show(snapshot, mounted));

  const unmount = () => {
    if (ended) return;
    ended = true;
    clearTimeout(retry);
    unsubscribe();
    mounted?.end();
    root.remove();
    element.remove();
  };
  const close = () => {
    asked++;
    mounted?.close();
  };
  return Object.assign(unmount, { open: () => open(null), close, show: open });
}
