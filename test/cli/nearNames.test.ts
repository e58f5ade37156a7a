import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nearly, nearNames } from "../../src/cli/nearNames.ts";
import { changed, soundPlaybook } from "../playbook/soundPlaybook.ts";
import { runDesk } from "./runDesk.ts";

const check = (playbook: unknown, ...more: string[]) =>
  runDesk(["check", "c", ...more], { c: JSON.stringify(playbook, null, 2) });
const events = (...names: string[]) => names.map((event) => ({ event }));

describe("names that were meant to be one", () => {
  it.each([
    ["campaign_send", "campaign_sent"],
    ["spam_rates", "spam_rate"],
    ["campain_snet", "campaign_sent"],
    ["contcts_added", "contacts_added"],
    ["ampaign_sent", "campaign_sent"],
    ["Campaign_Sent", "campaign_sent"],
    ["campaignSent", "campaign_sent"],
    ["campaignSend", "campaignSent"],
    ["campaign sent ", "campaign_sent"],
    ["campaign.sent", "campaign:sent"],
    ["spamrates", "spam_rate"],
    ["step_1_sent", "step_1_send"],
    ["سفارش_ثبتشد", "سفارش_ثبت_شد"],
  ])("%s and %s", (a, b) => {
    expect(nearly(a, b)).toBe(true);
    expect(nearly(b, a)).toBe(true);
  });
});

describe("names that differ for a reason", () => {
  it.each([
    ["step_1", "step_2"],
    ["step1", "step11"],
    ["step_1_2", "step_12"],
    ["day_7_opened", "day_70_opened"],
    ["campaign_sent", "campaign_sent_2"],
    ["plan_a", "plan_b"],
    ["planA", "planB"],
    ["plan", "plan_a"],
    ["x", "y"],
    ["+", "-"],
    ["sign_up", "sign_in"],
    ["signup", "signin"],
    ["imported", "exported"],
    ["subscribed", "unsubscribed"],
    ["opened", "reopened"],
    ["activated", "deactivated"],
    ["visits", "visitors"],
    ["mail_sent", "mail_seen"],
    ["goal_set", "goal_met"],
    ["note_added", "vote_added"],
    ["item_added", "item_edited"],
    ["open_rate", "order_rate"],
    ["campaign_sent", "campaign_sent_again"],
    ["order", "order_rate"],
  ])("%s and %s", (a, b) => {
    expect(nearly(a, b)).toBe(false);
    expect(nearly(b, a)).toBe(false);
  });

  it("is no name beside itself", () => expect(nearly("campaign_sent", "campaign_sent")).toBe(false));
});

describe("a name that is used once", () => {
  it("is told with the one that was meant", async () => {
    const playbook = changed({ "checkIns.0.after": "campaign_send", "help.0.when": { event: "campaign_sent" } });
    const { code, out } = await check(playbook);
    expect(code).toBe(0);
    expect(out).toBe(
      'c:168:16  warning  checkIns "campaign-effect", after: the event "campaign_send" is used only here, and "campaign_sent" 2 times, first on line 54; did you mean "campaign_sent"? If your product sends both, ignore this.\n' +
        "1 warning. The playbook can be used: 3 steps, 2 outcomes, 2 obstacles, 3 help items.\n",
    );
  });

  it("is told for metrics, whichever of the two comes later", async () => {
    const { out } = await check(changed({ "help.0.when": { metric: "spam_rates", latest: { above: 1 } } }));
    expect(out).toContain(
      'help "reach-the-inbox", when.metric: the metric "spam_rates" is used only here, and "spam_rate" on line 109; did you mean "spam_rate"?',
    );
    expect(out).toContain("\n1 warning. ");
  });

  it("is told for programs too", async () => {
    const { out } = await check(changed({ "checkIns.0.after": "campaign_send" }), "--json");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      problems: [
        {
          path: "checkIns[0].after",
          id: "campaign-effect",
          code: "near-name",
          severity: "warning",
          message: expect.stringMatching(
            /^checkIns\[0\]\.after: the event "campaign_send" is used only here/,
          ) as string,
        },
      ],
    });
  });

  it("is told beside errors", async () => {
    const { code, out } = await check(changed({ "checkIns.0.after": "campaign_send", "help.0.closes": ["spamm"] }));
    expect(code).toBe(1);
    expect(out).toContain("1 error, 1 warning. ");
  });

  it("is compared with names of its own kind", () => {
    expect(nearNames({ all: [{ event: "order" }, { metric: "orders" }] })).toEqual([]);
    expect(nearNames({ all: events("order", "orders") })).toHaveLength(1);
  });

  it("is what differs, not what is used often", () => {
    const told = nearNames({
      all: events("order_send", "order_sent", "order_sent", "order_sents", "order_sents", "order_sents"),
    });
    expect(told).toMatchObject([{ name: "order_send", path: ["all", 0, "event"], meant: "order_sent" }]);
    expect(nearNames({ all: events("order_send", "order_send", "order_sent", "order_sent") })).toEqual([]);
  });

  it("is sought where one event undoes another, but not among the times of a curve", () => {
    const undone = [{ event: "invited", after: "withdrawn" }, { event: "withdrawm" }];
    expect(nearNames({ all: undone })).toMatchObject([{ name: "withdrawm", meant: "withdrawn" }]);
    expect(nearNames({ curve: [{ after: "10d", share: 0.1 }], all: [{ event: "10 d" }] })).toEqual([]);
  });

  it("is no word of a text, trait or id", () => {
    const where = { event: { is: "campaign_send" }, metric: { is: "spam_rates" } };
    expect(nearNames({ all: [{ event: "campaign_sent", where }, { metric: "spam_rate" }] })).toEqual([]);
  });
});

describe("a playbook that is nested too deeply", () => {
  it.each([100, 1000, 50_000])("is not searched for names, %i levels", async (levels) => {
    const deep = `${'{"not":'.repeat(levels)}{"event":"a"}${"}".repeat(levels)}`;
    const { code, out } = await runDesk(["check", "c"], { c: deep });
    expect({ code, lines: out.split("\n").length }).toEqual({ code: 1, lines: 3 });
    expect(out).toContain("nested too deeply");
  });
});

describe("no false alarm", () => {
  it("on a sound playbook", () => expect(nearNames(soundPlaybook())).toEqual([]));

  it("on the demo's own", async () => {
    const text = readFileSync("demo/postcard/coach.json", "utf8");
    expect((await runDesk(["check", "c"], { c: text })).out).toMatch(/^c: no problems\. /);
    const sent = text.lastIndexOf('"campaign_sent"');
    const { out } = await runDesk(["check", "c"], {
      c: `${text.slice(0, sent)}"campaign_send"${text.slice(sent + 15)}`,
    });
    expect(out).toContain('the event "campaign_send" is used only here, and "campaign_sent" ');
  });

  it("on steps that are counted", async () => {
    const { out } = await check(
      changed({ "help.0.when": { all: events("step_1", "step_2", "step_3", "step_10", "plan_a", "plan_b") } }),
    );
    expect(out).toMatch(/^c: no problems\. /);
  });
});
