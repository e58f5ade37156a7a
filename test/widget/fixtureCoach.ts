import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { OtherHelp, RankedHelp } from "../../src/advice/help.ts";
import type { Coach, Given, Snapshot } from "../../src/coach.ts";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import type { Outcome, Playbook, Step } from "../../src/playbook/schema.ts";
import type { ReasonCode } from "../../src/rules/reason.ts";
import type { StepInsight } from "../../src/success/journey.ts";
import type { OpenObstacle } from "../../src/success/obstacles.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";

const day = 86_400_000;
/** Monday 1 June 2026, 09:00 UTC: where the fixtures' time starts. */
export const start = Date.UTC(2026, 5, 1, 9);

/** A call that the widget made, by name, with its arguments. */
export interface Call {
  verb: keyof Coach;
  args: unknown[];
}

/** A coach whose snapshot a test sets by hand, and which remembers what the widget asked of it. */
export interface FixtureCoach {
  coach: Coach;
  calls: Call[];
  set(snapshot: Snapshot | null): void;
  listeners(): number;
  /** What the next `claim` answers. */
  grant: { value: boolean };
  /** What the customer gave so far. */
  given: Given[];
  /** What `marks` answers, by item and lesson. */
  places: Map<string, { read: number; ticks: number[] }>;
  /** What was begun and not sent, by customer and name. */
  drafts: Map<string, unknown>;
  /** Verbs that reject while they are in here. */
  failing: Set<keyof Coach>;
}

export function fixtureCoach(first: Snapshot | null = snapshot()): FixtureCoach {
  let now = first;
  // as with the real one, what is called while a change is told comes before the change
  let scope = first?.user;
  const calls: Call[] = [];
  const grant = { value: true };
  const given: Given[] = [];
  const places: FixtureCoach["places"] = new Map();
  const drafts: FixtureCoach["drafts"] = new Map();
  const failing: FixtureCoach["failing"] = new Set();
  const listeners = new Set<(snapshot: Snapshot | null) => void>();
  const record =
    (verb: keyof Coach) =>
    (...args: unknown[]) => {
      calls.push({ verb, args });
      return failing.has(verb) ? Promise.reject(new Error("refused")) : Promise.resolve();
    };
  const coach = {
    snapshot: () => now,
    subscribe(listener: (snapshot: Snapshot | null) => void) {
      listeners.add(listener);
      listener(now);
      return () => listeners.delete(listener);
    },
    // not a call worth remembering: it asks for nothing that is not there already
    advice: () => Promise.resolve(),
    rate: record("rate"),
    answer: record("answer"),
    confirm: record("confirm"),
    expect: record("expect"),
    help: record("help"),
    claim: (asked: string) => record("claim")(asked).then(() => grant.value),
    snooze: record("snooze"),
    dismiss: record("dismiss"),
    identify: record("identify"),
    group: record("group"),
    set: record("set"),
    track: record("track"),
    measure: record("measure"),
    page: record("page"),
    consent: record("consent"),
    on: () => () => {},
    prefer: record("prefer"),
    given: () => Promise.resolve([...given]),
    amend: record("amend"),
    withdraw: record("withdraw"),
    forget: record("forget"),
    export: () => record("export")().then(() => ({ user: "mira", state: {} })),
    mark: record("mark"),
    // neither are these
    draft(of: string, next?: unknown) {
      if (failing.has("draft")) return Promise.reject(new Error("refused"));
      const key = `${scope} ${of}`;
      if (next === null) drafts.delete(key);
      else if (next !== undefined) drafts.set(key, structuredClone(next));
      return Promise.resolve(drafts.get(key) ?? null);
    },
    marks: (help: string, lesson = "") => Promise.resolve(places.get(help + lesson) ?? { read: 0, ticks: [] }),
    use: record("use"),
    request: record("request"),
  } as unknown as Coach;
  return {
    coach,
    calls,
    given,
    grant,
    places,
    drafts,
    failing,
    listeners: () => listeners.size,
    set(next) {
      now = next;
      for (const listener of listeners) listener(next);
      scope = next?.user;
    },
  };
}

