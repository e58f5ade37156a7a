import type { Help } from "../../src/playbook/help.ts";
import type { Model, Note } from "../model.ts";
import { day } from "../parts/day.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/field.css?inline";
import { typed } from "../typed.ts";
import { enRequest } from "../words/enRequest.ts";
import { findHelp } from "./findHelp.ts";

const dress = dressedIn(sheet);

const longest = 2000;

interface HelpRequestProps {
  model: Model;
  help: Help;
}

/** Where a request stands; null while there is none. */
function standing({ model, help }: HelpRequestProps, sent: boolean): string | null {
  const { words, snapshot } = model;
  const product = words.text(snapshot?.playbook.product);
  if (sent) return words.say("request.sent", { product });
  const { requestedAt = null, answeredAt = null } = findHelp(model, help.id) ?? {};
  if (requestedAt === null) return null;
  const now = snapshot?.insight.at ?? requestedAt;
  const date = day(words, requestedAt, now);
  return answeredAt !== null && answeredAt >= requestedAt
    ? words.say("request.answered", { requested: date, date: day(words, answeredAt, now) })
    : words.say("request.requested", { date, product });
}

const arrived = new WeakSet<Element>();

/** The field takes the focus from the button whose place it took, and only then. */
function arrive(field: HTMLElement | null): void {
  if (!field || arrived.has(field)) return;
  arrived.add(field);
  takeFocus(field);
}

/** What came of sending; null before that. */
type Part = "sending" | "empty" | "failed" | "sent" | null;

/** What is on its way, by customer and item: it goes on while the panel is closed, and is not sent again meanwhile. */
const flying = new Set<string>();

interface FormProps {
  model: Model;
  message: Note<string>;
  part: Part;
  send(near: Element): void;
  cancel(near: Element): void;
}

/** The message, and what will happen with it. */
function Form({ model, message, part, send, cancel }: FormProps) {
  const { words, snapshot } = model;
  const trouble = part === "empty" || part === "failed" ? part : null;
  return (
    <>
      <label class="field">
        <span class="small strong">{words.say("request.message")}</span>
        <textarea
          rows={4}
          dir="auto"
          maxLength={longest}
          readOnly={part === "sending"}
          placeholder={words.say("request.hint")}
          value={message.value}
          ref={arrive}
          aria-describedby="farshore-request"
          onInput={({ currentTarget }) => {
            message.value = currentTarget.value;
          }}
        />
      </label>
      <p class="small soft" id="farshore-request">
        {words.say("request.what", { product: words.text(snapshot?.playbook.product) })}
      </p>
      {trouble && (
        <p class="small strong" role="alert">
          {words.say(`request.${trouble}`)}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button primary"
          aria-disabled={part === "sending"}
          onClick={({ currentTarget }) => send(currentTarget)}
        >
          {words.say("request.send")}
        </button>
        <button type="button" class="button quiet" onClick={({ currentTarget }) => cancel(currentTarget)}>
          {words.say("request.cancel")}
        </button>
      </div>
    </>
  );
}

/** Asking for help by a message: what will happen with it, and where it stands once it was sent. */
export function HelpRequest({ model, help }: HelpRequestProps) {
  const { words } = model;
  model.learn(enRequest);
  const message = typed(model, help.id, "");
  // what was begun is seen at once
  const open = model.note(`asking ${help.id}`, message.value !== "");
  const part = model.note<Part>(`request ${help.id}`, null);
  const user = model.snapshot?.user;
  const flight = `${user} ${help.id}`;
  const within = (near: Element, what: string) => near.closest(".help-request")?.querySelector<HTMLElement>(what);
  const turn = (to: boolean, next: Part) => {
    open.value = to;
    part.value = next;
  };
  const send = async (near: Element) => {
    if (flying.has(flight)) return;
    const text = message.value.trim();
    if (text) flying.add(flight);
    part.value = text ? null : "empty";
    if (!text) return within(near, "textarea")?.focus();
    const sent = await model.coach.request(help.id, text).then(
      () => true,
      () => false,
    );
    flying.delete(flight);
    if (model.snapshot?.user !== user) return;
    if (!sent) {
      part.value = "failed";
      return;
    }
    // The form is about to go; where the request stands is said above it.
    takeFocus(within(near, "[role=status]"));
    message.value = "";
    turn(false, "sent");
  };
  const stands = standing({ model, help }, part.value === "sent");
  return (
    <section class="help-request stack" ref={dress}>
      <p class={stands ? "small" : "unseen"} role="status" tabIndex={-1}>
        {stands}
      </p>
      {open.value && (
        <Form
          model={model}
          message={message}
          part={flying.has(flight) ? "sending" : part.value}
          send={(near) => void send(near)}
          cancel={(near) => {
            takeFocus(within(near, "[role=status]"));
            message.value = "";
            turn(false, null);
          }}
        />
      )}
      {!open.value && (
        <button type="button" class={stands ? "button quiet start" : "button start"} onClick={() => turn(true, null)}>
          {words.say(stands ? "request.again" : "request.write")}
        </button>
      )}
    </section>
  );
}
