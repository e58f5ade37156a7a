import { waitFor } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { Snapshot } from "../../src/coach.ts";
import { mountSurfaces } from "../../widget/surfaces/surfaces.tsx";
import { catalogueOf } from "../../widget/words/catalogues.ts";
import { dueCheckIn, fixtureCoach, insight, outcomeInsight, snapshot } from "./fixtureCoach.ts";

vi.mock(import("../../widget/words/catalogues.ts"), async (original) => {
  const real = await original();
  return { ...real, catalogueOf: vi.fn(real.catalogueOf) };
});

afterEach(() => vi.restoreAllMocks());

/** Everything besides the launcher, in a shadow root of its own, over a coach whose snapshots the test sets. */
async function mounted(language = "en") {
  const fixture = fixtureCoach(snapshot(insight({}, 1)));
  const element = document.documentElement.appendChild(document.createElement("div"));
  const shadow = element.attachShadow({ mode: "open" });
  const root = shadow.appendChild(document.createElement("div"));
  const coach = Object.assign(fixture.coach, { ready: () => Promise.resolve() });
  const surfaces = await mountSurfaces({
    coach,
    element,
    root,
    language,
    prepare() {},
    press() {},
    again() {},
    options: {},
  });
  if (!surfaces) throw new Error("there was no place for it");
  const end = () => {
    surfaces.end();
    element.remove();
  };
  return { fixture, surfaces, root, end, panel: () => root.querySelector(".panel") };
}
/** A snapshot that no panel can draw: its outcome has no measure. */
const broken = (): Snapshot => {
  const whole = outcomeInsight();
  const outcome = { ...whole.outcome, measure: undefined as unknown as typeof whole.outcome.measure };
  return snapshot(insight({ outcomes: [{ ...whole, outcome }] }, 1));
};

/** Waits for the part of the panel that comes on its own. */
const lower = (root: HTMLElement) =>
  waitFor(() => expect(root.querySelector(".panel .help")).toBeTruthy(), { timeout: 20_000 });

test("an error in a surface closes it with one warning, goes no further, and the next opening tries again", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { fixture, surfaces, root, panel, end } = await mounted();
  await surfaces.open(null, null);
  await lower(root);
  fixture.set(broken());
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  fixture.set(broken());
  expect(warn.mock.calls.length).toBe(1);
  fixture.set(snapshot(insight({}, 2)));
  await surfaces.open(null, null);
  expect(panel()).toBeTruthy();
  end();
});

test("after an error in a surface a question that is due later still shows itself", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { fixture, surfaces, panel, root, end } = await mounted();
  await surfaces.open(null, null);
  await lower(root);
  fixture.set(broken());
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  fixture.set(snapshot(insight({ checkIn: dueCheckIn() }, 3)));
  await waitFor(() => expect(root.querySelector(".nudge")).toBeTruthy());
  end();
});

test("a question put away while the panel opens leaves the panel open", async () => {
  const { fixture, surfaces, panel, root, end } = await mounted();
  let kept = () => {};
  fixture.coach.dismiss = () =>
    new Promise((resolve) => {
      kept = resolve;
    });
  fixture.set(snapshot(insight({ checkIn: dueCheckIn() }, 3)));
  const never = await waitFor(() => {
    const button = root.querySelector<HTMLElement>(".nudge .never");
    if (!button) throw new Error("no question yet");
    return button;
  });
  never.click();
  await surfaces.open(null, null);
  kept();
  await new Promise((resolve) => setTimeout(resolve));
  expect(panel()).toBeTruthy();
  end();
});

test("help that the host shows counts as opened, like help that the customer opens", async () => {
  const { fixture, surfaces, end } = await mounted();
  const shown = snapshot(insight({}, 1));
  const help = shown.insight.help.map((one) => one.help);
  fixture.set({ ...shown, playbook: { ...shown.playbook, help } });
  const id = help[0]?.id ?? "";
  await surfaces.open(id, null);
  expect(fixture.calls).toContainEqual({ verb: "help", args: [id, "opened"] });
  end();
});

test("help that the playbook does not have is refused with a sentence, and nothing opens", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { surfaces, panel, end } = await mounted();
  await expect(surfaces.open("no-such-thing", null)).rejects.toMatchObject({
    name: "BadInput",
    message: 'show: there is no help item "no-such-thing" in the playbook.',
  });
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  end();
});

test("a tab that the panel does not have is refused with a sentence, and nothing opens", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { surfaces, panel, end } = await mounted();
  await expect(surfaces.open(null, null, "settings" as "you")).rejects.toMatchObject({
    name: "BadInput",
    message: 'open: the panel has no tab "settings"; it has crossing, help, results, you.',
  });
  expect([panel(), warn.mock.calls.length]).toEqual([null, 1]);
  await surfaces.open(null, null, "you");
  expect(panel()?.querySelector('[aria-selected="true"]')?.textContent).toBe("You");
  end();
});

test("nothing is drawn or told any more after the end", async () => {
  const { fixture, surfaces, root, end } = await mounted();
  await surfaces.open(null, null);
  end();
  expect([root.querySelector(".panel"), fixture.listeners()]).toEqual([null, 0]);
});

