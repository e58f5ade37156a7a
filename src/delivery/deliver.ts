import type { CoachEvent } from "./event.ts";
import type { Answer, Stopped } from "./wire.ts";

/** An entry of an outbox. */
export interface Held {
  id: string;
  entry: CoachEvent;
}

/** How one batch goes out, and what becomes of its entries. */
export interface Delivery {
  post(events: CoachEvent[]): Promise<Answer>;
  /** Deletes what was taken over. */
  sent(held: Held[]): Promise<void>;
  /** Keeps what will never be taken where it holds nothing up; `why` is what the receiver says of it. */
  setAside(held: Held[], why?: string): Promise<void>;
}

const REFUSES: Stopped = { is: "failed", refuses: true, why: "it refuses everything" };
// So many refused one by one, and none taken: the fault is not theirs.
const ALL_BAD = 8;

/**
 * Delivers a batch; one that is refused as a whole is halved until what is at fault stands alone (bisection), and that is
 * put aside once another one of the batch was taken. Where none was, the receiver is broken, and everything stays.
 * Resolves to what stopped it, or null.
 */
export async function deliver(batch: Held[], { post, sent, setAside }: Delivery): Promise<Stopped | null> {
  const alone: Held[] = [];
  let fault: string | undefined;
  let named = 0;
  const part = async (some: Held[]): Promise<Stopped | null> => {
    const answer = await post(some.map(({ entry }) => entry));
    if (answer.is === "answered") {
      const those = (ids: string[]) => some.filter(({ entry }) => ids.includes(entry.id));
      named += answer.taken.length + answer.rejected.length;
      await sent(those(answer.taken));
      await setAside(those(answer.rejected.filter((id) => !answer.taken.includes(id))), answer.why);
      return null;
    }
    if (answer.is !== "refused") return answer;
    if (some.length === 1) {
      alone.push(...some);
      fault = answer.why;
      return !named && alone.length >= ALL_BAD ? REFUSES : null;
    }
    const half = some.length >> 1;
    return (await part(some.slice(0, half))) ?? part(some.slice(half));
  };
  const stopped = await part(batch);
  if (named) await setAside(alone, fault);
  return stopped ?? (named ? null : REFUSES);
}
