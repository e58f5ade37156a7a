import type { HelpDeed } from "../fact.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { playbookOf } from "./lookUp.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = ["shown", "opened", "finished", "copied", "saved-date", "dismissed"];

/** What the customer does with help. They come with whatever shows it. */
export function helpVerbs(works: Works) {
  const { customer } = works;
  return {
    async help(id: string, did: HelpDeed, lesson?: string) {
      const item = input.name("help", id);
      const known = playbookOf(works, "help").help.find((one) => one.id === item);
      if (!known) throw slip("noHelp", "help", item);
      const part = known.type === "course" && known.lessons.find((one) => one.id === lesson)?.id;
      if (lesson !== undefined && !part) throw slip("noHelp", "help", `${item}/${input.name("help", lesson)}`);
      const happening = { type: "help" as const, help: item, did: input.oneOf("help", did, DEEDS) };
      await customer.happen({ ...happening, ...(part && { lesson: part }) });
    },
  };
}
