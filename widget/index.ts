import type { Coach } from "../src/coach.ts";
import { whenIdle } from "../src/keeping/whenIdle.ts";
import type { WidgetOptions } from "./options.ts";
import type { Ground } from "./surfaces/groundFor.ts";
import { loadPanel, tellMissing } from "./surfaces/loadPanel.ts";
import type { Surfaces } from "./surfaces/surfaces.tsx";
import type { Tab } from "./surfaces/tabs.tsx";

export type { WidgetOptions };

/** Takes the widget away when called; its methods open and close it. */
export interface Widget {
  (): void;
  /** Opens the panel, on one of its tabs where that is named; resolves once it is on the screen, or could not be loaded. */
  open(tab?: Tab): Promise<void>;
  /** Closes whatever is open, and puts the focus back where it came from. */
  close(): void;
  /** Opens the panel on one help item; rejects for one that the playbook does not have. */
  show(help: string): Promise<void>;
}

/** Puts the widget on the page in the place of the one that is there, with other options or as another coach shows it. */
export type Mount = (shown: Coach, more?: WidgetOptions) => Widget;

/**
 * Puts the coach on the page: a launcher once there is something to say, the rest when it is about to be needed. Adds
 * one element to `<html>`, and removes it with every listener when the returned function is called. Needs a browser;
 * importing does not.
 */
export function mountWidget(coach: Coach, options: WidgetOptions = {}): Widget {
  let ground: Ground | undefined;
  let mounted: Surfaces | undefined;
  let loading: Promise<void> | undefined;
  let asked = 0;
  let ended = false;
  let wait = 5_000;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mount = async () => {
    // There only where it is put there again.
    mounted?.end();
    ground?.root.replaceChildren();
    try {
      // The launcher comes with what it opens: before there is an insight it shows nothing anyway.
      const { groundFor, mountSurfaces } = await import("./surfaces/surfaces.tsx");
      if (ended) return;
      ground ??= groundFor(options);
      const press = (tab: Tab) => void open(null, tab);
      mounted = await mountSurfaces({ ...ground, coach, prepare, press, again: mount, options });
      if (ended) mounted?.end();
    } catch (error) {
      loading = undefined;
      // Each time later; a click does not wait for that.
      clearTimeout(timer);
      wait *= 2;
      timer = setTimeout(ahead, wait);
      tellMissing(error);
    }
  };
  const load = () => (loading ??= mount());
  const ahead = (): unknown => ended || load();
  const prepare = () => {
    // Beside the rest and not after it; a failure is met when it is opened.
    loadPanel().catch(() => {});
    return load();
  };
  const open = async (help: string | null, tab?: Tab) => {
    const mine = ++asked;
    const from = document.activeElement;
    await prepare();
    // Closed, or opened on something else meanwhile.
    if (!ended && mine === asked) await mounted?.open(help, from, tab);
  };
  void whenIdle().then(ahead);

  const unmount = () => {
    ended = true;
    clearTimeout(timer);
    mounted?.end();
    ground?.root.remove();
    ground?.element.remove();
  };
  return Object.assign(unmount, {
    open: (tab?: Tab) => open(null, tab),
    close() {
      asked++;
      mounted?.close();
    },
    show: (help: string) => open(String(help)),
  });
}
