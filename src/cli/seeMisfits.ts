import type { Path } from "../playbook/problems.ts";
import type { Against } from "./against.ts";
import { type Named, unknownName } from "./playbookNames.ts";
import type { See } from "./see.ts";
import { spanOf } from "./span.ts";

const keysOf = (part: string[] | Record<string, unknown> | undefined): string[] =>
  Array.isArray(part) ? part : Object.keys(part ?? {});

/** What is wrong with an expectation beyond its shape: names that the playbook does not have. */
export function seeMisfits({ playbook, note, ids }: Against, see: See, path: Path): void {
  const one = (kind: Named, key: "segment" | "next" | "checkIn") => {
    const id = see[key];
    if (typeof id === "string") ids(kind, [id], [...path, key]);
  };
  const each = (kind: Named, key: "done" | "help" | "obstacles" | "notHelp" | "notAsked") => {
    const part = see[key];
    for (const [i, id] of keysOf(part).entries()) ids(kind, [id], [...path, key, Array.isArray(part) ? i : id]);
  };
  const byOutcome = (key: "value" | "target" | "bar" | "pace" | "loops") => {
    for (const id of Object.keys(see[key] ?? {})) ids("outcome", [id], [...path, key, id]);
  };
  one("segment", "segment");
  one("step", "next");
  one("check-in", "checkIn");
  each("step", "done");
  each("help item", "help");
  each("help item", "notHelp");
  each("obstacle", "obstacles");
  each("check-in", "notAsked");
  for (const key of ["value", "target", "bar", "pace", "loops"] as const) byOutcome(key);
  for (const [id, wanted] of Object.entries(see.score ?? {})) {
    const score = playbook.scores.find((candidate) => candidate.id === id);
    ids("score", [id], [...path, "score", id]);
    const bands = score?.bands.map((band) => band.id) ?? [];
    if (score && typeof wanted === "string") note([...path, "score", id], unknownName("band", wanted, bands));
  }
  if (typeof see.askAgain === "string" && spanOf(see.askAgain) === null)
    note(
      [...path, "askAgain"],
      `${JSON.stringify(see.askAgain)} is no time since the start; write it like "15d" or "15d 4h".`,
    );
}
