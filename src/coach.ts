import type { AsIf } from "./asIf.ts";
import type { CoachEvent, EventType } from "./delivery/event.ts";
import type { Explanation } from "./explain.ts";
import type { Export } from "./export.ts";
import type { Consent, Happening, HelpDeed, Traits, Verdict } from "./fact.ts";
import type { Insight } from "./insightWith.ts";
import type { Look } from "./look.ts";
import type { Problem } from "./playbook/problems.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Why } from "./store/store.ts";

/** Called with each event of the type it was registered for; what it throws goes to the console and disturbs nobody. */
export type Listener = (event: CoachEvent) => void;

/** How the coach itself is. */
export interface Health {
  /** `memory` while nothing is saved: everything works, nothing survives the page. */
  storage: "saved" | "memory";
  /**
   * Why nothing is saved: `consent` is pending or denied; the browser `refused` storage, or lost it; it is `full`; it was
   * too `slow` to answer. Null while everything is saved. All but the first is tried again.
   */
  why: Why | null;
}

/** Where the customer stands now, and how the coach is. */
export interface CurrentInsight extends Insight {
  health: Health;
}

/** What surfaces and hosts see: the playbook in use, where the customer stands, and how the coach itself is. */
export interface Snapshot {
  playbook: Playbook;
  insight: CurrentInsight;
  /** As `insight.health` says. */
  storage: Health["storage"];
  /** Null for a visitor who was not named. */
  user: string | null;
  /** See the option of the same name. */
  project: string;
  /** What the host takes over: see the options of the same name. */
  host: { useTemplate: boolean; takeRequest: boolean };
}

/** How far the customer is in something to read. */
export interface Marks {
  /** Share that was read, 0 to 1. */
  read: number;
  /** Indexes of the boxes that are otherwise than the author wrote them, 0 to 255: of "- [ ] " those that are ticked. */
  ticks: number[];
}

/** What is new of it; what is left out stays. */
export type Place = Partial<Marks>;

/** What goes with a rating or an answer; every field may be left out. */
export interface Answer {
  /**
   * Id of one of the choices of a check-in; `measure`, `rating` or `neither` for a contradiction; `given` or `declined`
   * for praise.
   */
  choice?: string | undefined;
  /** Ids of obstacles that the customer named; those that the playbook does not have are left out. */
  reasons?: string[] | undefined;
  /** In the customer's own words, at most 500 characters. */
  note?: string | undefined;
  /** The asking that was answered: `asked` of the check-in that is due. */
  asked?: string | undefined;
}

/** What the customer says of the value of a period, beyond the verdict. */
export interface Confirmation {
  /** What it really was; needed where what was counted is corrected. */
  value?: number | undefined;
  /** In the customer's own words, at most 500 characters. */
  note?: string | undefined;
  /** Who says so, such as a name or role, at most 128 characters; the customer's id is kept anyway. */
  by?: string | undefined;
  /** The asking that was answered: `asked` of the check-in that is due. */
  asked?: string | undefined;
}

/** What belongs to a target of the customer's own. */
export interface OwnAim {
  /** Until when they want it, ms since 1970, a time to come; else the time frame of the playbook. */
  deadline?: number | undefined;
  /** Why, in their own words, at most 500 characters. */
  reason?: string | undefined;
  /** The asking that it answers, as an insight names it: within a time frame that is only about the next period. */
  asked?: string | undefined;
}

/** What a customer may prefer; what is left out stays, and with null they take their word back. */
export interface Preferences {
  /** A language tag such as `fa`. */
  language?: string | null;
  /** When nothing may show itself, by the clock on the customer's wall, beside the quiet hours of the playbook. */
  quietHours?: { from: string; to: string } | null;
  /** Until when nothing may show itself unasked, ms since 1970; or true, until they say otherwise. */
  paused?: number | true | null;
  launcher?: "shown" | "hidden" | null;
  density?: "comfortable" | "compact" | null;
}

/** Something that the customer gave: an answer, a word on the value of a period, or a target of their own. */
export interface Given {
  id: string;
  /** When they said it first, ms. */
  at: number;
  kind: "rating" | "number" | "reasons" | "choice" | "value" | "target";
  /** What it is about: an outcome, or a check-in. */
  of: string;
  value: number | null;
  choice: string | null;
  reasons: string[];
  note: string | null;
  /** Who said so, where that was told; the customer's id is known anyway. */
  by: string | null;
  verdict: Verdict | null;
  /** The period that is spoken of, ms, and what was counted in it. */
  period: { from: number; to: number; counted: number } | null;
  /** True when they said it otherwise later. */
  amended: boolean;
}

