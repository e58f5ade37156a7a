import {
  asksNothing,
  asksOnly,
  type Bend,
  bends,
  hinted,
  hundredItems,
  longTexts,
  noHelp,
  oneItem,
  placed,
  recorded,
} from "./book.ts";
import { agency, fresh, type Happening, inTheGap, onTheWay, stepsDone, there } from "./lives.ts";

/** How a surface comes to look as it does. Everything but its `life` may be left out. */
export interface State {
  /** What has happened, and how many days after the first one it is. */
  life: Happening[];
  day: number;
  bend?: Bend | undefined;
  /** The call that opens it; a question comes by itself. */
  call?: [verb: string, ...rest: unknown[]];
  /** What is pressed then, one after the other, by selector inside the widget. */
  press?: string[];
  /** What is there once it is drawn. */
  shows: string;
  /** Where the panel is scrolled to. */
  scroll?: string;
  /** What the host's page has for it: a slot of this name, or a hint beside something of its own. */
  place?: "slot" | "hint";
  /** Whether the host takes requests and filled-in templates over. */
  takes?: boolean;
  /** Pieces of the script tag that never come, and those that cannot be had. */
  hold?: string[];
  fail?: string[];
}

/** One entry per surface: how it looks as a rule, and in what else it is seen. */
export interface Surface {
  title: string;
  usual: State;
  states: Record<string, Partial<State>>;
}

const gap = { life: inTheGap, day: 31, bend: asksNothing };
const bent = (bend: Bend) => ({ bend: bends(asksNothing, bend) });
const texts = { long: bent(longTexts) };
const amounts = { one: bent(oneItem), hundred: bent(hundredItems) };

/** A help item that is read, and what it looks like on the way and when it does not come. */
const reading = (title: string, help: string, shows: string, more: Surface["states"] = {}): Surface => ({
  title,
  usual: { ...gap, call: ["show", help], shows },
  states: {
    ...texts,
    loading: { hold: ["helpReader"], shows: ".panel .content [role=status]" },
    error: { fail: ["helpReader"], shows: ".panel .content .button.start" },
    ...more,
  },
});

const tabOf = (name: string) => [`#farshore-tab-${name}`];

/** A tab of the panel, which comes as a piece of its own. */
const tab = (title: string, name: string, shows: string, more: Surface["states"] = {}): Surface => ({
  title,
  usual: { ...gap, call: ["open"], press: tabOf(name), shows },
  states: {
    ...texts,
    loading: { hold: [`${name}Tab`], shows: ".panel [role=status]" },
    error: { fail: [`${name}Tab`], shows: ".panel .button.start" },
    ...more,
  },
});

/** A question alone that is due on a day, and that shows itself. */
function asking(title: string, bend: Bend, life: Happening[], day: number, more: Surface["states"] = {}): Surface {
  const long = { bend: bends(bend, longTexts) };
  return {
    title,
    usual: { life, day, bend, shows: ".nudge :is(.question, .field, .asked)" },
    states: { long, ...more },
  };
}

/** What has just been reached, told in the corner by what happens now. */
const moment = (life: Happening[], day: number, ...call: [verb: string, ...rest: unknown[]]): State => ({
  ...{ life, day, call, bend: asksNothing },
  shows: ".moment",
});
const reviewed = (...more: unknown[]): Happening => [92, "confirm", "sales", ...more];
const told: Happening[] = [...inTheGap, [30, "rate", "effect", 2, { reasons: ["spam"], note: "Nobody wrote back." }]];

/** With help that was read, saved and asked for. */
const helped: Happening[] = [
  ...inTheGap,
  [30, "help", "reach-the-inbox", "opened"],
  [30, "help", "reach-the-inbox", "finished"],
  [30, "help", "subject-lines", "opened"],
  [30, "help", "mailing-clinic", "saved"],
  [30, "help", "deliverability-review", "requested"],
];

const effect = asksOnly("how-mailing-worked");
const send = ".check-in .button.primary";
const choice = (nth: number) => `.check-in .choice:nth-of-type(${nth}) input`;
const reasons = { press: [choice(1), send], shows: ".nudge [type=checkbox]" };

