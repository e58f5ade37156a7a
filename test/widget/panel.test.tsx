import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ahead, firstFrame } from "../../widget/surfaces/late.tsx";
import { loadHelp, loadResults, loadYou } from "../../widget/surfaces/loadTabs.ts";
import { Panel } from "../../widget/surfaces/panel.tsx";
import { drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";

beforeAll(async () => {
  await loadParts();
  const { model } = fixtureModel();
  await Promise.all([firstFrame, loadHelp, loadResults, loadYou].map((load) => ahead(load, model)));
}, 60_000);
afterEach(cleanup);

function show(tag = "en") {
  const made = fixtureModel(undefined, { tag, catalogue: {} });
  made.model.change({ layers: { panel: true, help: null, nudge: null } });
  return { ...made, ...drawn(made.model, () => <Panel model={made.model} close={() => {}} />) };
}
const chosen = () => screen.getByRole("tab", { selected: true }).textContent;

describe("the tabs", () => {
  test("are four, of which the first is chosen, and only the chosen one is in the order of the Tab key", () => {
    show();
    const all = screen.getAllByRole("tab");
    expect(all.map(({ textContent }) => textContent)).toEqual(["Crossing", "Help", "Results", "You"]);
    expect(all.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    expect(screen.getByRole("tabpanel", { name: "Crossing" })).toBeTruthy();
  });

  test("are chosen by a press, and show what is theirs", () => {
    show();
    fireEvent.click(screen.getByRole("tab", { name: "You" }));
    expect(screen.getByRole("tabpanel", { name: "You" }).textContent).toContain("When we may ask");
    fireEvent.click(screen.getByRole("tab", { name: "Results" }));
    expect(screen.getByRole("tabpanel", { name: "Results" }).textContent).toContain("What you told us");
    fireEvent.click(screen.getByRole("tab", { name: "Help" }));
    expect(screen.getByRole("tabpanel", { name: "Help" }).textContent).toContain("Continue where you left off");
  });

  test.each([
    ["en", ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Home", "End", "ArrowRight"]],
    ["fa", ["ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight", "ArrowRight", "Home", "End", "ArrowLeft"]],
  ])("are walked with the arrow keys along the reading direction of %s, round at the ends", (tag, keys) => {
    show(tag);
    const names = ["Crossing", "Help", "Results", "You"];
    const walked = keys.map((key) => {
      fireEvent.keyDown(screen.getByRole("tab", { selected: true }), { key });
      expect(document.activeElement).toBe(screen.getByRole("tab", { selected: true }));
      return names.indexOf(chosen() ?? "");
    });
    expect(walked).toEqual([1, 2, 1, 0, 3, 0, 3, 0]);
  });

  test.each(["altKey", "metaKey"])("leave the arrow keys to the browser, which goes back, with %s", (held) => {
    show();
    const key = { key: "ArrowRight", cancelable: true, [held]: true };
    expect(fireEvent.keyDown(screen.getByRole("tab", { selected: true }), key)).toBe(true);
    expect(chosen()).toBe("Crossing");
  });

  test("make room for a help item that is read, and come back as they were", async () => {
    const { model } = show();
    fireEvent.click(screen.getByRole("tab", { name: "Help" }));
    fireEvent.click(screen.getByRole("button", { name: "Subject lines that get opened" }));
    expect(screen.queryByRole("tab")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(model.layers).toEqual({ panel: true, help: null, nudge: null });
    expect(chosen()).toBe("Help");
  });

  test("begin with the first one whenever the panel opens", () => {
    const { model } = show();
    fireEvent.click(screen.getByRole("tab", { name: "You" }));
    model.change({ layers: { panel: false, help: null, nudge: null } });
    model.change({ layers: { panel: true, help: null, nudge: null } });
    expect(chosen()).toBe("Crossing");
  });
});

test("more help than the best is one press away, with the focus on the tab that it stands on", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "See 3 more" }));
  expect(chosen()).toBe("Help");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Help" }));
});
