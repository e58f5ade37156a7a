import type { DueCheckIn } from "../advice/checkIn.ts";
import { answerOf, confirmationOf, expectationOf, ratingOf } from "../door/answers.ts";
import type { Happening } from "../fact.ts";
import { drawn } from "./luck.ts";
import type { Person } from "./person.ts";
import type { Stood } from "./walk.ts";
import type { World } from "./world.ts";

interface Answering {
  person: Person;
  world: World;
  day: number;
  stood: Stood;
}

/** The obstacles that are really in the way and may be named, if this person names any. */
function named({ reasons, id }: DueCheckIn, { person: { kind, luck }, world, day }: Answering): string[] {
  const really = reasons.map((one) => one.id).filter((one) => world.open.has(one));
  return really.length && luck(`names ${id}`, day) < kind.names ? really.slice(0, 2) : [];
}

function result(due: DueCheckIn, answering: Answering): Happening | null {
  const { world, day, stood } = answering;
  const outcome = stood.insight.outcomes.find((one) => one.outcome.id === due.of)?.outcome;
  if (!outcome) return null;
  const value = due.number ? world.known(outcome) : world.felt(outcome, due.scale.length, day);
  const low = due.number ? named(due, answering) : value <= due.low ? named(due, answering) : [];
  return ratingOf(stood.insight.playbook, due.of, value, { reasons: low, asked: due.asked });
}

/** What a person answers to a question; null for what they have no answer to. */
export function answerTo(due: DueCheckIn, answering: Answering): Happening | null {
  const { person, day, stood } = answering;
  const { kind, luck } = person;
  const { insight, state } = stood;
  const { asked, of, id } = due;
  const answer = (more: object) => answerOf(insight.playbook, of, { asked, ...more });
  switch (due.ask) {
    case "result":
      return result(due, answering);
    case "reason": {
      const reasons = named(due, answering);
      return reasons.length ? answer({ reasons }) : null;
    }
    case "experience": {
      const points = due.scale.length;
      const glad = luck(`way ${id}`) < kind.gladOfTheWay;
      return ratingOf(insight.playbook, of, glad ? points : Math.max(1, Math.floor(due.low)), { asked });
    }
    case "choice": {
      const chances = kind.chooses[id] ?? {};
      const choice = drawn(
        due.choices.map((one) => [one.id, kind.chooses[id] ? (chances[one.id] ?? 0) : 1] as const),
        luck(`chooses ${id}`),
      );
      return choice === undefined ? null : answer({ choice });
    }
    case "contradiction":
      return answer({ choice: luck(`right ${id}`, day) < 0.5 ? "measure" : "rating" });
    case "value": {
      const verdict = luck(`confirms ${of}`, day) < kind.confirms ? "confirmed" : "disputed";
      return confirmationOf(insight, of, verdict, { asked });
    }
    case "expectation":
      return expectationOf(insight, state, of, "hold", { asked });
    case "praise":
      return answer({ choice: luck(`praise ${id}`, day) < 0.5 ? "given" : "declined" });
    default:
      return null;
  }
}
