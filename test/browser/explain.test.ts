import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Explanation, Tree } from "../../src/explain.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { expect, test } from "./browser.ts";
import { call, explain, insightOf } from "./call.ts";
import { postcardPage } from "./postcardPage.ts";

const playbook = JSON.parse(
  readFileSync(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8"),
) as Playbook;
const ids = [...playbook.help, ...playbook.checkIns].map(({ id }) => id);

/** The conditions at the ends of a tree: those that look at something that was seen. */
const leaves = (tree: Tree): Tree[] => (tree.parts.length ? tree.parts.flatMap(leaves) : [tree]);

/** Every help item and check-in says why it is shown or not, with a code, and with what was seen. */
async function everythingIsExplained(page: Page): Promise<Map<string, Explanation>> {
  const all = new Map<string, Explanation>();
  for (const id of ids) {
    const it = await explain(page, id);
    all.set(id, it);
    expect(it).toMatchObject({ id, kind: playbook.checkIns.some((one) => one.id === id) ? "check-in" : "help" });
    const reasons = it.shown ? it.because : it.becauseNot;
    expect([id, reasons.length > 0]).toEqual([id, true]);
    for (const { code } of reasons) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const [where, tree] of Object.entries(it.conditions)) {
      for (const { found } of leaves(tree)) expect([id, where, found]).not.toEqual([id, where, undefined]);
    }
    expect(JSON.parse(JSON.stringify(it))).toEqual(it);
  }
  return all;
}

test("explain says for every help item and check-in why it is shown or not, all along the way", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);

  const fresh = await everythingIsExplained(page);
  expect(fresh.get("reach-the-inbox")).toMatchObject({
    shown: false,
    becauseNot: [{ code: "closes-nothing-open", wanted: "spam" }],
    conditions: { "obstacles.spam.detectedWhen": { holds: false, found: null } },
  });
  expect(fresh.get("campaign-effect")?.becauseNot).toEqual([{ code: "setup-not-complete", of: "campaign-effect" }]);

  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  await call(page, "measure", "spam_rate", 0.4);
  const sent = await everythingIsExplained(page);
  expect(sent.get("reach-the-inbox")).toMatchObject({
    shown: true,
    because: [
      { code: "closes-detected", of: "spam" },
      { code: "fits-format" },
      { code: "fits-style" },
      { code: "free-first" },
    ],
    conditions: { "obstacles.spam.detectedWhen": { holds: true, found: 0.4, condition: { metric: "spam_rate" } } },
  });
  expect(sent.get("campaign-effect")?.becauseNot[0]).toMatchObject({ code: "too-early", of: "campaign_sent" });
  expect(sent.get("read-your-results")?.conditions["when"]).toMatchObject({ holds: true, found: 1 });

  await mira.daysPass(2);
  const due = await everythingIsExplained(page);
  expect(due.get("campaign-effect")).toMatchObject({ shown: true, because: [{ code: "result-can-show" }] });
  const tree = due.get("way-there")?.conditions["when"];
  expect(tree).toMatchObject({ holds: false, parts: [{ holds: true, found: true }, { holds: false }] });
  expect(tree?.parts[1]?.parts[0]).toMatchObject({ holds: false, found: null, condition: { metric: "orders" } });

  await call(page, "rate", "effect", 2, { reasons: ["subject"] });
  await mira.openPanel();
  await mira.panel.getByRole("tab", { name: "Help" }).click();
  await mira.panel
    .getByRole("button", { name: /^Show all/ })
    .first()
    .click();
  await mira.panel.getByRole("button", { name: "Not for me : We read your campaign before you send it" }).click();
  const rated = await everythingIsExplained(page);
  expect(rated.get("subject-lines")?.because[0]).toMatchObject({ code: "closes-named", of: "subject" });
  expect(rated.get("campaign-review")?.becauseNot[0]).toMatchObject({ code: "dismissed" });
  expect(rated.get("campaign-effect")?.becauseNot[0]).toMatchObject({ code: "nothing-happened-since" });
  expect(await explain(page, "no-such-thing")).toMatchObject({ kind: "unknown", shown: false });
});

test("the four desired-outcome states can all be reached, and the panel has a sentence for each", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  const desired = async () => (await insightOf(page)).desired;
  const says = async (sentence: string) => {
    await mira.openPanel();
    await mira.panel.getByText(sentence).waitFor();
    await mira.panel.getByRole("button", { name: "Close", exact: true }).click();
  };
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  expect(await desired()).toBe("on-the-way");
  await says("What you make of it now decides the result.");

  await mira.daysPass(16);
  expect(await desired()).toBe("not-getting-there");
  await says("What was done has not brought the result yet.");

  await call(page, "measure", "orders", 20);
  expect(await desired()).toBe("succeeding");
  await says("That was your work. Well done.");

  await call(page, "rate", "way-there", 1);
  const unhappy = await insightOf(page);
  expect([unhappy.desired, unhappy.stage]).toEqual(["succeeding-unhappy", "reached-unhappy"]);
  await says("A result should not cost more than it has to.");
});