export const surfaces: Record<string, Surface> = {
  launcher: {
    title: "Launcher",
    usual: { ...gap, shows: ".launcher:not([hidden])" },
    states: {
      empty: { life: fresh, day: 0 },
      way: { life: onTheWay, day: 0 },
      behind: { day: 61 },
      reached: { life: there, day: 37 },
      question: { bend: effect, life: inTheGap, day: 33, shows: ".nudge" },
    },
  },
  panel: {
    title: "Panel",
    usual: { ...gap, call: ["open"], shows: ".panel .help-card, .panel .help" },
    states: {
      empty: { life: fresh, day: 0, bend: noHelp, shows: ".panel .step" },
      way: { life: onTheWay, day: 0, shows: ".panel .step" },
      behind: { day: 61, shows: ".panel .help-card" },
      reached: { life: there, day: 37, shows: ".panel .crossing-art" },
      question: { bend: effect, life: inTheGap, day: 33 },
      loading: { hold: ["lower", "advising"], shows: ".panel .crossing-art" },
      error: { fail: ["lower", "advising"], shows: ".panel .button.start" },
      ...texts,
      ...amounts,
    },
  },
  help: tab("Panel: help", "help", ".panel .help-kind", {
    ...amounts,
    empty: { ...bent(noHelp), shows: "#farshore-tab-help" },
    used: { life: helped, shows: ".panel .help-row" },
  }),
  results: tab("Panel: results", "results", ".panel .results .given-list", {
    empty: { life: fresh, day: 0 },
    told: { life: told, shows: ".panel .given" },
    change: { life: told, press: [...tabOf("results"), ".given .ways .button"], shows: ".panel #farshore-change" },
    back: {
      life: told,
      press: [...tabOf("results"), ".given .ways .button:last-child"],
      shows: ".panel .given .tight .row .button",
    },
  }),
  statement: {
    title: "Value statement",
    usual: {
      life: [...inTheGap, reviewed("corrected", { value: 12, by: "Mina Roth" })],
      day: 93,
      bend: asksNothing,
      call: ["open"],
      press: [...tabOf("results"), ".results p + .button.start"],
      shows: ".panel .statement",
    },
    states: texts,
  },
  you: tab("Panel: you", "you", ".panel .you .switch", {
    target: { press: [...tabOf("you"), ".you .target .button"], shows: ".panel #farshore-target" },
    quiet: { press: [...tabOf("you"), ".you .switch input"], shows: ".panel #farshore-quiet-from" },
  }),
  lesson: reading("Lesson", "reach-the-inbox", ".panel .reader", {
    end: { scroll: ".help-finish", shows: ".panel .reader" },
    contents: { press: [".contents summary"], shows: ".panel .contents li" },
    read: { life: helped, scroll: ".help-finish", shows: ".help-useful" },
  }),
  article: reading("Article", "read-your-numbers", ".panel .reader"),
  course: reading("Course", "mailings-that-sell", ".panel .lessons"),
  video: reading("Video", "domain-walkthrough", ".panel .help-reader"),
  webinar: reading("Webinar", "mailing-clinic", ".panel .help-terms, .panel .help-reader .button", {
    saved: { life: helped, scroll: ".date-said", shows: ".panel .date-said .tag" },
    over: { ...bent(recorded), shows: ".panel .help-reader .button.primary" },
  }),
  template: reading("Template", "campaign-that-sells", ".panel .help-preview", {
    takes: { takes: true },
  }),
  tool: reading("Tool", "subject-preview", ".panel .help-reader"),
  consulting: reading("Consulting", "deliverability-review", ".panel .help-terms, .panel .help-reader", {
    asking: { takes: true, press: [".help-request .button"], scroll: ".help-request", shows: ".panel textarea" },
    asked: { takes: true, life: helped, scroll: ".help-request", shows: ".panel .help-request" },
  }),
  service: reading("Service", "campaign-read", ".panel .help-terms, .panel .help-reader"),
  rating: asking("Question: rating", effect, inTheGap, 33, {
    chosen: { press: [choice(2)], shows: ".nudge :checked" },
    error: { press: [send], shows: ".nudge .error" },
    later: { press: [".check-in .button.quiet"], shows: ".nudge .later" },
  }),
  reasons: asking("Question: reasons", effect, inTheGap, 33, {
    usual: reasons,
    long: { bend: bends(effect, longTexts), ...reasons },
    one: { bend: bends(effect, oneItem), ...reasons },
    hundred: { bend: bends(effect, hundredItems), ...reasons },
    loading: { press: [choice(1), send], hold: ["checkInReasons"], shows: ".nudge" },
  }),
  number: asking("Question: number", asksOnly("how-clients-fare"), agency, 32, {
    error: { press: [send], shows: ".nudge .error" },
  }),
  choice: asking("Question: choice", asksOnly("familiar"), onTheWay.concat([[0, "track", "addresses_completed"]]), 1),
  obstacle: asking("Question: what stands in the way", asksOnly("what-holds-sales"), inTheGap, 61),
  experience: asking("Question: experience", asksOnly("way-there", { step: "send-campaign" }), inTheGap, 33),
  contradiction: asking(
    "Question: number and feeling",
    asksOnly("sales-number-and-feeling"),
    [...inTheGap, [58, "rate", "sales", 5]],
    61,
  ),
  value: asking("Question: value", asksOnly("sales-of-the-quarter"), inTheGap, 92),
  expectation: asking(
    "Question: expectation",
    asksOnly("sales-of-the-next-quarter"),
    [...inTheGap, reviewed("confirmed")],
    93,
  ),
  praise: asking("Question: a review", asksOnly("tell-others"), [...there, reviewed("confirmed")], 93),
  slot: {
    title: "Slot in the page",
    usual: { ...gap, place: "slot", shows: ".slot-card" },
    states: {
      way: { life: onTheWay, day: 0 },
      behind: { day: 61 },
      reached: { life: there, day: 37 },
      offer: { ...bent(placed({ show: "help", closes: ["spam"] })) },
      question: { bend: bends(effect, placed({ show: "check-in", checkIn: "how-mailing-worked" })), day: 33 },
      long: bent(longTexts),
    },
  },
  hint: {
    title: "Hint in the page",
    usual: { ...gap, ...bent(hinted), place: "hint", shows: ".hint-card" },
    states: {
      mark: { press: [".hint-card .icon-button"], shows: ".hint-mark" },
      long: { bend: bends(asksNothing, hinted, longTexts) },
    },
  },
  moment: {
    title: "Moment",
    usual: moment(stepsDone.slice(0, -1), 1, "track", "campaign_sent"),
    states: {
      step: moment(fresh, 0, "track", "sender_confirmed"),
      reached: moment(inTheGap, 31, "measure", "email_orders", 30),
      value: moment(inTheGap, 92, "confirm", "sales", "confirmed"),
      long: { bend: bends(asksNothing, longTexts) },
    },
  },
  thanks: {
    title: "Thanks",
    usual: {
      life: inTheGap,
      day: 33,
      bend: effect,
      press: [choice(1), send, ".nudge [type=checkbox]", send],
      shows: ".nudge .thanks .help-card",
    },
    states: {
      good: { press: [choice(5), send], shows: ".nudge .thanks" },
      reached: { life: there, day: 40, press: [choice(5), send], shows: ".nudge .thanks" },
      long: {
        bend: bends(effect, longTexts),
      },
    },
  },
};

/** A surface in a state; null where there is no such. `usual` is there for each. */
export function stateOf(surface: string, state: string): State | null {
  const found = surfaces[surface];
  const more = state === "usual" ? (found?.states["usual"] ?? {}) : found?.states[state];
  return found && more ? { ...found.usual, ...more } : null;
}

/** The names of the states of a surface. */
export const statesOf = (surface: string): string[] => [
  ...new Set(["usual", ...Object.keys(surfaces[surface]?.states ?? {})]),
];
