import type { Marks, Place } from "../coach.ts";
import type { Happening, HelpDeed } from "../fact.ts";
import { helpFacts } from "../helpFacts.ts";
import { inTime } from "../inTime.ts";
import type { Own } from "../keeping/meaning.ts";
import type { Help } from "../playbook/help.ts";
import type { Playbook } from "../playbook/schema.ts";
import { helpKey, own, type State } from "../state.ts";
import { ofHelp } from "../telling/ofHelp.ts";
import { handOver, textFrom } from "./handing.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { openAgainst } from "./judging.ts";
import { playbookOf, stateOf } from "./lookUp.ts";
import { marksOf, movedTo, textOf } from "./marking.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = [
  ...(["shown", "opened", "finished", "copied", "saved-date", "dismissed"] as const),
  ...(["saved", "unsaved", "useful", "not-useful", "requested", "answered"] as const),
];

/** What is known of deeds only here: what they add to a state, and what is told of them. */
const told: Own = { adds: helpFacts, tells: ofHelp };

/** A help item of the playbook, and the lesson of it where one is named. */
function itemOf(playbook: Playbook, verb: string, id: unknown, lesson?: unknown): { item: Help; part?: string } {
  const name = input.name(verb, id);
  const item = playbook.help.find((one) => one.id === name);
  if (!item) throw slip("noHelp", verb, name);
  const part = item.type === "course" && item.lessons.find((one) => one.id === lesson)?.id;
  if (lesson !== undefined && !part) throw slip("noHelp", verb, `${name}/${input.name(verb, lesson)}`);
  return { item, ...(part && { part }) };
}

/** What the customer's word on an item is about. */
async function aboutOf({ moments }: Works, playbook: Playbook, item: Help, state: State): Promise<string> {
  const { understandingOf } = await import("../keeping/meaning.ts");
  const { insight } = await inTime(understandingOf(playbook, true));
  return openAgainst(insight(playbook, state, moments.now()), item);
}

/** What the customer does with help. They come with whatever shows it. */
export function verbs(works: Works) {
  const { customer, host } = works;
  const happen = async (happening: Happening): Promise<void> => {
    await customer.happen(happening, undefined, told);
  };
  const handed = (verb: "use" | "request", id: string, text: string) => {
    const { item } = itemOf(playbookOf(works, verb), verb, id);
    return { help: item.id, text: textFrom(verb, text) };
  };
  return {
    async help(id: string, did: HelpDeed, lesson?: string) {
      const playbook = playbookOf(works, "help");
      const { item, part } = itemOf(playbook, "help", id, lesson);
      const deed = input.oneOf("help", did, DEEDS);
      const judged = deed === "useful" || deed === "not-useful";
      const against = judged && (await aboutOf(works, playbook, item, await stateOf(works)));
      const happening = { type: "help" as const, help: item.id, did: deed };
      await happen({ ...happening, ...(part && { lesson: part }), ...(against && { against }) });
    },
    async mark(id: string, place: Place, lesson?: string) {
      const { item, part } = itemOf(playbookOf(works, "mark"), "mark", id, lesson);
      const { marks } = await stateOf(works);
      const next = textOf(movedTo(marksOf(own(marks, helpKey(item.id, part))?.value), place));
      await happen({ type: "mark", help: item.id, place: next, ...(part && { lesson: part }) });
    },
    async marks(id: string, lesson?: string): Promise<Marks> {
      const { item, part } = itemOf(playbookOf(works, "marks"), "marks", id, lesson);
      return marksOf(own((await stateOf(works)).marks, helpKey(item.id, part))?.value);
    },
    use(id: string, given: string) {
      const { help, text } = handed("use", id, given);
      const { useTemplate } = host;
      if (!useTemplate) throw slip("noTaker", "use", "useTemplate");
      return handOver(works, "use", () => useTemplate({ help, text }), { type: "help", help, did: "used" }, told);
    },
    request(id: string, given: string) {
      const { help, text: message } = handed("request", id, given);
      const { takeRequest } = host;
      if (!takeRequest) throw slip("noTaker", "request", "takeRequest");
      const user = customer.who();
      const take = () => takeRequest({ help, message, user });
      return handOver(works, "request", take, { type: "help", help, did: "requested" }, told);
    },
  };
}
