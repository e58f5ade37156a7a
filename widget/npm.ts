import type { Coach } from "../src/coach.ts";
import { mountWidget as mount, type Widget, type WidgetOptions } from "./index.ts";

export type { Widget, WidgetOptions };

/** The widget of each coach that is on the page. */
const mounted = new WeakMap<Coach, Widget>();

/**
 * Puts the coach on the page: a launcher at once, and everything else when it is about to be needed. Adds one element to
 * `<html>`, and removes it with every listener when the returned function is called. A coach has one widget: mounted once
 * more, as by a set-up that runs twice, the newer one takes the place of the one before, whose function does no more then.
 * Needs a browser; importing does not.
 */
export function mountWidget(coach: Coach, options: WidgetOptions = {}): Widget {
  mounted.get(coach)?.();
  const widget = mount(coach, options);
  mounted.set(coach, widget);
  return widget;
}
