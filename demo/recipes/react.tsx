/** @jsxImportSource react */
import { type Coach, type CoachEvent, createCoach, type Snapshot, type Traits } from "farshore";
import { mountWidget } from "farshore/widget";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";

const CoachContext = createContext<Coach | null>(null);

/** For what happens in your product: `useCoach()?.track("campaign_sent")`. Null on a server, and until it is mounted. */
export const useCoach = () => useContext(CoachContext);

const nothing = () => () => {};

/** Where the customer stands, for a surface of your own. */
export function useSnapshot(): Snapshot | null {
  const coach = useCoach();
  const look = () => coach?.snapshot() ?? null;
  return useSyncExternalStore(coach?.subscribe ?? nothing, look, () => null);
}

interface FarshoreProps {
  playbook: string;
  /** Null while nobody is logged in; the same object as long as it is the same login. */
  user: { id: string; traits?: Traits } | null;
  /** `useLocation().pathname` of React Router, `usePathname()` of Next. */
  path: string;
  onReached?: (event: CoachEvent) => void;
  children?: ReactNode;
}

/** Put it around your app, once. */
export function Farshore({ playbook, user, path, onReached, children }: FarshoreProps) {
  const [coach, setCoach] = useState<Coach | null>(null);
  useEffect(() => {
    const made = createCoach({ playbook });
    const unmount = mountWidget(made);
    setCoach(made);
    return () => {
      unmount();
      made.destroy();
    };
  }, [playbook]);
  useEffect(() => void (user ? coach?.identify(user.id, user.traits) : coach?.reset()), [coach, user]);
  useEffect(() => void coach?.page(path), [coach, path]);
  useEffect(() => onReached && coach?.on("outcome:reached", onReached), [coach, onReached]);
  return <CoachContext value={coach}>{children}</CoachContext>;
}
