import type { Coach } from "./coach.ts";
import type { CoachOptions } from "./coachOptions.ts";
import type { Detail } from "./delivery/event.ts";
import { outboxesOf } from "./delivery/outboxes.ts";
import { createAudience } from "./door/audience.ts";
import { hostVerbs, type Works } from "./door/hostVerbs.ts";
import { nameOrNull } from "./door/input.ts";
import { lateVerbs } from "./door/late.ts";
import { slip, told } from "./door/slip.ts";
import { createCustomer } from "./keeping/customer.ts";
import { type Loaded, loadPlaybook } from "./keeping/loadPlaybook.ts";
import { createMoments } from "./keeping/moments.ts";
import { newId } from "./keeping/newId.ts";
import type { Outgoing } from "./keeping/outgoing.ts";
import { createTurns } from "./keeping/turns.ts";
import { createWake } from "./keeping/wake.ts";
import { whenIdle } from "./keeping/whenIdle.ts";
import type { Lost } from "./store/store.ts";

/** Says what is wrong with a playbook; without a network the words for it may be missing. */
function tellWrongs(loaded: Loaded, problem: (message: string, detail?: Detail) => void): void {
  if (loaded.why || loaded.problems.length)
    import("./keeping/troubles.ts").then((words) => words.tellTroubles(loaded, problem)).catch(() => {});
}

/** Sends what waits, or stops that at the end. What could not be loaded is tried again the next time. */
function send(outgoing: Outgoing): void {
  if (!outgoing.outboxes.length) return;
  import("./keeping/sending.ts").then((sending) => sending.send(outgoing)).catch(() => {});
}

/** What brings a lost database back comes once it is needed; where it cannot be loaded, the page goes on in memory. */
function comeBack(works: Works, project: string, audience: ReturnType<typeof createAudience>, lost: Parameters<Lost>) {
  void import("./keeping/returning.ts").then(
    ({ returning }) => returning(works, project, audience, ...lost),
    () => {},
  );
}

/** A coach for one page. It shows nothing itself; give it to `mountWidget`, or subscribe with a surface of your own. */
export function createCoach(options: CoachOptions): Coach {
  const { project = "default", consent = "granted", useTemplate, takeRequest } = options;
  const outboxes = outboxesOf(options);
  // The attribute of a tag that was written for nobody in particular is empty, and many hosts' ids are numbers.
  const user = nameOrNull(options.user);
  const moments = createMoments(options);
  const audience = createAudience(() => ({ id: newId(), at: moments.now().now, user: customer.who() }));
  const problem = (message: string, detail?: Detail) => audience.say("problem", { message, ...detail });
  let ended = false;
  const alive = () => {
    if (ended) throw slip("destroyed");
  };
  const attempt = createTurns(alive, told, (message) => {
    problem(message);
    // Most hosts neither wait for the answer nor listen for problems.
    if (!ended) console.warn(`farshore: ${message}`);
  });
  const wake = createWake(() => (customer.snapshot() ? attempt(() => customer.happen(null)) : late.ready()));
  const customer = createCustomer({
    project,
    world: { moment: moments.now, id: newId },
    outboxes,
    user,
    consent,
    host: { useTemplate: !!useTemplate, takeRequest: !!takeRequest },
    changed(events) {
      const snapshot = customer.snapshot();
      audience.show(snapshot, events);
      if (snapshot) wake.at(snapshot.insight);
    },
    send: () => send({ project, outboxes, customer, options, problem, ended }),
    heard: wake.seen,
    obey: (message) => void late.obey(message),
    storeLost: (...lost) => comeBack(works, project, audience, lost),
  });

  void attempt(async () => {
    const loaded = await loadPlaybook(options.playbook, customer.place.store(), options.answer);
    if (ended) return;
    customer.start(loaded.playbook);
    tellWrongs(loaded, problem);
    await customer.arrive(user);
    if (user) await customer.happen({ type: "identify", user, traits: {} }, (state) => state.user?.value !== user);
  });
  const works: Works = { customer, moments, attempt, playbook: customer.playbook, host: options };
  const late = lateVerbs(works, whenIdle().then(alive), () => customer.playbook() && audience.say("ready", {}));
  wake.now();
  // what an earlier page has saved goes
  if (consent === "denied") void late.consent(consent);

  return {
    ...hostVerbs(works),
    ...late,
    ...audience.verbs,
    destroy() {
      ended = true;
      wake.stop();
      customer.end();
      audience.end();
    },
  };
}