const orders: Outcome = {
  id: "orders",
  title: { en: "20 orders from your newsletter", fa: "۲۰ سفارش از خبرنامه" },
  why: "Orders are what the newsletter is for.",
  measure: { from: "host", metric: "orders", take: "sum", unit: { en: "orders", fa: "سفارش" }, percent: false },
  baseline: 0,
  target: 20,
  targets: {},
  within: "60d",
  checkpoints: ["20d", "40d"],
  curve: [],
  lag: "2d",
  higherBar: { times: 1.25 },
};
const effect: Outcome = {
  id: "effect",
  title: { en: "Your newsletter works for you", fa: "خبرنامه برای شما کار می‌کند" },
  measure: {
    from: "rating",
    question: {
      en: "How well did your last campaign work for your business?",
      fa: "آخرین کمپین چقدر به کسب‌وکار شما کمک کرد؟",
    },
    scale: [
      { en: "It did nothing", fa: "هیچ اثری نداشت" },
      { en: "A little", fa: "کمی" },
      { en: "Somewhat", fa: "تا حدی" },
      { en: "Well", fa: "خوب" },
      { en: "Better than hoped", fa: "بهتر از انتظار" },
    ],
    low: 2,
  },
  baseline: 1,
  target: 4,
  targets: {},
  within: "60d",
  checkpoints: [],
  curve: [],
  lag: "2d",
  higherBar: { plus: 1 },
};

/** An outcome of the fixtures; `change` overrides any part of it. */
export function outcomeInsight(change: Partial<OutcomeInsight> = {}): OutcomeInsight {
  const target = change.target ?? 20;
  const value = change.value === undefined ? null : change.value;
  return {
    outcome: orders,
    bar: 1,
    passed: false,
    before: 0,
    history: [],
    fresh: true,
    trend: null,
    felt: null,
    value,
    baseline: 0,
    less: false,
    target,
    progress: Math.min(1, (value ?? 0) / target),
    reached: (value ?? 0) >= target,
    start,
    deadline: start + 60 * day,
    pace: "too-early",
    expected: 2,
    checkpoints: [],
    projected: null,
    evidence: "measured",
    freshAt: null,
    series: [],
    higherBar: 25,
    own: false,
    mayRaise: true,
    ...change,
  };
}

export const effectInsight = (change: Partial<OutcomeInsight> = {}): OutcomeInsight =>
  outcomeInsight({ outcome: effect, target: 4, baseline: 1, evidence: "rated", higherBar: 5, ...change });

const step = (id: string, title: Step["title"], link: string, why?: string): Step => ({
  id,
  title,
  link,
  optional: false,
  doneWhen: { event: id },
  ...(why ? { why } : {}),
});
const steps = [
  step(
    "add-contacts",
    { en: "Add your contacts", fa: "افزودن مخاطبان" },
    "#/contacts",
    "Nobody reads mail that nobody gets.",
  ),
  step("fill-addresses", { en: "Fill in the missing addresses", fa: "تکمیل نشانی‌های ناقص" }, "#/contacts"),
  step("send-campaign", { en: "Send your first campaign", fa: "فرستادن نخستین کمپین" }, "#/campaigns/new"),
];

/** The three steps, the first `done` of them done. */
export const stepInsights = (done: number): StepInsight[] =>
  steps.map((each, index) => ({
    step: each,
    done: index < done,
    doneAt: index < done ? start : null,
    undone: false,
    locked: index > done && index === 2,
  }));

const common = { closes: [], strength: "medium" as const, needs: [] };
const lesson: Help = {
  type: "lesson",
  id: "subject-lines",
  title: { en: "Subject lines that get opened", fa: "موضوع‌هایی که باز می‌شوند" },
  summary: "Five patterns, and how to test them.",
  minutes: 8,
  body: "# A subject line is a promise\n\nSay **one thing** the reader gets.\n\n- be concrete\n- be short",
  ...common,
  closes: ["subject"],
};
const webinar: Help = {
  type: "webinar",
  id: "first-orders-live",
  title: "First orders, live",
  minutes: 45,
  starts: "2026-06-11T16:00",
  zone: "Europe/Berlin",
  link: "https://example.com/webinar",
  ...common,
};
const template: Help = {
  type: "template",
  id: "campaign-that-sells",
  title: "A campaign that sells",
  minutes: 5,
  body: "Hello {{name|there}},\n\n{{offer}} until {{deadline}}.",
  placeholders: { offer: { label: "Your offer", example: "20 % off every mug" }, deadline: { label: "Until when" } },
  ...common,
};
const service: Help = {
  type: "service",
  id: "campaign-review",
  title: "We review your next campaign",
  minutes: 30,
  price: { amount: 90, currency: "EUR" },
  provider: "Postcard studio",
  about: "A person reads your draft and writes back what to change.",
  link: "https://example.com/book",
  ...common,
};
const helpItems = { lesson, webinar, template, service };

