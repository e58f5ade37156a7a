import { waitFor } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { Snapshot } from "../../src/coach.ts";
import { mountSurfaces } from "../../widget/surfaces/surfaces.tsx";
import { fixtureCoach, insight, snapshot } from "./fixtureCoach.ts";

afterEach(() => vi.restoreAllMocks());

/** Everything besides the launcher, in a shadow root of its own, over a coach whose snapshots the test sets. */
async function mounted() {
  const fixture = fixtureCoach(snapshot(insight({}, 1)));
  const element = document.documentElement.appendChild(document.createElement("div"));
  const shadow = element.attachShadow({ mode: "open" });
  const root = shadow.appendChild(document.createElement("div"));
  const launcher = root.appendChild(document.createElement("button"));
  const coach = Object.assign(fixture.coach, { ready: () => Promise.resolve() });
  const surfaces = await mountSurfaces({ coach, element, root, launcher, language: "en" });
  const end = () => {
    surfaces.end();
    element.remove();
  };
  return { fixture, surfaces, root, end, panel: () => root.querySelector(".panel") };
}
/** A snapshot that no surface can draw: it has no help at all, not even an empty list. */
const broken = (): Snapshot => {
  const whole = snapshot(insight({}, 1));
  return { ...whole, insight: { ...whole.insight, help: undefined as unknown as Snapshot["insight"]["help"] } };
};

test("an error in a surface closes it with one warning, goes no further, and the next opening tries again", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { fixture, surfaces, panel, end } = await mounted();
  await surfaces.open(null);
  expect(panel()).toBeTruthy();
  fixture.set(broken());
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  fixture.set(broken());
  expect(warn.mock.calls.length).toBe(1);
  fixture.set(snapshot(insight({}, 2)));
  await surfaces.open(null);
  expect(panel()).toBeTruthy();
  end();
});

test("help that the playbook does not have is refused with a sentence, and nothing opens", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { surfaces, panel, end } = await mounted();
  await expect(surfaces.open("no-such-thing")).rejects.toMatchObject({
    name: "BadInput",
    message: 'show: there is no help item "no-such-thing" in the playbook.',
  });
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  end();
});

test("nothing is drawn or told any more after the end", async () => {
  const { fixture, surfaces, root, end } = await mounted();
  await surfaces.open(null);
  end();
  expect([root.querySelector(".panel"), fixture.listeners()]).toEqual([null, 0]);
});

test("the focus goes into the panel, and when the panel goes back to the launcher", async () => {
  const { surfaces, root, panel, end } = await mounted();
  const focused = () => (root.getRootNode() as ShadowRoot).activeElement;
  await surfaces.open(null);
  await waitFor(() => expect(focused()).toBe(panel()));
  surfaces.close();
  expect(focused()?.tagName).toBe("BUTTON");
  end();
});