/** What of something that was given is said otherwise; what is left out stays. */
export interface Amendment {
  /** Of a target, the target; of the value of a period, what it was. */
  value?: number;
  choice?: string;
  reasons?: string[];
  /** In the customer's own words, at most 500 characters; an empty one takes it away. */
  note?: string;
}

/** How an insight is asked for that is not the customer's own of now; whatever is left out stays as it is. */
export interface Preview {
  /** Another time, ms since 1970. What is known by now is known then, too. */
  at?: number;
  /** Traits in the place of the customer's, or beside them. */
  traits?: Traits;
  /** Id of a segment, as if the customer belonged to it. */
  segment?: string;
}

/** A fact as it was seen when it happened. */
export type Seen = Happening & {
  /** ms since 1970. */
  at: number;
  /** False for what might not be written, such as the right to show a question that another tab has. */
  kept: boolean;
};

/** What the inspector stands on: everything that is known of one customer, from this moment or as if from another one. */
export interface Inspection {
  /** The time as the coach sees it, ms. */
  now(): number;
  /** Calls back with every fact of this tab as it is written, before the events that follow from it; returns the function that ends it. */
  watch(listener: (seen: Seen) => void): () => void;
  /** Looks at everything as it is, or as if; nothing is recorded. */
  look(as?: AsIf): Promise<Look>;
  /** Reads the playbook anew and checks it. `notice` says why it cannot be used, and is empty where it can. */
  problems(): Promise<{ notice: string; problems: Problem[] }>;
  /** Ends it, and leaves the coach as it was. */
  end(): void;
}

/**
 * The one door in and out. Every call is safe: a mistake rejects with a named error and raises `problem`, nothing is
 * thrown at the host, and calls made before the playbook has loaded wait for it in order. The names are those of
 * `ErrorName`: `BadInput` for what was given, `NotReady` while there is no playbook and after `destroy`.
 */
