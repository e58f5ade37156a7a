import { afterEach, expect, test } from "vitest";
import { createLauncher } from "../../widget/launcher.ts";
import { insight, outcomeInsight, snapshot } from "./fixtureCoach.ts";

const root = document.body.appendChild(document.createElement("div"));
afterEach(() => root.replaceChildren());

const gap = { ...insight({}, 3), outcomes: [outcomeInsight({ progress: 0.1 })] };
test.each([
  ["en", "the steps", insight({}, 1), "20 orders from your newsletter, 1/3"],
  ["en-GB", "the gap", gap, "20 orders from your newsletter, 10%"],
  ["fa-IR", "the gap", gap, "۲۰ سفارش از خبرنامه, 10%"],
  ["de", "the gap, in a language the playbook lacks", gap, "20 orders from your newsletter, 10%"],
])("before our sentences are there, the launcher is named in %s by the playbook: %s", (language, _, at, name) => {
  const launcher = createLauncher(root, language);
  launcher.name(snapshot(at));
  expect(launcher.button.getAttribute("aria-label")).toBe(name);
});