/** What nobody has done anything with yet. */
export const untouched = {
  opened: false,
  finished: false,
  saved: false,
  savedAt: null,
  useful: null,
  requestedAt: null,
  answeredAt: null,
  read: 0,
};

/** A ranked help item; `change` overrides any part of it. */
export const ranked = (help: Help, change: Partial<RankedHelp> = {}): RankedHelp => ({
  help,
  score: 1,
  because: [],
  ...untouched,
  ...change,
});

/** A help item that is not recommended now. */
export const unranked = (help: Help, code: ReasonCode, change: Partial<OtherHelp> = {}): OtherHelp => ({
  help,
  becauseNot: [{ code }],
  ...untouched,
  ...change,
});

/** The fixtures' help, ranked. */
export const rankedHelp = (): RankedHelp[] => [
  ranked(helpItems.lesson, { score: 9, because: [{ code: "closes-named", of: "subject" }] }),
  ranked(helpItems.template, { score: 6, because: [{ code: "fits-format" }], opened: true }),
  ranked(helpItems.webinar, { score: 5, because: [{ code: "soon", at: start + 10 * day }] }),
  ranked(helpItems.service, { score: 3, because: [{ code: "closes-detected", of: "spam" }] }),
];

/** A check-in on the result; `change` overrides any part of it. */
export function dueCheckIn(change: Partial<DueCheckIn> = {}): DueCheckIn {
  const { measure } = effect;
  return {
    asked: "campaign-effect:1",
    id: "campaign-effect",
    ask: "result",
    of: "effect",
    question: measure.from === "rating" ? measure.question : "",
    scale: measure.from === "rating" ? measure.scale : [],
    low: 2,
    reasons: [
      { id: "spam", text: { en: "My mail lands in spam", fa: "ایمیل‌هایم به هرزنامه می‌رود" } },
      { id: "subject", text: { en: "Few people open it", fa: "کمتر کسی بازش می‌کند" } },
      { id: "no-call", text: { en: "They read it, but do not click", fa: "می‌خوانند اما کلیک نمی‌کنند" } },
    ],
    number: null,
    choices: [],
    value: null,
    praise: null,
    because: [{ code: "result-can-show", of: "effect" }],
    mayInterrupt: true,
    becauseNot: [],
    ...change,
  };
}

const openObstacle = (obstacle: OpenObstacle["obstacle"]): OpenObstacle => ({
  obstacle,
  because: [{ code: "detected" }],
  namedAt: null,
  tried: [],
  stalled: false,
  next: null,
});

/** Where a customer stands; without `change`: three steps ahead, nothing measured yet. */
export function insight(change: Partial<Insight> = {}, done = 0): Insight {
  const list = stepInsights(done);
  return {
    at: start,
    since: start,
    segment: {
      segment: null,
      experience: { style: "self-serve", formats: [], paid: "last", rhythm: "7d" },
      because: [{ code: "segment-default" }],
      history: [],
    },
    stages: [],
    scores: [],
    values: [],
    preferences: { language: null, quietHours: null, paused: null, launcher: "shown", density: null },
    holdout: false,
    experiments: [],
    playbook,
    stage: done < 3 ? "steps" : "gap",
    desired: "on-the-way",
    journey: {
      onboarding: [],
      steps: list,
      done,
      total: 3,
      next: list.find((each) => !each.done && !each.locked) ?? null,
      complete: done === 3,
    },
    outcomes: [outcomeInsight(), effectInsight()],
    experience: { level: "unknown", value: null, at: null, fresh: false, series: [], trend: null },
    obstacles: [
      openObstacle({ id: "spam", title: "Mail lands in spam" }),
      openObstacle({ id: "subject", title: "Weak subject line", asReason: "Few people open it" }),
    ],
    loops: [],
    help: rankedHelp(),
    otherHelp: [],
    checkIn: null,
    waiting: [],
    hints: [],
    ...change,
  };
}

