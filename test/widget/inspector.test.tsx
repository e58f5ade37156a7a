import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { createCoach } from "../../src/createCoach.ts";
import { mountWidget } from "../../widget/index.ts";
import { inspect } from "../../widget/inspector/inspect.tsx";
import { fixturePlaybook, START } from "../playbookFixture.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

const waiting = { timeout: 20_000 };

/** A coach that keeps everything in memory, with the inspector beside it. */
async function opened(change: Parameters<typeof fixturePlaybook>[0] = {}, widget = false) {
  const coach = createCoach({ playbook: fixturePlaybook(change), clock: () => START, consent: "pending", user: "u1" });
  let unmount = widget ? mountWidget(coach) : () => {};
  ends.push(
    () => unmount(),
    () => coach.destroy(),
  );
  await coach.ready();
  const shown: { coach: Coach; language: string | undefined }[] = [];
  const mount = vi.fn((next: Coach, more: { language?: string | undefined } = {}) => {
    shown.push({ coach: next, language: more.language });
    unmount();
    const mounted = mountWidget(next, more);
    unmount = mounted;
    return mounted;
  });
  const close = await inspect(coach, widget ? { mount } : {});
  const host = document.querySelector("[data-farshore-inspector]");
  const root = host?.shadowRoot?.firstElementChild as HTMLElement;
  const view = within(root);
  const tab = async (name: string, text: RegExp | string) => {
    fireEvent.click(view.getByRole("tab", { name }));
    await waitFor(() => expect(view.getByRole("tabpanel").textContent).toMatch(text), waiting);
  };
  return { coach, close, root, view, tab, shown, body: () => view.getByRole("tabpanel") };
}

const inspectors = () => document.querySelectorAll("[data-farshore-inspector]").length;

test("tabs by the ARIA pattern: one stop, arrows choose, and the panel is named after its tab", async () => {
  const { view } = await opened();
  const tabs = view.getAllByRole("tab");
  expect(tabs.map((tab) => tab.textContent)).toEqual(["Facts", "Insight", "Why", "Pressure", "State", "Playbook"]);
  expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  fireEvent.keyDown(tabs[0] as HTMLElement, { key: "ArrowLeft" });
  expect(view.getByRole("tab", { selected: true }).textContent).toBe("Playbook");
  expect(view.getByRole("tabpanel").getAttribute("aria-labelledby")).toBe("tab-playbook");
  fireEvent.keyDown(view.getByRole("tab", { selected: true }), { key: "ArrowRight" });
  expect(view.getByRole("tab", { selected: true }).tabIndex).toBe(0);
  expect(view.getByRole("tab", { selected: true }).textContent).toBe("Facts");
});

test("facts and events are listed as they arrive, the newest first, and unfold", async () => {
  const { coach, view, body } = await opened();
  await coach.track("contacts_added", { how: "import" });
  const [lines] = within(body()).getAllByRole("list");
  const texts = within(lines as HTMLElement)
    .getAllByRole("listitem")
    .map((line) => line.textContent);
  expect(texts[0]).toContain("step:done");
  expect(texts.at(-1)).toContain('contacts_added · {"how":"import"}');
  fireEvent.click(view.getByRole("button", { name: /fact in.*contacts_added/ }));
  expect(view.getByRole("treeitem", { name: 'name: "contacts_added"' })).toBeTruthy();
  fireEvent.input(view.getByRole("searchbox"), { target: { value: "STEP" } });
  expect(view.queryByRole("button", { name: /fact in/ })).toBeNull();
  fireEvent.input(view.getByRole("searchbox"), { target: { value: "" } });
  fireEvent.click(view.getByRole("button", { name: "Clear" }));
  expect(body().textContent).toContain("Nothing so far.");
  await waitFor(() => expect(body().textContent).toContain("contacts_added once so far"));
});

test("why: everything of the playbook, with what was seen, and only what is looked for", async () => {
  const { coach, view, tab, body } = await opened();
  await coach.set({ team_size: 2 });
  await tab("Why", /Segments\s*1 of 2/);
  fireEvent.click(view.getByRole("button", { name: /Teams team/ }));
  expect(body().textContent).toContain("the customer's team_size is above 3seen: 2");
  expect(body().textContent).toContain("condition-fails");
  fireEvent.click(view.getByRole("button", { name: "There" }));
  expect(view.getByRole("button", { name: "There" }).getAttribute("aria-pressed")).toBe("true");
  expect(view.queryByRole("button", { name: /Teams team/ })).toBeNull();
  fireEvent.input(view.getByRole("searchbox"), { target: { value: "no such thing" } });
  expect(body().textContent).toBe("Nothing of it has what you look for.");
});

