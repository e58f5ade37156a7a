import type { Coach, CoachOptions, Snapshot } from "./coach.ts";
import { tellPage } from "./delivery/domEvents.ts";
import type { CoachEvent, Detail, EventType } from "./delivery/events.ts";
import type { Sender } from "./delivery/sender.ts";
import { createEmitter } from "./door/emitter.ts";
import { farshoreError } from "./door/error.ts";
import { hostVerbs, type Works } from "./door/hostVerbs.ts";
import type { LaterVerbs } from "./door/laterVerbs.ts";
import { createCustomer } from "./keeping/customer.ts";
import { type Loaded, loadPlaybook } from "./keeping/loadPlaybook.ts";
import { createMoments } from "./keeping/moments.ts";
import { newId } from "./keeping/newId.ts";
import { createTurns } from "./keeping/turns.ts";
import { createWake } from "./keeping/wake.ts";
import { whenIdle } from "./keeping/whenIdle.ts";
import { blankPlaybook } from "./playbook/blank.ts";
import type { Playbook } from "./playbook/schema.ts";

const LATER = [
  "rate",
  "expect",
  "help",
  "claim",
  "snooze",
  "dismiss",
  "explain",
  "consent",
  "export",
  "forget",
] as const;

/** A coach for one page. It shows nothing itself; give it to `mountWidget`, or subscribe with a surface of your own. */
export function createCoach(options: CoachOptions): Coach {
  const { project = "default", user = null, consent = "granted", sink } = options;
  const moments = createMoments(options);
  const emitter = createEmitter();
  const subscribers = new Set<(snapshot: Snapshot | null) => void>();
  let playbook: Playbook | null = null;
  let snapshot: Snapshot | null = null;
  let verbs: LaterVerbs | null = null;
  let sender: Sender | null = null;
  let ended = false;

  const tell = (event: CoachEvent) => {
    emitter.emit(event);
    tellPage(event);
  };
  const tellOwn = (type: EventType, detail: Detail) =>
    tell({ id: newId(), type, at: moments.now().now, user: customer.user(), detail });
  const problem = (message: string, detail: Detail = {}) => {
    if (!ended) tellOwn("problem", { message, ...detail });
  };
  const attempt = createTurns(
    (error) => problem(error instanceof Error ? error.message : String(error)),
    () => (ended ? farshoreError("NotReady", "This coach was destroyed; create a new one.") : null),
  );

  const publish = () => {
    const insight = customer.kept()?.insight ?? null;
    snapshot = playbook && insight && { playbook, insight, storage: customer.storage(), user: customer.user() };
    for (const subscriber of [...subscribers]) subscriber(snapshot);
    wake.at(insight);
  };
  const customer = createCustomer({
    project,
    world: { moment: moments.now, id: newId },
    outbox: !!sink,
    user,
    consent,
    changed(events) {
      publish();
      for (const event of events) tell(event);
      if (events.length) sender?.send();
    },
    heard: () => void attempt(() => customer.happen(null)),
    storeLost: (reason) => problem(`Nothing can be saved in this browser: ${reason}`),
  });
  const wake = createWake(() => void attempt(() => customer.happen(null)));
  const works: Works = { customer, moments, attempt, playbook: () => playbook };

  const use = ({ playbook: loaded, problems, notice }: Loaded) => {
    playbook = loaded;
    customer.start(loaded ?? blankPlaybook);
    for (const { message, severity, path } of problems) problem(message, { severity, path: path.join(".") });
    if (!notice) return;
    problem(notice);
    console.warn(`farshore: ${notice} ${problems.map(({ message }) => message).join(" ")}`.trim());
  };
  void attempt(async () => {
    use(await loadPlaybook(options.playbook, customer.shelf, options.text));
    if (sink) sender = (await import("./delivery/sender.ts")).createSender(project, customer.outbox, sink, Math.random);
    sender?.send();
    if (user !== null) {
      await customer.happen({ type: "identify", user, traits: {} }, (state) => state.user?.value !== user);
    }
  });
  // Facts are kept from the first moment; what they mean is worked out when the browser is idle, or a verb needs it.
  const understand = async (): Promise<LaterVerbs> => {
    if (verbs) return verbs;
    const { derive, laterVerbs } = await import("./door/laterVerbs.ts");
    verbs = laterVerbs(works);
    await customer.understand(derive);
    if (playbook) tellOwn("ready", {});
    return verbs;
  };
  const idle = whenIdle(() => void attempt(understand));
  const laterVerb = (verb: keyof LaterVerbs) => {
    return (...given: unknown[]) =>
      attempt(async () => ((await understand())[verb] as (...given: unknown[]) => unknown)(...given));
  };

  return {
    ...hostVerbs(works),
    ...(Object.fromEntries(LATER.map((verb) => [verb, laterVerb(verb)])) as unknown as LaterVerbs),
    snapshot: () => snapshot,
    insight: () => snapshot?.insight ?? null,
    ready: () => attempt(async () => void (await understand())),
    on: emitter.on,
    once: emitter.once,
    off: emitter.off,
    subscribe(listener) {
      const subscriber = emitter.guard(listener);
      subscribers.add(subscriber);
      subscriber(snapshot);
      return () => void subscribers.delete(subscriber);
    },
    destroy() {
      ended = true;
      idle();
      sender?.stop();
      wake.stop();
      customer.end();
      subscribers.clear();
      emitter.clear();
    },
  };
}
