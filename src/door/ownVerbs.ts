import type { Amendment, Preferences } from "../coach.ts";
import { amendmentOf, withdrawalOf } from "./amending.ts";
import { said } from "./customerVerbs.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { playbookOf, stateOf } from "./lookUp.ts";
import { preferencesFrom } from "./preferring.ts";

/** What customers do with what is theirs: what they prefer, and what they gave before. */
export const verbs = (works: Works) => ({
  async prefer(preferences: Preferences) {
    const known = preferencesFrom(preferences, works.moments.now().now);
    await said(works, { type: "preference", preferences: known });
  },
  async amend(id: string, next: Amendment) {
    const playbook = playbookOf(works, "amend");
    await said(works, amendmentOf(playbook, await stateOf(works), input.name("amend", id), next));
  },
  async withdraw(id: string) {
    playbookOf(works, "withdraw");
    await said(works, withdrawalOf(await stateOf(works), input.name("withdraw", id)));
  },
});
