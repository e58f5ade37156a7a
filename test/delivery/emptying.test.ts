import { expect, it } from "vitest";
import { createEmptying, type Here, type Outbox } from "../../src/delivery/emptying.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";

const events = (...ids: string[]) =>
  new Map(ids.map((id) => [id, { id, type: "step:done", at: 1, user: null, detail: {} } satisfies CoachEvent]));

/** An outbox in which something happens while it is read, once. */
function outboxOf(box: Map<string, CoachEvent>, meanwhile: (here: Here) => Here | null) {
  let here: Here | null = { scope: "a", user: null, token: undefined, since: null };
  let read = 0;
  const outbox: Outbox = {
    here: () => here,
    async waiting() {
      if (!read++ && here) here = meanwhile(here);
      return [...box].map(([id, entry]) => ({ id, entry }));
    },
    async sent(_, held) {
      for (const { id } of held) box.delete(id);
    },
    async setAside() {},
    rest: async () => 0,
  };
  return outbox;
}

const cases: [string, (here: Here) => Here | null, string[]][] = [
  ["who is here has only just become known", (here) => ({ ...here, since: 5 }), ["5"]],
  ["all that was before is forgotten", (here) => ({ ...here, since: 9 }), ["9"]],
  ["nothing happens", (here) => here, ["null"]],
  ["consent is withdrawn", () => null, []],
];
it.each(cases)(
  "what waits goes out for who is here by then, where, while it is read, %s",
  async (_, meanwhile, wanted) => {
    const box = events("e1", "e2");
    const posted: string[] = [];
    const line = {
      async post({ since }: Here, all: CoachEvent[]) {
        posted.push(String(since));
        return { is: "answered" as const, taken: all.map(({ id }) => id), rejected: [] };
      },
      postLast: async () => null,
      ticks: () => performance.now(),
    };
    const emptying = createEmptying(outboxOf(box, meanwhile), line, () => true);
    expect(
      await emptying.empty(
        () => 0,
        () => {},
      ),
    ).toBeNull();
    expect([posted, box.size]).toEqual([wanted, wanted.length ? 0 : 2]);
  },
);
