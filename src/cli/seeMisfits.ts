import type { Path } from "../playbook/problems.ts";
import type { Against } from "./against.ts";
import { type Named, unknownName } from "./playbookNames.ts";
import type { See } from "./see.ts";
import { spanOf } from "./span.ts";

const keysOf = (part: string[] | Record<string, unknown> | undefined): string[] =>
  Array.isArray(part) ? part : Object.keys(part ?? {});

/** What is wrong with an expectation beyond its shape: names that the playbook does not have. */
export function seeMisfits({ playbook, note, id }: Against, see: See, path: Path): void {
  const one = (kind: Named, key: "segment" | "next" | "checkIn") => {
    const one = see[key];
    if (typeof one === "string") id(kind, one, [...path, key]);
  };
  const each = (kind: Named, key: "done" | "help" | "obstacles" | "notHelp" | "notAsked") => {
    const part = see[key];
    for (const [i, one] of keysOf(part).entries()) id(kind, one, [...path, key, Array.isArray(part) ? i : one]);
  };
  const byOutcome = (key: "value" | "target" | "bar" | "pace" | "loops" | "confirmed") => {
    for (const one of Object.keys(see[key] ?? {})) id("outcome", one, [...path, key, one]);
  };
  one("segment", "segment");
  one("step", "next");
  one("check-in", "checkIn");
  each("step", "done");
  each("help item", "help");
  each("help item", "notHelp");
  each("obstacle", "obstacles");
  each("check-in", "notAsked");
  for (const key of ["value", "target", "bar", "pace", "loops", "confirmed"] as const) byOutcome(key);
  for (const [name, wanted] of Object.entries(see.score ?? {})) {
    const score = playbook.scores.find((candidate) => candidate.id === name);
    id("score", name, [...path, "score", name]);
    const bands = score?.bands.map((band) => band.id) ?? [];
    if (score && typeof wanted === "string") note([...path, "score", name], unknownName("band", wanted, bands));
  }
  for (const [name, wanted] of Object.entries(see.variant ?? {})) {
    const experiment = playbook.experiments.find((candidate) => candidate.id === name);
    const names = playbook.experiments.map((one) => one.id);
    note([...path, "variant", name], unknownName("experiment", name, names));
    const variants = experiment?.variants.map((one) => one.id) ?? [];
    if (experiment) note([...path, "variant", name], unknownName("variant", wanted, variants));
  }
  if (typeof see.askAgain === "string" && spanOf(see.askAgain) === null)
    note(
      [...path, "askAgain"],
      `${JSON.stringify(see.askAgain)} is no time since the start; write it like "15d" or "15d 4h".`,
    );
}
