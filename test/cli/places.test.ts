import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { changed, soundPlaybook } from "../playbook/soundPlaybook.ts";
import { runDesk } from "./runDesk.ts";

const check = (playbook: unknown, ...more: string[]) =>
  runDesk(["check", "c", ...more], { c: typeof playbook === "string" ? playbook : JSON.stringify(playbook) });

/** What is said after line and column, without the sum below. */
async function said(playbook: unknown): Promise<string[]> {
  const { out } = await check(playbook);
  return out
    .split("\n")
    .slice(0, -2)
    .map((line) => line.replace(/^c:\d+:\d+ +(error|warning) +/, ""));
}

describe("the place of a problem", () => {
  it.each<[changes: Record<string, unknown>, says: string]>([
    [
      { "help.1.price": { amount: 5, currency: "€" } },
      'help "first-orders-live", price.currency: "€" is not a currency; write "EUR".',
    ],
    [{ "help.0.closes": ["spamm"] }, 'help "reach-the-inbox", closes[0]: there is no obstacle "spamm"; did you mean'],
    [
      { "help.2.closes": [] },
      'help "footer": the help item "footer" closes no obstacle and has no "when", so it is never recommended;',
    ],
    [{ "outcomes.0.within": undefined }, 'outcomes "orders": "within" is missing; add "within": "30d".'],
    [{ "journey.steps.1.doneWhen.evnt": 1 }, 'journey.steps "send-campaign", doneWhen: there is no "evnt" here;'],
    [{ "journey.onboarding.0.link": "x y" }, 'journey.onboarding "verify", link: "x y" is not a link;'],
    [{ "segments.0.who.trait": "" }, 'segments "solo", who.trait: this text is empty;'],
    [
      { "checkIns.1.when": { all: [{ step: "verify" }, { help: "fotter", is: "opened" }] } },
      'checkIns "way-there", when.all[1].help: there is no help item "fotter"; did you mean "footer"?',
    ],
    [{ "help.2.placeholders.id": { label: "" } }, 'help "footer", placeholders.id.label: this text is empty;'],
  ])("names the part that it is in: %j", async (changes, says) => {
    expect((await said(changed(changes)))[0]?.slice(0, says.length)).toBe(says);
  });

  it.each<[changes: Record<string, unknown>, says: string]>([
    [{ product: "" }, "product: this text is empty;"],
    [{ "outcomes.0.id": undefined }, 'outcomes[0]: "id" is missing; add "id": "first-step".'],
    [{ "obstacles.0.id": "Lands in spam" }, 'obstacles[0].id: "Lands in spam" is not an id; write "Lands-in-spam".'],
    [{ "help.0.id": 5 }, "help[0].id: found 5, but this must be an id"],
    [{ "help.0.id": "x".repeat(65) }, "help[0].id: "],
    [{ farshore: undefined }, 'the playbook: "farshore" is missing; add "farshore": 1.'],
  ])("counts where there is no name, or where the name is the problem: %j", async (changes, says) => {
    expect((await said(changed(changes)))[0]?.slice(0, says.length)).toBe(says);
  });

  it("counts where two parts have one name", async () => {
    expect(await said(changed({ "help.1.id": "footer", "help.1.zone": "Berlin" }))).toEqual([
      'help[1].zone: there is no time zone "Berlin"; did you mean "Europe/Berlin"?',
      'help[2].id: the id "footer" is used already at help[1].id; give one of them another id.',
    ]);
  });

  it("is named for a key that is written twice", async () => {
    const text = JSON.stringify(soundPlaybook()).replace('"title":"Footer"', '"title":"A","title":"Footer"');
    expect(await said(text)).toEqual([
      'help "footer": "title" is written a second time, and only the last one counts; remove one of them.',
    ]);
  });

  it("stays a path for programs, with the name beside it", async () => {
    const playbook = changed({ "help.1.price": { amount: 5, currency: "€" }, product: "" });
    const { out } = await check(playbook, "--json");
    const { problems } = JSON.parse(out) as { problems: { path: string; id?: string; message: string }[] };
    expect(problems.map(({ path, id }) => ({ path, id }))).toEqual([
      { path: "product", id: undefined },
      { path: "help[1].price.currency", id: "first-orders-live" },
    ]);
    const { problems: own } = await checkPlaybook(playbook);
    expect(problems.map(({ message }) => message)).toEqual(own.map(({ message }) => message));
  });

  it("is found in whatever stands there", async () => {
    expect(await said([{ id: "a" }])).toHaveLength(1);
    expect(await said({ farshore: 1, help: [null, { id: "" }, { id: "__proto__", type: "x" }] })).toContain(
      'help "__proto__", type: "x" is not known here; write one of "lesson", "article", "video", "webinar", "talk", "template", "course", "tool", "training", "consulting" or "service".',
    );
  });
});
