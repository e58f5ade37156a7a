import type { Slot } from "../playbook/places.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { ReasonCode } from "../rules/reason.ts";
import type { Standing } from "../standing.ts";
import type { StepInsight } from "../success/journey.ts";
import type { OutcomeInsight } from "../success/outcome.ts";
import type { DueCheckIn, WaitingCheckIn } from "./checkIn.ts";
import type { OtherHelp, RankedHelp } from "./help.ts";

/** What is known of the customer, as an insight tells it. */
export interface Known extends Standing {
  playbook: Playbook;
  holdout: boolean;
  checkIn: DueCheckIn | null;
  waiting: WaitingCheckIn[];
  help: RankedHelp[];
  readonly otherHelp: OtherHelp[];
}

/** What a slot shows; null for nothing. */
export type SlotContent =
  | { show: "standing"; outcome: OutcomeInsight }
  | { show: "check-in"; checkIn: DueCheckIn }
  | { show: "help"; item: RankedHelp | OtherHelp }
  | null;

/** The one next thing: to do, or until `at`, ms, to wait for the question how it went. */
export type NextAction =
  | { do: "answer" }
  | { do: "step"; step: StepInsight }
  | { do: "help"; item: RankedHelp }
  | { do: "wait"; at: number }
  | null;

/** Help that a host names is shown though nothing asks for it now, unless it is not for this customer, or over. */
const BEARABLE: readonly ReasonCode[] = ["closes-nothing-open", "other-stage"];

const given = (id: string, { help, otherHelp }: Known): RankedHelp | OtherHelp | undefined =>
  help.find((one) => one.help.id === id) ??
  otherHelp.find((one) => one.help.id === id && one.becauseNot.every(({ code }) => BEARABLE.includes(code)));

function helpFor({ help, closes }: Extract<Slot, { show: "help" }>, known: Known) {
  if (help !== undefined) return given(help, known);
  const against = ({ closes: all }: RankedHelp["help"]) =>
    all.map((one) => (typeof one === "string" ? one : one.obstacle));
  return known.help.find((one) => !closes || against(one.help).some((obstacle) => closes.includes(obstacle)));
}

/** What is said of a slot in the playbook; where nothing is, it shows the standing. */
export const slotCalled = ({ slots }: Playbook, id: string): Slot =>
  slots.find((one) => one.id === id) ?? { show: "standing", id };

/** What a slot of the host's page shows this customer now. */
export function slotContent(slot: Slot, known: Known): SlotContent {
  if (known.holdout) return null;
  if (slot.show === "check-in") {
    const { checkIn } = known;
    return checkIn?.id === slot.checkIn ? { show: "check-in", checkIn } : null;
  }
  if (slot.show === "help") {
    const item = helpFor(slot, known);
    return item ? { show: "help", item } : null;
  }
  const { outcomes } = known;
  const outcome = slot.outcome === undefined ? outcomes[0] : outcomes.find((one) => one.outcome.id === slot.outcome);
  return outcome ? { show: "standing", outcome } : null;
}

/** When the question about a result comes that is waited for, ms. */
function askedAt({ loops, waiting, playbook }: Known): number | null {
  const results = playbook.checkIns.flatMap(({ id, ask }) => (ask === "result" ? id : []));
  const soon = waiting.find(({ id, becauseNot }) => becauseNot[0]?.code === "too-early" && results.includes(id));
  return loops.find(({ closedAt }) => closedAt === null)?.askAgainAt ?? soon?.at ?? null;
}

/** What a customer does next: answers, takes the next step, or once all are done, what helps most. */
export function nextAction(known: Known): NextAction {
  const { checkIn, journey, help, outcomes } = known;
  if (checkIn) return { do: "answer" };
  if (journey.next) return { do: "step", step: journey.next };
  const [item] = help;
  if (outcomes[0]?.reached) return null;
  if (item) return { do: "help", item };
  const at = askedAt(known);
  return at === null ? null : { do: "wait", at };
}