/** The fixtures' playbook, as far as surfaces read it. */
export const playbook: Playbook = {
  farshore: 1,
  product: "Postcard",
  languages: ["en", "fa"],
  segments: [],
  journey: { onboarding: [], steps },
  outcomes: [orders, effect],
  obstacles: [],
  help: [],
  checkIns: [],
  slots: [],
  hints: [],
  scores: [],
  experiments: [],
  holdout: 0,
  pressure: {
    perSession: 1,
    perDay: 1,
    perWeek: 3,
    perWeekWhenReached: 1,
    perWeekWhenBehind: 4,
    snooze: ["1d", "3d", "7d"],
  },
  theme: { scheme: "auto" },
  words: {},
};

/** What the coach shows to surfaces. */
export function snapshot(of: Insight = insight(), change: Partial<Snapshot> = {}): Snapshot {
  const { storage = "saved" } = change;
  const health = { storage, why: storage === "saved" ? null : "refused" } as const;
  return {
    playbook,
    insight: Object.assign(of, { health }),
    storage,
    user: "mira",
    project: "default",
    host: { useTemplate: false, takeRequest: false },
    ...change,
  };
}

/** One snapshot for every stage the panel can show, by name. */
export const stages: Record<string, () => Snapshot> = {
  start: () => snapshot(),
  steps: () => snapshot(insight({ at: start + day }, 2)),
  gap: () =>
    snapshot(
      insight(
        {
          at: start + 6 * day,
          outcomes: [
            outcomeInsight({
              value: 2,
              pace: "on-pace",
              expected: 2,
              projected: { at: start + 58 * day, from: start + 50 * day, to: start + 70 * day },
              freshAt: start + 5 * day,
              series: [1, 2, 3, 4, 5].map((n) => ({ at: start + n * day, value: Math.floor(n / 2.4) })),
            }),
            effectInsight({ value: 2, progress: 1 / 3, freshAt: start + 5 * day }),
          ],
        },
        3,
      ),
    ),
  behind: () =>
    snapshot(
      insight(
        {
          at: start + 31 * day,
          desired: "not-getting-there",
          loops: [
            {
              id: "r1",
              outcome: "effect",
              openedAt: start,
              value: 2,
              lows: 1,
              reasons: ["subject"],
              askAgainAt: start + 33 * day,
              closedAt: null,
            },
          ],
          outcomes: [
            outcomeInsight({
              value: 4,
              pace: "behind",
              expected: 10,
              projected: { at: start + 155 * day, from: start + 120 * day, to: start + 200 * day },
              freshAt: start + 30 * day,
              series: [3, 8, 12, 19, 24, 30].map((n, index) => ({
                at: start + n * day,
                value: [0, 1, 1, 2, 3, 4][index] ?? 0,
              })),
            }),
            effectInsight({ value: 2, progress: 1 / 3, freshAt: start + 5 * day }),
          ],
        },
        3,
      ),
    ),
  reached: () =>
    snapshot(
      insight(
        {
          at: start + 25 * day,
          stage: "reached",
          desired: "succeeding",
          outcomes: [
            outcomeInsight({
              value: 22,
              pace: "reached",
              expected: 8,
              freshAt: start + 24 * day,
              series: [3, 8, 12, 19, 24].map((n, index) => ({
                at: start + n * day,
                value: [0, 2, 9, 17, 22][index] ?? 0,
              })),
            }),
            effectInsight({ value: 4, progress: 1, reached: true, pace: "reached", freshAt: start + 24 * day }),
          ],
          experience: { level: "good", value: 5, at: start + 24 * day, fresh: true, series: [], trend: null },
        },
        3,
      ),
    ),
  unhappy: () => {
    const reached = insight({}, 3);
    return snapshot({
      ...reached,
      at: start + 25 * day,
      stage: "reached-unhappy",
      desired: "succeeding-unhappy",
      outcomes: [
        outcomeInsight({ value: 22, pace: "reached" }),
        effectInsight({ value: 4, progress: 1, reached: true, pace: "reached" }),
      ],
      experience: { level: "poor", value: 2, at: start + 24 * day, fresh: true, series: [], trend: null },
    });
  },
  asked: () => snapshot(insight({ at: start + 3 * day, checkIn: dueCheckIn() }, 3)),
  memory: () => snapshot(insight({}, 1), { storage: "memory" }),
};

/** Something that the customer gave: a low rating, where nothing else is said. */
export const given = (change: Partial<Given> = {}): Given => ({
  id: "g1",
  at: start,
  kind: "rating",
  of: "effect",
  value: 2,
  choice: null,
  reasons: [],
  note: null,
  by: null,
  verdict: null,
  period: null,
  amended: false,
  ...change,
});