export interface Coach {
  /** Null until a playbook is loaded and the customer's state is read; then always the newest. */
  snapshot(): Snapshot | null;
  /** Calls back now and at every change, with null while nothing is known; returns the function that ends it. */
  subscribe(listener: (snapshot: Snapshot | null) => void): () => void;
  /** Resolves when the first insight is there, or when it is clear that there will be none. */
  ready(): Promise<void>;
  /**
   * Resolves when insights tell what stands in the way and what helps, too: that is worked out from when somebody asks
   * for it here, or opens the panel. Before, `obstacles`, `help` and `otherHelp` of an insight are empty.
   */
  advice(): Promise<void>;
  /**
   * Names the customer, 1 to 256 characters; another name than before drops everything of the first one from memory at once.
   * With a `token`, a JWT whose `sub` is that user, requests to `endpoint` are signed; it is kept in memory only.
   */
  identify(user: string, traits?: Traits, signed?: { token?: string }): Promise<void>;
  /** Names the customer's account, 1 to 256 characters, and its traits. */
  group(account: string, traits?: Traits): Promise<void>;
  /** Sets traits of the customer, at most 100 at a time; texts are cut to 256 characters. */
  set(traits: Traits): Promise<void>;
  /** Something happened in the host; a name of 1 to 64 characters, as the playbook has it in `event`. */
  track(event: string, properties?: Traits): Promise<void>;
  /** A result the host can measure, up to 10^12. For summed measures: what came in since the last call. */
  measure(metric: string, value: number): Promise<void>;
  /**
   * The customer's rating of a rated outcome or of an experience check-in, in points of the scale; or the number of an
   * outcome that only they know. `BadInput` for what cannot be rated, and for a value that is no point of its scale.
   */
  rate(of: string, value: number, answer?: Answer): Promise<void>;
  /** An answer without a number: a choice of a check-in, or the obstacles that stand in the way of an outcome. `BadInput` for others. */
  answer(of: string, answer?: Answer): Promise<void>;
  /**
   * What the customer says of the value that was counted for the last period of an outcome. `BadInput` where no check-in
   * of the playbook reviews it.
   */
  confirm(outcome: string, verdict: Verdict, confirmation?: Confirmation): Promise<void>;
  /**
   * Sets the customer's own target for an outcome. Once that is reached, or a period was reviewed, it is the next bar and
   * a new time frame starts; `hold` aims for the same again, `next` goes on to the next outcome, `not-now` leaves it.
   */
  expect(outcome: string, aim: number | "hold" | "next" | "not-now", own?: OwnAim): Promise<void>;
  /**
   * What the customer prefers. A pause and quiet hours of their own keep everything from showing itself unasked; the rest
   * is remembered for surfaces. See `preferences` of an insight.
   */
  prefer(preferences: Preferences): Promise<void>;
  /** Everything the customer gave, newest first; without what they took back. */
  given(): Promise<Given[]>;
  /** Says something that was given otherwise. It keeps its time, and all that follows from it is worked out anew. */
  amend(id: string, next: Amendment): Promise<void>;
  /** Takes something back that was given: nothing counts it any more, and what was written with it is gone. */
  withdraw(id: string): Promise<void>;
  /** What the customer did with a help item, or with one lesson of a course. */
  help(id: string, did: HelpDeed, lesson?: string): Promise<void>;
  /** How far the customer is in a help item, or in a lesson of a course; of the newest forty. */
  mark(help: string, place: Place, lesson?: string): Promise<void>;
  /** Where they were last; at the beginning where nothing is known. */
  marks(help: string, lesson?: string): Promise<Marks>;
  /** Hands a filled-in template of 1 to 20,000 letters to the host's `useTemplate`; rejects when that does. */
  use(help: string, text: string): Promise<void>;
  /** Hands a request of 1 to 20,000 letters to the host's `takeRequest`, and remembers it; rejects when that does. */
  request(help: string, message: string): Promise<void>;
  /** Claims the right to show a check-in or a hint unasked, by its `asked`; true for exactly one caller in all tabs. */
  claim(asked: string): Promise<boolean>;
  /** Puts a question off for a duration such as `"3d"`; then it may show itself once more. */
  snooze(asked: string, duration: string): Promise<void>;
  /** Puts a question away, or never asks anything of its check-in again. */
  dismiss(asked: string, forEver?: boolean): Promise<void>;
  /**
   * What the customer began and has not sent, so that no reload loses it: keeps `next` under a name, with null drops what
   * is kept there, and resolves to what is kept then, null for nothing. The name is the `asked` of a question or the id of a
   * help item, else one of yours, 1 to 128 characters. It is gone once the question was answered or dismissed, or the item
   * used or requested; of two tabs the later one holds. The newest 20 of a customer are kept for 30 days, each as JSON of at
   * most 8,000 letters; `BadInput` for what that cannot hold.
   */
  draft(of: string, next?: unknown): Promise<unknown>;
  /** The host shows another page; without a path the address bar is read. */
  page(path?: string): Promise<void>;
  /** Listens to events of one type; returns the function that ends it. */
  on(type: EventType, listener: Listener): () => void;
  /** The same for the next event of the type only. */
  once(type: EventType, listener: Listener): () => void;
  /** Ends what `on` or `once` began for the same listener. */
  off(type: EventType, listener: Listener): void;
  /** Where the customer stands, what would help, and why; null while nothing is known. */
  insight(): CurrentInsight | null;
  /**
   * Why a help item, check-in, obstacle, segment, score, step or outcome is there or not, down to the condition and the
   * value seen; `help:inbox` where two parts have the same id. Of kind `unknown` for what the playbook does not have. With
   * `as` as it would be at another time, or for such a customer; nothing is recorded.
   */
  explain(id: string, as?: AsIf): Promise<Explanation>;
  /**
   * The insight, with advice, as it would be at another time, with other traits or in another segment, from what is known
   * of the customer. Nothing is recorded or told. Without `health`, which is how the coach is now and not how it would be.
   * `BadInput` for a segment that the playbook does not have.
   */
  preview(asked?: Preview): Promise<Insight>;
  /** Opens the coach to a tool of the host's developers, such as the inspector; `ended` is called when the coach is destroyed. */
  inspection(ended: () => void): Promise<Inspection>;
  /** `granted` saves and sends what waits; `pending` keeps all in memory from now on; `denied` deletes what was saved. */
  consent(consent: Consent): Promise<void>;
  /** Everything that is kept of the customer on this device, as JSON can hold it. */
  export(): Promise<Export>;
  /**
   * Deletes everything that is kept of the customer on this device, in all tabs. Where events go out, `customer:forgotten`
   * follows, and is all that stays until it was taken over: whoever received the others deletes them, too.
   */
  forget(): Promise<void>;
  /**
   * The customer has logged out: nothing of them stays in memory or on screen. Where nothing can be saved, saving is tried
   * once more before that, and what cannot be saved then is lost.
   */
  reset(): Promise<void>;
  /** Ends everything; the coach cannot be used afterwards. Subscribers are called back once more, with null. */
  destroy(): void;
}
