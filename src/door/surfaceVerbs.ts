import type { HelpDeed, SurfaceDeed } from "../fact.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { meaningOf, playbookOf } from "./lookUp.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = ["shown", "opened", "finished", "copied", "saved-date", "dismissed"];

/** What surfaces say of themselves: what was shown, put off, opened and finished. They come with the first of them. */
export function surfaceVerbs(works: Works) {
  const { customer, moments } = works;
  const surface = (asked: string, did: SurfaceDeed, until?: number) =>
    customer.happen({ type: "surface", surface: asked, did, ...(until !== undefined && { until }) });
  // The id of a check-in and the order of the rating it follows.
  const askedOf = (verb: string, asked: unknown) => input.name(verb, asked, 128);
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
    claim(asked: string) {
      const playbook = playbookOf(works, "claim");
      return customer.happen({ type: "surface", surface: asked, did: "shown" }, (state, moment) => {
        const { checkIn } = meaningOf(works, playbook, state, moment);
        return !!checkIn?.mayInterrupt && checkIn.asked === asked;
      });
    },
    async snooze(asked: string, duration: string) {
      const wait = typeof duration === "string" ? milliseconds(duration) : 0;
      if (wait <= 0) throw slip("duration", "snooze", duration);
      await surface(askedOf("snooze", asked), "snoozed", moments.now().now + wait);
    },
    async dismiss(asked: string, forEver = false) {
      const known = askedOf("dismiss", asked);
      if (forEver === true) await surface(known.split("@")[0] ?? known, "never");
      else await surface(known, "dismissed");
    },
  };
}
