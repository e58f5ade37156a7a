import type { Insight } from "../insightWith.ts";
import { closingsOf } from "../playbook/closings.ts";
import type { Help } from "../playbook/help.ts";

/** What a help item is judged against: the ids of the obstacles that are open and that it closes, with a space between. */
export function openAgainst({ obstacles }: Pick<Insight, "obstacles">, item: Help): string {
  const closes = closingsOf(item);
  return obstacles.flatMap(({ obstacle }) => (closes.has(obstacle.id) ? obstacle.id : [])).join(" ");
}