test("the focus goes into the panel, and when the panel goes back to the launcher", async () => {
  const { surfaces, root, panel, end } = await mounted();
  const focused = () => (root.getRootNode() as ShadowRoot).activeElement;
  await surfaces.open(null, null);
  await waitFor(() => expect(focused()).toBe(panel()));
  surfaces.close();
  expect(focused()?.tagName).toBe("BUTTON");
  end();
});

/** Something of the host's in the page. */
const hostField = () => document.body.appendChild(document.createElement("input"));
const hostButton = () => document.body.appendChild(document.createElement("button"));

test("a panel that comes when the customer is at work in the page again leaves them the focus", async () => {
  const { surfaces, panel, root, end } = await mounted();
  const field = hostField();
  const from = document.activeElement;
  field.focus();
  await surfaces.open(null, from);
  expect(panel()).toBeTruthy();
  expect((root.getRootNode() as ShadowRoot).activeElement).toBeNull();
  expect(document.activeElement).toBe(field);
  field.remove();
  end();
});

test("opened from a field of the host, it takes the focus, and gives it back", async () => {
  const { surfaces, panel, root, end } = await mounted();
  const field = hostField();
  field.focus();
  await surfaces.open(null, field);
  await waitFor(() => expect((root.getRootNode() as ShadowRoot).activeElement).toBe(panel()));
  surfaces.close();
  expect(document.activeElement).toBe(field);
  field.remove();
  end();
});

test("the place that the panel was opened from is forgotten when it closes behind the customer's back", async () => {
  const { fixture, surfaces, root, end } = await mounted();
  const [old, now] = [hostButton(), hostButton()];
  old.focus();
  await surfaces.open(null, old);
  now.focus();
  surfaces.close();
  fixture.set(snapshot(insight({ checkIn: dueCheckIn() }, 3)));
  const later = await waitFor(() => {
    const button = root.querySelector<HTMLElement>(".nudge .icon-button");
    if (!button) throw new Error("no question yet");
    return button;
  });
  later.focus();
  later.click();
  expect(document.activeElement).not.toBe(old);
  old.remove();
  now.remove();
  end();
});

test("who is measured but not coached is shown nothing, whatever the host asks for", async () => {
  const { fixture, surfaces, root, end } = await mounted();
  fixture.set(snapshot(insight({ holdout: true, checkIn: dueCheckIn() }, 3)));
  await surfaces.open(null, null);
  expect(root.querySelector(".panel, .nudge")).toBeNull();
  end();
});

test("a question that has no sentence of the playbook is announced by what it is about", async () => {
  const { fixture, root, end } = await mounted();
  const because = [{ code: "behind" as const, of: "orders" }];
  const asked = { ask: "reason" as const, of: "orders", asked: "why@1", question: null, scale: [], because };
  fixture.set(snapshot(insight({ checkIn: dueCheckIn(asked) }, 3)));
  await waitFor(() => expect(root.querySelector(".nudge legend")?.textContent).toBe("What stands in the way?"), {
    timeout: 20_000,
  });
  expect(root.querySelector("[role=status]")?.textContent).toBe(
    "Postcard has a question for you, at the end of the page: 20 orders from your newsletter",
  );
  end();
});

test("a language that could not be loaded is asked for again, once every while", async () => {
  const load = vi.mocked(catalogueOf);
  const real = load.getMockImplementation();
  load.mockReset().mockRejectedValue(new Error("offline"));
  const { fixture, root, end } = await mounted("fr");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const often = async (after: number) => {
    await vi.advanceTimersByTimeAsync(after);
    for (let time = 0; time < 5; time++) {
      fixture.set(snapshot(insight({}, 1)));
      await vi.advanceTimersByTimeAsync(0);
    }
    await Promise.allSettled(load.mock.results.map(({ value }) => value));
    return load.mock.calls.length;
  };
  // as it was mounted, and at the first look
  expect(await often(0)).toBe(2);
  expect(await often(20_000)).toBe(2);
  expect(await often(20_000)).toBe(3);
  if (real) load.mockImplementation(real);
  expect(await often(20_000)).toBe(3);
  expect(root.querySelector(".launcher")?.ariaLabel).toMatch(/^Your way to the result/);
  expect(await often(20_000)).toBe(4);
  vi.useRealTimers();
  await waitFor(() => expect(root.querySelector(".launcher")?.ariaLabel).toMatch(/^Votre parcours/));
  end();
});

test("a language that could not be loaded is asked for at once where it is chosen anew", async () => {
  const load = vi.mocked(catalogueOf);
  const real = load.getMockImplementation();
  load.mockReset().mockRejectedValueOnce(new Error("offline"));
  const { fixture, root, end } = await mounted();
  const prefer = (language: string) => {
    const { preferences } = insight({}, 1);
    fixture.set(snapshot(insight({ preferences: { ...preferences, language } }, 1)));
  };
  prefer("fr");
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  if (real) load.mockImplementation(real);
  prefer("en");
  prefer("fr");
  await waitFor(() => expect(root.querySelector(".launcher")?.ariaLabel).toMatch(/^Votre parcours/));
  end();
});
