import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect } from "vitest";
import type { RankedHelp } from "../../src/advice/help.ts";
import type { Snapshot } from "../../src/coach.ts";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import { HelpReader } from "../../widget/surfaces/helpReader.tsx";
import { type FixtureCoach, fixtureCoach, insight, snapshot } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

/** What every help item of the tests has. */
export const common = { closes: [], strength: "medium" as const, needs: [] };

export const webinar: Extract<Help, { type: "webinar" }> = {
  type: "webinar",
  id: "w",
  title: "Live",
  minutes: 45,
  starts: "2026-06-11T16:00",
  zone: "Europe/Berlin",
  link: "https://example.com/room",
  ...common,
};

/** What a test says beside the item. */
export interface Shown {
  insight?: Partial<Insight>;
  snapshot?: Partial<Snapshot>;
  item?: Partial<RankedHelp>;
  /** Called before anything is drawn. */
  before?(fixture: FixtureCoach): void;
}

/** Draws one help item as the panel does. */
export function showHelp(help: Help, { insight: change = {}, snapshot: of = {}, item = {}, before }: Shown = {}) {
  const ranked = { help, score: 1, because: [], opened: true, finished: false, ...item } as RankedHelp;
  const fixture = fixtureCoach(snapshot(insight({ help: [ranked], ...change }, 3), of));
  before?.(fixture);
  const made = fixtureModel(fixture);
  made.model.change({ layers: { panel: true, help: help.id, nudge: null } });
  return { ...drawn(made.model, () => <HelpReader model={made.model} help={help} />), ...made };
}

/** Waits until every part that comes on its own is there, and its text is read. */
export const settled = () =>
  waitFor(
    () => {
      expect(screen.queryByText("One moment…")).toBeNull();
      expect(document.querySelector(".unread")).toBeNull();
    },
    { timeout: 20_000 },
  );

/** Shows an item of a kind whose part comes on its own, and waits for it. */
export async function shownHelp(...item: Parameters<typeof showHelp>) {
  const made = showHelp(...item);
  await settled();
  return made;
}

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

/** What was told of the item, without what was told of its lessons. */
export const deeds = (calls: { verb: string; args: unknown[] }[]) =>
  calls.filter(({ verb }) => verb === "help").map((call) => call.args[1]);
