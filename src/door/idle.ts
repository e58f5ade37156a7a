import type { CoachOptions } from "../coachOptions.ts";
import { DAY } from "../playbook/duration.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { slip } from "./slip.ts";

const NAME = /^[\w-]{1,64}$/;

/** What of the option `sink` nothing can be handed to, as slips. */
function wrongSinks(sink: unknown): Error[] {
  if (sink === undefined || sink === null || typeof sink === "function") return [];
  if (typeof sink !== "object") return [slip("sinks", sink)];
  return Object.entries(sink).flatMap(([name, own]) => {
    if (!NAME.test(name)) return slip("sinkName", name);
    return typeof own === "function" ? [] : slip("sinkValue", name, own);
  });
}

/** Names in `forward` that are none, which no vendor can have. */
const wrongVendors = (forward: CoachOptions["forward"]): string[] =>
  String(forward ?? "")
    .split(/[\s,]+/)
    .filter((name) => name && !NAME.test(name));

/** A clock that shows no time, as a slip; one that throws is told of by whoever asks it. */
function wrongClock({ clock }: Pick<CoachOptions, "clock">): Error[] {
  const isClock = typeof clock === "function";
  const now: unknown = isClock ? clock() : clock;
  const isTime = (typeof now === "number" || now instanceof Date) && Number.isFinite(Number(new Date(now)));
  return clock && !(isClock && isTime) ? [slip("clock", now)] : [];
}

/** A name of who is here that is none, as a slip: nobody is known under it. */
function wrongUser({ user }: Pick<CoachOptions, "user">): Error[] {
  try {
    if (user !== "" && (user ?? null) !== null) input.name("user", user, 256);
    return [];
  } catch (error) {
    return [error as Error];
  }
}

/** Once a day, what is kept of customers who have long been gone is let go. */
export async function letGoToday(works: Works): Promise<void> {
  const { place } = works.customer;
  const { now } = works.moments.now();
  const swept = await place.store().get("swept");
  const last = typeof swept === "number" ? swept : 0;
  if (!place.saved() || (now >= last && now - last < DAY)) return;
  const { letGo } = await import("../keeping/letGo.ts");
  await place.store().set("swept", now);
  await letGo(works, now, last);
}

/** What nobody waits for, once a page has come to rest. The host hears which of its options can be of no use. */
export const idle = (works: Works): Promise<void> => lookAt(works).catch(() => {});

async function lookAt(works: Works): Promise<void> {
  const { attempt, host } = works;
  const tell = (error: Error) =>
    attempt(() => {
      throw error;
    }).catch(() => {});
  for (const wrong of [...wrongSinks(host.sink), ...wrongClock(host), ...wrongUser(host)]) void tell(wrong);
  for (const name of wrongVendors(host.forward))
    (await import("../sinks/forwarding.ts")).forwarding(name, (message) => void tell(new Error(message)));
  await letGoToday(works);
}
