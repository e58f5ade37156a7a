import { type Coach, type CoachEvent, createCoach, type Snapshot, type Traits } from "farshore";
import { mountWidget } from "farshore/widget";
import {
  type InjectionKey,
  inject,
  onMounted,
  onUnmounted,
  provide,
  type ShallowRef,
  shallowRef,
  watchEffect,
} from "vue";

const coachKey: InjectionKey<ShallowRef<Coach | null>> = Symbol("Farshore");

/** For what happens in your product: `useCoach().value?.track("campaign_sent")`. Null on a server, and until it is mounted. */
export const useCoach = () => inject(coachKey, () => shallowRef(null), true);

/** Where the customer stands, for a surface of your own. */
export function useSnapshot(): ShallowRef<Snapshot | null> {
  const coach = useCoach();
  const snapshot = shallowRef<Snapshot | null>(null);
  const show = (next: Snapshot | null) => {
    snapshot.value = next;
  };
  watchEffect((atEnd) => atEnd(coach.value?.subscribe(show) ?? (() => {})));
  return snapshot;
}

interface FarshoreOptions {
  playbook: string;
  /** Null while nobody is logged in. */
  user: () => { id: string; traits?: Traits } | null;
  /** `() => useRoute().path` of Vue Router, with the route taken outside. */
  path: () => string;
  onReached?: (event: CoachEvent) => void;
}

/** Call it in the set-up of your root component, once. */
export function useFarshore({ playbook, user, path, onReached }: FarshoreOptions): void {
  const coach = shallowRef<Coach | null>(null);
  let unmount = () => {};
  provide(coachKey, coach);
  onMounted(() => {
    const made = createCoach({ playbook });
    unmount = mountWidget(made);
    if (onReached) made.on("outcome:reached", onReached);
    coach.value = made;
  });
  onUnmounted(() => {
    unmount();
    coach.value?.destroy();
  });
  watchEffect(() => {
    const who = user();
    void (who ? coach.value?.identify(who.id, who.traits) : coach.value?.reset());
  });
  watchEffect(() => void coach.value?.page(path()));
}
