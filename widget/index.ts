import type { Coach } from "../src/coach.ts";
import { createHost } from "./host.ts";
import { createLauncher } from "./launcher.ts";
import { applyTheme } from "./style/applyTheme.ts";
import launcherSheet from "./style/launcher.css?inline";
import tokens from "./style/tokens.css?inline";
import type { Surfaces } from "./surfaces/surfaces.tsx";
import { watchTyping } from "./typing.ts";
import { pickLanguage, readsRightToLeft } from "./words/pickLanguage.ts";

export interface WidgetOptions {
  /** A language tag; without it the page's `lang`, then the browser's languages. */
  language?: string | undefined;
  /** The corner of the screen, in reading direction. */
  corner?: "end" | "start" | undefined;
}

/** Takes the widget away when called; its methods open and close it. */
export interface Widget {
  (): void;
  /** Opens the panel; resolves once it is on the screen, or could not be loaded. */
  open(): Promise<void>;
  close(): void;
  /** Opens the panel on one help item. */
  show(help: string): Promise<void>;
}

/** Calls back when the browser has nothing better to do. */
function whenIdle(then: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(then, { timeout: 10_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(then, 3000);
  return () => clearTimeout(id);
}

/**
 * Puts the coach on the page: a launcher at once, and everything else when it is about to be needed. Adds one element to
 * `<html>`, and removes it with every listener when the returned function is called. Needs a browser; importing does not.
 */
export function mountWidget(coach: Coach, options: WidgetOptions = {}): Widget {
  const language = pickLanguage([options.language, document.documentElement.lang, ...navigator.languages]);
  const host = createHost(tokens + launcherSheet);
  const { root } = host;
  root.lang = language;
  root.dir = readsRightToLeft(language) ? "rtl" : "ltr";
  root.dataset["corner"] = options.corner === "start" ? "start" : "end";
  const launcher = createLauncher(root, language);
  const typing = watchTyping();
  let ended = false;
  let surfaces: Promise<Surfaces | null> | undefined;

  const load = () => {
    surfaces ??= import("./surfaces/surfaces.tsx")
      .then(({ mountSurfaces }) =>
        ended ? null : mountSurfaces({ coach, root, launcher: launcher.button, language, busy: typing.busy }),
      )
      .then((mounted) => {
        if (!ended) return mounted;
        mounted?.end();
        return null;
      })
      .catch((error: unknown) => {
        // The next click tries again.
        surfaces = undefined;
        console.warn("Farshore could not load its panel:", error);
        return null;
      });
    return surfaces;
  };
  const near = () => void load();
  const open = async () => (await load())?.open();
  launcher.button.addEventListener("pointerenter", near);
  launcher.button.addEventListener("focus", near);
  launcher.button.addEventListener("click", () => void open());
  const idle = whenIdle(near);
  const unsubscribe = coach.subscribe((snapshot) => {
    launcher.show(snapshot);
    if (snapshot) applyTheme(root, snapshot.theme);
    if (snapshot?.insight.checkIn?.mayInterrupt) near();
  });

  const unmount = () => {
    if (ended) return;
    ended = true;
    idle();
    unsubscribe();
    typing.end();
    host.end();
    void surfaces?.then((mounted) => mounted?.end());
  };
  return Object.assign(unmount, {
    open,
    close: () => void surfaces?.then((mounted) => mounted?.close()),
    show: async (help: string) => (await load())?.show(help),
  });
}
