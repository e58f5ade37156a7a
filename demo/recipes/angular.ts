import { afterNextRender, DestroyRef, effect, InjectionToken, inject, NgZone, signal } from "@angular/core";
import { type Coach, type CoachEvent, createCoach, type Traits } from "farshore";
import { mountWidget } from "farshore/widget";

/** For what happens in your product: `inject(COACH)()?.track("campaign_sent")`. Null on a server, and until it is shown. */
export const COACH = new InjectionToken("Farshore", { factory: () => signal<Coach | null>(null) });

/** The coach with every verb outside of Angular's zone, so that nothing it waits for makes Angular look for changes. */
function outside(zone: NgZone, coach: Coach): Coach {
  type Verb = (...given: unknown[]) => unknown;
  const verbs = Object.entries<Verb>({ ...(coach as unknown as Record<string, Verb>) });
  const entries = verbs.map(([name, verb]) => [
    name,
    (...given: unknown[]) => zone.runOutsideAngular(() => verb(...given)),
  ]);
  return Object.fromEntries(entries) as Coach;
}

interface FarshoreOptions {
  playbook: string;
  /** Null while nobody is logged in; such as a signal. */
  user: () => { id: string; traits?: Traits } | null;
  /** Such as a signal of what `Router` says in its `NavigationEnd` events. */
  path: () => string;
  onReached?: (event: CoachEvent) => void;
}

/** Call it in the constructor of your root component, once. */
export function useFarshore({ playbook, user, path, onReached }: FarshoreOptions): void {
  const [coach, zone] = [inject(COACH), inject(NgZone)];
  let unmount = () => {};
  afterNextRender(() => {
    const made = zone.runOutsideAngular(() => createCoach({ playbook }));
    unmount = zone.runOutsideAngular(() => mountWidget(made));
    if (onReached) made.on("outcome:reached", (event) => zone.run(() => onReached(event)));
    coach.set(outside(zone, made));
  });
  inject(DestroyRef).onDestroy(() => {
    unmount();
    coach()?.destroy();
    coach.set(null);
  });
  effect(() => {
    const who = user();
    void (who ? coach()?.identify(who.id, who.traits) : coach()?.reset());
  });
  effect(() => void coach()?.page(path()));
}
