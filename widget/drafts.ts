import type { Snapshot } from "../src/coach.ts";
import { LONGEST } from "../src/keeping/drafts.ts";
import { plainLists } from "../src/plainLists.ts";
import { hashOf } from "../src/store/hash.ts";
import type { Model } from "./model.ts";
import { tell } from "./tell.ts";

/** What is typed is put down so often at most, ms. */
const EVERY = 300;

/** Values in which there is nothing, as JSON. */
const nothing = ["null", '""', "{}"];

/** What was begun on this device and not sent, by name; see `draft` of the coach. */
export interface Drafts {
  /** Puts down what stands there now, soon; with null, or an empty text, nothing. */
  keep(of: string, value: unknown): void;
  /** What waits to be put down is not worth it any more. */
  cancel(of: string): void;
  /**
   * What comes on the screen is as it was left last, in whatever tab: `take` gets that where it is made like `first`, else
   * `first`. It hears nothing where something was changed meanwhile that is not put down, and once more when all was
   * forgotten.
   */
  resume<T>(of: string, first: T, take: (was: T) => void): Promise<void>;
}

/** Whether it is a text where `first` is one, and a record of texts where `first` is an empty one; null may become anything. */
function isLike<T>(first: T, was: unknown): was is T {
  if (first === null) return true;
  if (was === null || typeof was !== typeof first) return false;
  return typeof was === "string" || Object.values(was as object).every((each) => typeof each === "string");
}

type Changes = [of: string, value: unknown][];

/**
 * A page that is left is gone before a database has answered: what waits then goes to the next page of this tab, which may
 * take its time to load, ms. No more than what was typed last is ever in here, and no longer than until it is put down.
 */
const HANDED = "farshore-begun";
const UNTIL = 60_000;

const json = (value: unknown): string => JSON.stringify(value, plainLists);

function createHanding(model: Model) {
  const owner = () => hashOf(json([model.snapshot?.user, model.snapshot?.playbook.product]));
  // a page may have no right to it
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  // a page may show two projects, and who has left one has no snapshot
  let project = model.snapshot?.project;
  const key = () => {
    project ??= model.snapshot?.project;
    return `${HANDED}-${project}`;
  };
  const drop = () => attempt(() => sessionStorage.removeItem(key()));
  return {
    drop,
    give(changes: Changes) {
      if (model.snapshot?.storage !== "saved" || !changes.length) return;
      attempt(() => sessionStorage.setItem(key(), json([owner(), Date.now(), changes])));
    },
    take(): Changes {
      const all: unknown = attempt(() => JSON.parse(sessionStorage.getItem(key()) ?? "[]"));
      drop();
      // whatever a page has put there
      const [who, at, changes] = Array.isArray(all) ? all : [];
      return who === owner() && Math.abs(Date.now() - at) < UNTIL ? changes : [];
    },
  };
}

/** Puts changes down one moment after another, at most so often; what is not down yet goes along where the page is left. */
function createWriting(write: (of: string, value: unknown) => Promise<unknown>, give: () => void) {
  const waiting = new Map<string, unknown>();
  let timer = 0;
  let flying = 0;
  let last = Number.NEGATIVE_INFINITY;
  const flush = () => {
    clearTimeout(timer);
    timer = 0;
    last = performance.now();
    const all = [...waiting];
    waiting.clear();
    for (const [of, value] of all) {
      flying++;
      const down = write(of, value).finally(() => {
        flying--;
        rest();
      });
      tell(down);
    }
    rest();
  };
  const leave = () => {
    give();
    flush();
  };
  // nothing of ours stays in the page once all is down
  const rest = () => {
    if (flying || waiting.size) return;
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", leave);
  };
  return {
    waiting,
    flush,
    leave,
    add(of: string, value: unknown) {
      waiting.set(of, value);
      if (timer) return;
      // the first of many changes is put down at once
      timer = window.setTimeout(flush, performance.now() - last < EVERY ? EVERY : 0);
      addEventListener("pagehide", leave);
      document.addEventListener("visibilitychange", leave);
    },
  };
}

const fits = (value: unknown): boolean => json(value).length <= LONGEST;

/**
 * Calls back once whoever is here has left, or has all forgotten. It hears the coach itself: what is called before that has
 * told everybody still belongs to who leaves.
 */
function watchWhose(model: Model, left: (forgotten: boolean) => void): void {
  let { snapshot } = model;
  const hear = (next: Snapshot | null) => {
    const [was, since] = [snapshot, snapshot?.insight.since ?? null];
    snapshot = next;
    if (next?.user !== was?.user) left(false);
    else if (since !== null && (next?.insight.since ?? Number.POSITIVE_INFINITY) > since) left(true);
  };
  model.ending(model.coach.subscribe(hear));
}

function createDrafts(model: Model): Drafts {
  const { coach } = model;
  const handing = createHanding(model);
  // what was changed here and is not put down yet, each by its newest change
  const unsaved = new Map<string, { value: unknown }>();
  // what there is to do when all is forgotten
  const clears = new Map<string, () => void>();
  /** Whose drafts these are, until they leave or have all forgotten. */
  let whose: { forgotten?: boolean } = {};
  const write = async (of: string, value: unknown) => {
    const [mine, change, user] = [whose, unsaved.get(of), model.snapshot?.user];
    // More than can be kept stays as long as the page, and what was kept before it does, too.
    if (!fits(value)) return;
    await coach.draft(of, nothing.includes(json(value)) ? null : value);
    if (unsaved.get(of) === change) unsaved.delete(of);
    if (!unsaved.size) handing.drop();
    // forgotten while it was on its way
    if (mine.forgotten && user === model.snapshot?.user) await coach.draft(of, null);
  };
  const writing = createWriting(write, () => {
    const all = [...unsaved].map(([of, { value }]): Changes[number] => [of, value]);
    handing.give(all.filter(([, value]) => fits(value)));
  });
  const keep = (of: string, value: unknown) => {
    unsaved.set(of, { value });
    writing.add(of, value);
  };
  model.ending(writing.leave);
  watchWhose(model, (forgotten) => {
    if (forgotten) writing.waiting.clear();
    // down for who leaves, whose turn it still is
    writing.flush();
    whose.forgotten = forgotten;
    whose = {};
    handing.drop();
    unsaved.clear();
    if (forgotten) for (const clear of clears.values()) clear();
    else clears.clear();
  });
  return {
    keep,
    cancel(of) {
      writing.waiting.delete(of);
      unsaved.delete(of);
    },
    async resume(of, first, take) {
      const mine = whose;
      for (const [name, value] of handing.take()) if (!unsaved.has(name)) keep(name, value ?? null);
      writing.flush();
      clears.set(of, () => take(first));
      // after what was just put down
      const was = await coach.draft(of);
      if (mine === whose && !unsaved.has(of)) take(isLike(first, was) ? was : first);
    },
  };
}

const draftsBy = new WeakMap<Model, Drafts>();

export function draftsOf(model: Model): Drafts {
  const drafts = draftsBy.get(model) ?? createDrafts(model);
  draftsBy.set(model, drafts);
  return drafts;
}
