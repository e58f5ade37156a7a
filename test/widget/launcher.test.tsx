import { afterEach, expect, test } from "vitest";
import { createLauncher } from "../../widget/launcher.ts";
import { insight, snapshot } from "./fixtureCoach.ts";

const root = document.body.appendChild(document.createElement("div"));
afterEach(() => root.replaceChildren());

test.each([
  ["en", "20 orders from your newsletter"],
  ["fa-IR", "۲۰ سفارش از خبرنامه"],
  ["de", "20 orders from your newsletter"],
])("before our sentences are there, the launcher is named in %s by the playbook", (language, name) => {
  const launcher = createLauncher(root, language);
  launcher.show(snapshot(insight({}, 3)), null);
  expect(launcher.button.ariaLabel).toBe(name);
});

test("who is measured but not coached has no launcher", () => {
  const launcher = createLauncher(root, "en");
  launcher.show(snapshot(insight({}, 3)), null);
  expect(launcher.button.hidden).toBe(false);
  launcher.show(snapshot(insight({ holdout: true }, 3)), null);
  expect(launcher.button.hidden).toBe(true);
});
