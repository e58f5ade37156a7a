import type { Path } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Against } from "./against.ts";
import type { Entry } from "./lifeSchema.ts";
import { choicesOf, idsIn, meantName, rateable, scaleOf, unknownName } from "./playbookNames.ts";
import { seeMisfits } from "./seeMisfits.ts";

function rated({ playbook, note }: Against, { rate, value }: Extract<Entry, { rate: string }>, path: Path) {
  const scale = scaleOf(playbook, rate);
  if (!scale) {
    note(
      [...path, "rate"],
      unknownName("rated outcome or experience check-in", rate, rateable(playbook)) ?? "this is not rated.",
    );
  } else if (scale.length && !(Number.isInteger(value) && value >= 1 && value <= scale.length)) {
    note(
      [...path, "value"],
      `the scale of ${JSON.stringify(rate)} has the points 1 to ${scale.length}; write one of them.`,
    );
  }
}

function answered({ playbook, note, ids }: Against, entry: Extract<Entry, { answer: string }>, path: Path) {
  const { answer, choice } = entry;
  const known = idsIn(playbook);
  note([...path, "answer"], unknownName("check-in or outcome", answer, [...known["check-in"], ...known.outcome]));
  const choices = choicesOf(playbook, answer);
  if (choices && choice !== undefined) note([...path, "choice"], unknownName("choice", choice, choices));
  if (choices && choice === undefined)
    note(path, `"choice" is missing; add "choice": ${JSON.stringify(choices[0] ?? "")}.`);
  ids("obstacle", entry.reasons, [...path, "reasons"]);
}

function helped({ playbook, note, id }: Against, entry: Extract<Entry, { help: string }>, path: Path) {
  id("help item", entry.help, [...path, "help"]);
  const item = playbook.help.find((one) => one.id === entry.help);
  if (entry.lesson === undefined || !item) return;
  const lessons = item.type === "course" ? item.lessons.map((one) => one.id) : [];
  note([...path, "lesson"], unknownName(`lesson of ${JSON.stringify(item.id)}`, entry.lesson, lessons));
}

const heard = (playbook: Playbook, kind: "event" | "metric", name: string): string | null => {
  const meant = meantName(playbook, kind, name);
  return (
    meant && `the playbook never asks for the ${kind} ${JSON.stringify(name)}; did you mean ${JSON.stringify(meant)}?`
  );
};

/** What is wrong with one entry of a life beyond its shape: names that the playbook does not have. */
export function entryMisfits(known: Against, entry: Entry, path: Path): void {
  const { playbook, note, id, ids } = known;
  if ("track" in entry) note([...path, "track"], heard(playbook, "event", entry.track), "warning");
  if ("measure" in entry) note([...path, "measure"], heard(playbook, "metric", entry.measure), "warning");
  if ("rate" in entry) {
    rated(known, entry, path);
    ids("obstacle", entry.reasons, [...path, "reasons"]);
  }
  if ("answer" in entry) answered(known, entry, path);
  if ("confirm" in entry) id("outcome", entry.confirm, [...path, "confirm"]);
  if ("expect" in entry) id("outcome", entry.expect, [...path, "expect"]);
  if ("help" in entry) helped(known, entry, path);
  if ("see" in entry) seeMisfits(known, entry.see, [...path, "see"]);
}
