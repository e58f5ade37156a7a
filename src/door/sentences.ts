/**
 * Names of the errors a host can meet: a verb that does not exist, something wrong with what was given, a call at a time
 * when nothing can be done, also as a callback of the host's own failed. They reach it through a rejected promise or a `problem` event, never by a throw.
 */
export type ErrorName = "UnknownVerb" | "BadInput" | "NotReady";

/** A value for a sentence; an object of the host's is not asked to describe itself, since that may fail. */
const show = (value: unknown): string =>
  typeof value === "string" ? `"${value.slice(0, 40)}"` : typeof value === "number" ? String(value) : typeof value;

const badInput = {
  name: (verb: string, most: number, found: unknown) =>
    `${verb}: a name of 1 to ${most} characters is wanted first, found ${show(found)}.`,
  number: (verb: string, most: number, found: unknown) =>
    `${verb}: a finite number up to ${most} is wanted second, found ${show(found)}.`,
  oneOf: (verb: string, known: readonly string[], found: unknown) =>
    `${verb}: ${known.map(show).join(", ")} are known, found ${show(found)}.`,
  unreadable: (verb: string) => `${verb}: an object that was given cannot be read.`,
  duration: (verb: string, found: unknown) =>
    `${verb}: a duration such as "3d" is wanted second, found ${show(found)}.`,
  deadline: (found: unknown) => `expect: a deadline to come is wanted, in ms since 1970, found ${show(found)}.`,
  clock: (found: unknown) =>
    `clock: a function that gives the time in ms since 1970 is wanted, found ${show(found)}; the browser's clock is used.`,
  time: (verb: string, found: unknown) => `${verb}: a time in ms since 1970 is wanted, found ${show(found)}.`,
  notRated: (verb: string, of: string, known: string[]) =>
    `${verb}: "${of}" cannot be rated; these can: ${known.join(", ") || "none"}.`,
  notAnswered: (of: string) =>
    `answer: nothing is asked under "${of}"; name an outcome, or a check-in with choices of the playbook.`,
  noValue: (of: string) =>
    `confirm: the value of "${of}" is not reviewed; add a check-in with "ask": "value" for this outcome.`,
  point: (verb: string, from: number, to: number, of: string, found: number) =>
    `${verb}: a whole number from ${from} to ${to} is wanted for "${of}", found ${found}.`,
  noOutcome: (id: string) => `expect: there is no outcome "${id}" for this customer.`,
  noTab: (found: unknown, known: readonly string[]) =>
    `open: the panel has no tab ${show(found)}; it has ${known.join(", ")}.`,
  noHelp: (verb: string, id: unknown) => `${verb}: there is no help item ${show(id)} in the playbook.`,
  notGiven: (verb: string, id: unknown) =>
    `${verb}: the customer has given nothing with the id ${show(id)}; see given().`,
  notAmended: (id: unknown, known: string[]) =>
    `amend: of ${show(id)} these can be changed: ${known.join(", ")}; name one of them, and nothing else.`,
  notPreferred: (what: string, wanted: string, found: unknown) =>
    `prefer: ${what} is ${wanted}, or null, found ${show(found)}.`,
  selector: (hint: string, beside: string) =>
    `The hint "${hint}" is not shown: "beside" is no CSS selector, found ${show(beside)}; mark the element with data-farshore-hint="${hint}", or mend the selector.`,
  place: (most: number) =>
    `mark: { read: 0 to 1, ticks: indexes of boxes, whole numbers from 0 to ${most} } is wanted second.`,
  draft: (most: number) =>
    `draft: something that JSON can hold in ${most} letters is wanted second, or null to drop what is kept.`,
  sinks: (found: unknown) =>
    `sink: a function that takes events is wanted, or several by name, found ${show(found)}; nothing is sent there.`,
  sinkName: (found: string) =>
    `sink: a name of 1 to 64 letters, digits, "-" and "_" is wanted, found ${show(found)}; give it another one, for nothing is kept or sent under this.`,
  sinkValue: (name: string, found: unknown) =>
    `sink: a function that takes events is wanted under "${name}", found ${show(found)}; give one, or leave the name out.`,
  text: (verb: string, most: number, found: unknown) =>
    `${verb}: a text of 1 to ${most} letters is wanted second, found ${show(found)}.`,
  noPlaybook: () => "init: `playbook` is missing; give the address of the playbook file.",
};

const notReady = {
  destroyed: () => "This coach was destroyed; create a new one.",
  left: () => "farshore was destroyed on this page.",
  switchedOff: (verb: string) => `${verb}: the widget is switched off.`,
  notTaken: (verb: string, error: unknown) =>
    `${verb}: your callback did not take it${error instanceof Error ? `: ${error.message}` : "."}`,
  noTaker: (verb: string, option: string) => `${verb}: nobody takes it; give createCoach or init \`${option}\`.`,
  notDeleted: (verb: string) =>
    `${verb}: what this browser has saved may still be there, since its database fails; call it again.`,
  unloaded: (verb: string) => `${verb}: no playbook could be loaded; see the "problem" events.`,
};

const unknownVerb = {
  unknown: (verb: string, known: string[]) => `farshore has no verb "${verb}"; it has ${known.join(", ")}.`,
};

/** Every slip by its code, as the sentence for it: what was found, what was wanted, and how to mend it. */
export type Sentences = typeof badInput & typeof notReady & typeof unknownVerb;

type Sentence = (...found: unknown[]) => string;
const all = Object.entries({ BadInput: badInput, NotReady: notReady, UnknownVerb: unknownVerb } satisfies Record<
  ErrorName,
  object
>);

/** An error with a name to test for and its sentence. */
export function errorOf(code: string, found: unknown[]): Error {
  const [name = "Error", sentences] = all.find(([, known]) => Object.hasOwn(known, code)) ?? [];
  const sentence = (sentences as Record<string, Sentence> | undefined)?.[code];
  // Assigning `name` throws where intrinsics are frozen; defining it does not.
  return Object.defineProperty(new Error(sentence?.(...found) ?? code), "name", { value: name, configurable: true });
}
