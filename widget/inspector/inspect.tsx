import { render } from "preact";
import type { Coach } from "../../src/coach.ts";
import type { Mount } from "../index.ts";
import { createBench } from "./bench.ts";
import { Drawer } from "./drawer.tsx";
import { createGround } from "./ground.ts";

/** How the inspector is put on the page; nothing is needed. */
export interface InspectOptions {
  /**
   * Puts the widget on the page in the place of the one that is there: without it the inspector shows what would be so on
   * another day or in another language, but the widget itself stays as it is.
   */
  mount?: Mount | undefined;
}

const open = new WeakMap<Coach, Promise<() => void>>();

async function start(coach: Coach, mount: Mount | undefined): Promise<() => void> {
  let end = (_destroyed: boolean): void => {};
  let gone = false;
  const stop = (destroyed: boolean) => {
    if (gone) return;
    gone = true;
    open.delete(coach);
    end(destroyed);
  };
  const inspection = await coach.inspection(() => stop(true));
  if (gone) return () => {};
  const ground = createGround();
  const { end: endBench } = createBench({
    coach,
    inspection,
    mount,
    loadSpoken: () => import("./spoken.tsx"),
    draw: (bench) => render(<Drawer bench={bench} />, ground.root),
    toFront: ground.toFront,
    close: () => stop(false),
  });
  end = (destroyed) => {
    endBench(destroyed);
    // first, while it can still be seen where the focus is
    ground.end();
    render(null, ground.root);
  };
  return () => stop(false);
}

/**
 * Puts the inspector on the page: a drawer for host developers and product teams, in English. Resolves once it is there, with
 * the function that takes it away; `coach.destroy()` does so, too. Asked again while it is there, it answers the same.
 */
export function inspect(coach: Coach, { mount }: InspectOptions = {}): Promise<() => void> {
  const known = open.get(coach) ?? start(coach, mount);
  open.set(coach, known);
  known.catch(() => open.delete(coach));
  return known;
}

/** `farshore("debug")` opens it, `farshore("debug", false)` closes it. */
export async function debug(coach: Coach, mount: Mount | undefined, wanted: unknown): Promise<void> {
  if (wanted !== false) await inspect(coach, { mount });
  else (await open.get(coach))?.();
}
