import { type Coach, type CoachEvent, createCoach, type Traits } from "farshore";
import { mountWidget } from "farshore/widget";
import { getContext, setContext } from "svelte";

const coachKey = Symbol("Farshore");

/**
 * For what happens in your product: `const coach = useCoach()`, and later `coach()?.track("campaign_sent")`. Null on a
 * server, and until it is mounted. A coach is a store: for a surface of your own, read `$coach` where it is a variable.
 */
export const useCoach = () => getContext<() => Coach | null>(coachKey);

interface FarshoreOptions {
  playbook: string;
  /** Null while nobody is logged in. */
  user: () => { id: string; traits?: Traits } | null;
  /** `() => page.url.pathname` of SvelteKit. */
  path: () => string;
  onReached?: (event: CoachEvent) => void;
}

/** Call it in the script of your root component or layout, once. */
export function useFarshore({ playbook, user, path, onReached }: FarshoreOptions): void {
  let coach = $state.raw<Coach | null>(null);
  setContext(coachKey, () => coach);
  $effect(() => {
    const made = createCoach({ playbook });
    const unmount = mountWidget(made);
    if (onReached) made.on("outcome:reached", onReached);
    coach = made;
    return () => {
      unmount();
      made.destroy();
    };
  });
  $effect(() => {
    const who = user();
    void (who ? coach?.identify(who.id, who.traits) : coach?.reset());
  });
  $effect(() => void coach?.page(path()));
}
