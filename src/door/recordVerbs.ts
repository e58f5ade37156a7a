import type { AsIf } from "../asIf.ts";
import type { Preview } from "../coach.ts";
import type { Consent } from "../fact.ts";
import { inTime } from "../inTime.ts";
import { givenOf } from "./given.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { playbookOf, stateOf } from "./lookUp.ts";
import { lookedFrom, previewOf } from "./preview.ts";
import { slip } from "./slip.ts";

const CONSENTS: Consent[] = ["pending", "granted", "denied"];

/** What is kept of the customer, and why things are as they are. */
export function verbs(works: Works) {
  const { customer, moments } = works;
  return {
    async explain(id: string, as: AsIf = {}) {
      const name = input.name("explain", id);
      const playbook = playbookOf(works, "explain");
      const from = lookedFrom("explain", playbook, as);
      const state = await stateOf(works);
      const { look } = await inTime(import("../look.ts"));
      const explanation = look([playbook, state, moments.now()], from).explain(name);
      if (explanation.kind !== "hint") return explanation;
      const { withPlace } = await inTime(import("./beside.ts"));
      return withPlace(explanation, playbook.hints, works);
    },
    async inspection(ended: () => void) {
      const { inspecting } = await inTime(import("./inspecting.ts"));
      return inspecting(works, ended);
    },
    async preview(asked: Preview = {}) {
      const playbook = playbookOf(works, "preview");
      return previewOf(playbook, await stateOf(works), moments.now(), asked);
    },
    async given() {
      return givenOf(playbookOf(works, "given"), await stateOf(works));
    },
    async consent(consent: Consent) {
      const { place, send } = customer;
      // A word that is none changes nothing; one that was said since holds.
      if (!CONSENTS.includes(consent) && Object.is(place.said, consent)) {
        place.said = place.consent;
        send();
      }
      const given = input.oneOf("consent", consent, CONSENTS);
      const { giveConsent } = await inTime(import("../keeping/giveConsent.ts"));
      if (!(await giveConsent(customer, given))) throw slip("notDeleted", "consent");
    },
    async export() {
      const [{ exportOf }, { draftsIn }] = await inTime(
        Promise.all([import("../keeping/exportOf.ts"), import("./drafting.ts")]),
      );
      return exportOf(customer, (scope) => draftsIn(customer.place.store(), scope, moments.now().now));
    },
    async forget() {
      const { forget } = await inTime(import("../keeping/forget.ts"));
      if (await forget(customer, moments.now().now)) return;
      const left = slip("notDeleted", "forget");
      if (customer.place.consent !== "granted") throw left;
      // once the database comes back it obeys, as long as the page is there
      const tell = () => Promise.reject(left);
      works.attempt(tell).catch(() => {});
    },
    /** What was said in another tab holds here, too; no host calls it. */
    async obey(message: string) {
      const { obey } = await inTime(import("../keeping/giveConsent.ts"));
      await obey(customer, message);
    },
  };
}