test("a tree is walked with the arrow keys", async () => {
  const { coach, view, tab, root } = await opened();
  await coach.set({ team_size: 2 });
  await tab("State", "traits");
  const shadow = root.getRootNode() as ShadowRoot;
  const focused = () => shadow.activeElement?.textContent;
  const press = (key: string) => fireEvent.keyDown(shadow.activeElement as Element, { key });
  const traits = view.getByRole("treeitem", { name: /^traits/ });
  fireEvent.click(traits);
  expect(traits.getAttribute("aria-expanded")).toBe("true");
  expect(focused()).toMatch(/^traits/);
  press("ArrowDown");
  expect(focused()).toMatch(/^team_size/);
  press("ArrowRight");
  press("ArrowRight");
  expect(focused()).toMatch(/^value: 2/);
  press("ArrowLeft");
  expect(focused()).toMatch(/^team_size/);
  press("Home");
  expect(focused()).toBe(view.getAllByRole("treeitem")[0]?.textContent);
  expect(view.getAllByRole("treeitem").filter((item) => item.tabIndex === 0)).toHaveLength(1);
});

test("the search opens what holds it", async () => {
  const { coach, view, tab } = await opened();
  await coach.set({ team_size: 2 });
  await tab("State", "traits");
  fireEvent.input(view.getByRole("searchbox"), { target: { value: "team_size" } });
  expect(view.getByRole("treeitem", { name: /^team_size/ })).toBeTruthy();
  expect(view.queryByRole("treeitem", { name: /^events/ })).toBeNull();
});

test("what is copied is JSON; where copying is refused it is in the console", async () => {
  const { coach, view, tab } = await opened();
  await coach.set({ team_size: 2 });
  await tab("State", "traits");
  const info = vi.spyOn(console, "info").mockImplementation(() => {});
  const writeText = vi.fn(() => Promise.reject(new Error("no")));
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
  fireEvent.click(view.getByRole("button", { name: "Copy JSON" }));
  await waitFor(() => expect(view.getByRole("status").textContent).toContain("is in the console"));
  const [text] = info.mock.calls[0] as [string];
  expect(JSON.parse(text)).toMatchObject({ v: 3, traits: { team_size: { value: 2 } } });
});

test("pressure says what is used and left", async () => {
  const { tab, body } = await opened();
  await tab("Pressure", "in this visit");
  expect(body().textContent).toMatch(/in this visit0 of \d+ used, \d+ left/);
  expect(body().textContent).toContain("ask-effect");
});

test("the widget is shown as of another day and segment, records nothing, and is as it was afterwards", async () => {
  const { coach, view, shown, close } = await opened({}, true);
  await coach.track("contacts_added");
  await coach.track("campaign_sent");
  const before = (await coach.export()).state;
  fireEvent.input(view.getByRole("slider", { name: "Day" }), { target: { value: "3" } });
  await waitFor(() => expect(shown).toHaveLength(1), waiting);
  const guest = shown[0]?.coach as Coach;
  expect(guest.snapshot()?.insight.checkIn?.id).toBe("ask-effect");
  expect(coach.snapshot()?.insight.checkIn).toBeNull();
  await guest.rate("effect", 1);
  await guest.help("inbox", "opened");
  expect((await coach.export()).state).toEqual(before);
  fireEvent.click(view.getByRole("tab", { name: "Facts" }));
  expect(view.getAllByRole("button", { name: /not recorded/ })[0]?.textContent).toContain("inbox · opened");

  fireEvent.change(view.getByRole("combobox", { name: "Segment" }), { target: { value: "=team" } });
  await waitFor(() => expect(guest.insight()?.segment.segment?.id).toBe("team"));
  expect(shown, "the same widget").toHaveLength(1);
  expect(view.getByText(/Seen as in 3 days, in the segment team/)).toBeTruthy();
  fireEvent.click(view.getByRole("button", { name: "As it is" }));
  await waitFor(() => expect(shown.at(-1)?.coach).toBe(coach));

  fireEvent.change(view.getByRole("combobox", { name: "Language" }), { target: { value: "fa" } });
  await waitFor(() => expect(shown.at(-1)?.language).toBe("fa"));
  fireEvent.change(view.getByRole("combobox", { name: "Direction" }), { target: { value: "ltr" } });
  const dir = () => document.querySelector("[data-farshore]")?.shadowRoot?.querySelector<HTMLElement>(".farshore")?.dir;
  await waitFor(() => expect(dir()).toBe("ltr"));
  close();
  expect(shown.at(-1)).toEqual({ coach, language: undefined });
  expect(inspectors()).toBe(0);
});

test("problems are told in the words of the problem event", async () => {
  const { tab, coach, body } = await opened();
  await tab("Playbook", "No problems.");
  expect(body().textContent).toContain("Postcard");
  coach.destroy();
  expect(inspectors()).toBe(0);
});

test("asked twice it is there once; the end of the coach takes it away", async () => {
  const { coach, close } = await opened();
  expect(await inspect(coach)).toBe(close);
  expect(inspectors()).toBe(1);
  close();
  expect(inspectors()).toBe(0);
  await inspect(coach);
  expect(inspectors()).toBe(1);
  coach.destroy();
  expect(inspectors()).toBe(0);
});
