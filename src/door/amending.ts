import type { Amendment } from "../coach.ts";
import type { Amended, Happening } from "../fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { own, type State } from "../state.ts";
import { checkAim, choicesOf, noteOf, ratingOf } from "./answers.ts";
import { number, oneOf, reading } from "./input.ts";
import { slip } from "./slip.ts";

type Fact = Extract<Happening, { type: "amended" }>;
type Entries = Pick<State, Fact["part"]>;
/** Something that was given, and where it is kept. */
type Found = { [Part in keyof Entries]: { part: Part; entry: Entries[Part][string] } }[keyof Entries];

const PARTS = ["answers", "confirmations", "expectations"] as const;

/** What the customer gave under this id, and did not take back. */
function find(verb: string, state: State, id: string): Found {
  const found = PARTS.flatMap((part) => {
    const entry = own<Found["entry"]>(state[part], id);
    return entry && !entry.withdrawn ? [{ part, entry } as Found] : [];
  })[0];
  if (!found) throw slip("notGiven", verb, id);
  return found;
}

/** What can be said otherwise of each kind. */
function fieldsOf(playbook: Playbook, { part, entry }: Found): (keyof Amendment)[] {
  if (part !== "answers") return ["value", "note"];
  if (entry.value !== undefined) return ["value", "reasons", "note"];
  if (entry.choice === undefined) return ["reasons", "note"];
  return choicesOf(playbook, entry.of)?.length ? ["choice", "note"] : ["note"];
}

/** The answer as it is from now on; what of it was said otherwise has been looked at before. */
function saidOf(playbook: Playbook, { part, entry }: Found, next: Partial<Record<keyof Amendment, unknown>>): Amended {
  const value = next.value === undefined ? undefined : number("amend", next.value);
  if (part === "expectations") {
    const outcome = playbook.outcomes.find(({ id }) => id === entry.outcome);
    if (outcome && value !== undefined) checkAim(outcome, value, "amend");
    const { reason, ...rest } = entry;
    const why = next.note === undefined ? reason : noteOf(next.note);
    return { ...rest, ...(value !== undefined && { target: value }), ...(why && { reason: why }) };
  }
  if (part === "confirmations") {
    if (value === undefined) return { ...entry };
    return { ...entry, value, verdict: value === entry.counted ? "confirmed" : "corrected" };
  }
  const known = playbook.obstacles.map(({ id }) => id);
  const { reasons } = next;
  const named = () => known.filter((id) => Array.isArray(reasons) && reasons.includes(id));
  return {
    ...entry,
    ...(value !== undefined && ratedAs(playbook, entry.of, value)),
    ...(next.choice !== undefined && {
      choice: oneOf("amend", next.choice, choicesOf(playbook, entry.of) ?? []),
    }),
    ...(reasons !== undefined && { reasons: reading("amend", named) }),
  };
}

/** A value that its scale has. */
const ratedAs = (playbook: Playbook, of: string, value: number) => ({
  value: ratingOf(playbook, of, value, null, "amend").value,
});

/** A later word on something that was given, as a fact: it takes the place of the first one, and keeps its time. */
export function amendmentOf(playbook: Playbook, state: State, id: string, given: Amendment): Fact {
  const found = find("amend", state, id);
  const next = reading("amend", () => ({ ...given }));
  const fields = fieldsOf(playbook, found);
  const named = Object.entries(next).flatMap(([name, what]) => (what === undefined ? [] : name));
  if (!named.length || named.some((name) => !fields.some((one) => one === name))) throw slip("notAmended", id, fields);
  const said = saidOf(playbook, found, next);
  const note = found.part !== "expectations" && next.note !== undefined ? { note: noteOf(next.note) } : {};
  return { type: "amended", part: found.part, given: id, said, ...note };
}

/** What is kept of something that was taken back: where it stood, so that no older copy brings it up again. */
export function withdrawalOf(state: State, id: string): Fact {
  const { part, entry } = find("withdraw", state, id);
  const { order, at } = entry;
  const place = { order, ...(at !== undefined && { at }), withdrawn: true };
  if (part === "answers") {
    const { of, choice } = entry;
    return { type: "amended", part, given: id, said: { ...place, of, ...(choice && { choice }) }, note: "" };
  }
  if (part === "confirmations") {
    const { outcome, from, to } = entry;
    const said = { ...place, outcome, from, to, counted: 0, value: 0, verdict: "disputed" };
    return { type: "amended", part, given: id, said, note: "" };
  }
  const { reason: _why, deadline: _until, ...rest } = entry;
  return { type: "amended", part, given: id, said: { ...rest, ...place } };
}
