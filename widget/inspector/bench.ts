import type { ComponentChild } from "preact";
import type { Coach, Inspection } from "../../src/coach.ts";
import type { Look } from "../../src/look.ts";
import type { State } from "../../src/state.ts";
import type { Mount } from "../index.ts";
import { type AsSeen, asIfOf, asItIs, isPlain } from "./asSeen.ts";
import { keepLog, type Logged } from "./logged.ts";
import { createStage, freeSide } from "./onStage.ts";

export const tabs = ["facts", "insight", "why", "pressure", "state", "playbook"] as const;
export type Tab = (typeof tabs)[number];
export type Dock = "left" | "bottom" | "right";
type Checked = Awaited<ReturnType<Inspection["problems"]>>;

/** A part of the inspector. */
export type Part = (props: { bench: Bench }) => ComponentChild;

/** The parts that speak of reasons and conditions in words. */
export interface Spoken {
  Standing: Part;
  Why: Part;
  Pressure: Part;
  /** Why everything in the playbook is there or not, by name. */
  explanations(bench: Bench): Record<string, unknown>;
}

/** All that the inspector is drawn from. */
export interface Shown {
  tab: Tab;
  search: string;
  /** Where the developer wants it; null for opposite to the customer's widget. */
  dock: Dock | null;
  /** Where the customer's widget is not. */
  free: "left" | "right";
  /** Only its bar is seen. */
  folded: boolean;
  as: AsSeen;
  /** What is explained: everything, what is there, or what is not. */
  only: "all" | "there" | "not";
  /** What is told once, for eyes and ears. */
  said: string;
  look: Look | null;
  state: State | null;
  /** Why there is nothing to look at. */
  trouble: string;
  checked: Checked | null;
  /** Explanations in words; they come with the first tab that needs them. */
  spoken: Spoken | null;
}

export interface Bench extends Readonly<Shown> {
  coach: Coach;
  readonly log: readonly Logged[];
  now(): number;
  change(next: Partial<Shown>): void;
  /** Whether what has this name is unfolded; `first` until somebody has folded or unfolded it. */
  isOpen(name: string, first?: boolean): boolean;
  toggle(name: string, first?: boolean): void;
  choose(tab: Tab): void;
  see(as: Partial<AsSeen>): void;
  seeAsItIs(): void;
  /** Reads the playbook anew, and checks it. */
  check(): Promise<void>;
  clearLog(): void;
  close(): void;
}

const spokenTabs: Tab[] = ["insight", "why", "pressure"];

/** Runs one after another, and once more for all who asked meanwhile. */
function oneByOne(work: () => Promise<void>) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
}

const reasonOf = (error: unknown): string => (error as Error | null)?.message ?? String(error);

/** What a tab needs before it can be drawn. */
function createLooking(
  bench: Bench,
  { inspection, loadSpoken }: BenchOptions,
  dress: (as: AsSeen, look: Look) => void,
) {
  return oneByOne(async () => {
    const { tab, as, coach, change, now } = bench;
    try {
      const { state } = await coach.export();
      if (!spokenTabs.includes(tab) && tab !== "state" && isPlain(as) && !bench.look) return change({ state });
      const [look, spoken] = await Promise.all([
        inspection.look(asIfOf(as, now())),
        bench.spoken ?? (spokenTabs.includes(tab) ? loadSpoken() : null),
      ]);
      dress(as, look);
      change({ state, look, spoken, trouble: "" });
    } catch (error) {
      change({ look: null, trouble: reasonOf(error) });
    }
  });
}

const atFirst: Omit<Shown, "free"> = {
  dock: null,
  tab: "facts",
  search: "",
  folded: false,
  as: asItIs,
  only: "all",
  said: "",
  look: null,
  state: null,
  trouble: "",
  checked: null,
  spoken: null,
};

export interface BenchOptions {
  coach: Coach;
  inspection: Inspection;
  mount: Mount | undefined;
  loadSpoken(): Promise<Spoken>;
  draw(bench: Bench): void;
  /** Brings the inspector in front of everything else. */
  toFront(): void;
  close(): void;
}

/** The one place that knows what is inspected and how; every change of it draws. */
export function createBench(options: BenchOptions) {
  const { coach, inspection, mount, draw, toFront, close } = options;
  let ended = false;
  const turned = new Map<string, boolean>();
  const redraw = () => {
    if (!ended) draw(bench);
  };
  const lines = keepLog(coach, inspection, redraw);
  const stage = createStage(coach, mount, lines.held, toFront);
  const bench: Bench = {
    coach,
    log: lines.log,
    ...atFirst,
    free: freeSide(),
    now: inspection.now,
    change(next) {
      Object.assign(bench, next);
      redraw();
    },
    isOpen: (name, first = false) => turned.get(name) ?? first,
    toggle(name, first = false) {
      turned.set(name, !bench.isOpen(name, first));
      redraw();
    },
    choose(tab) {
      bench.change({ tab, search: "", said: "" });
      if (tab !== "playbook") void look();
      else if (!bench.checked) void bench.check();
    },
    see: (as) => seeAs({ ...bench.as, ...as }),
    seeAsItIs: () => seeAs(asItIs),
    async check() {
      bench.change({ checked: null });
      bench.change({ checked: await inspection.problems() });
    },
    clearLog: lines.clear,
    close,
  };
  const look = createLooking(bench, options, (as, seen) => {
    if (ended) return;
    stage.dress(as, seen);
    // another direction may have taken the widget to the other side
    bench.change({ free: freeSide() });
  });
  const seeAs = (as: AsSeen) => {
    bench.change({ as });
    void look();
  };
  const unsubscribe = coach.subscribe(() => void look());
  redraw();
  return {
    bench,
    /** Ends it; the customer's widget is as it was, unless the coach is gone with it. */
    end(destroyed: boolean) {
      ended = true;
      unsubscribe();
      lines.end();
      inspection.end();
      if (!destroyed) stage.restore();
    },
  };
}
