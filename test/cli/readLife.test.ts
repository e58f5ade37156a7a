import { describe, expect, it } from "vitest";
import { readLife } from "../../src/cli/readLife.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const playbook: Playbook = { ...fixturePlaybook(), scores: [], experiments: [] };

/** What is said of a life with these days, with line and column. */
function said(days: string[], head = ""): string[] {
  const text = `{\n"life": 1, "name": "Mina", "starts": "2026-06-01T09:00",${head}\n"days": [\n${days.join(",\n")}\n]}`;
  return readLife(text, playbook).told.map(({ found, said }) => `${found.line}:${found.column} ${said}`);
}

describe("a life", () => {
  it("may have comments and all kinds of entries", () => {
    const days = [
      '{"at": "0d", "set": {"team_size": 2}} /* solo */',
      '{"at": "0d 1h", "track": "contacts_added", "properties": {"n": 3}}',
      '{"at": "0d 2h", "group": "acme", "traits": {"seats": 4}}',
      '{"at": "1d", "every": "1d", "until": "9d", "measure": "orders", "value": 1}',
      '{"at": "2d", "rate": "effect", "value": 2, "reasons": ["spam"], "note": "Not one order."}',
      '{"at": "2d", "answer": "orders", "reasons": ["spam"]}',
      '{"at": "3d", "expect": "orders", "target": 60, "deadline": "90d"}',
      '{"at": "3d", "expect": "orders", "target": "hold"}',
      '{"at": "3d", "confirm": "orders", "verdict": "corrected", "value": 49}',
      '{"at": "3d", "help": "inbox", "did": "opened"}',
      '{"at": "3d", "snooze": "3d"}, {"at": "4d", "dismiss": true}, {"at": "4d", "never": true}',
      '{"at": "4d", "page": "/campaigns"}, {"at": "4d", "visit": true}',
      '{"at": "4d", "see": {"stage": "gap", "checkIn": null, "value": {"orders": {"atLeast": 3}}, "askAgain": "15d"}}',
    ];
    expect(said(days)).toEqual([]);
  });

  it.each<[day: string, says: string]>([
    ['{"at": "0d", "trak": "a"}', 'days[0]: nothing happens here; instead of "trak", did you mean "track"?'],
    ['{"at": "0d"}', 'days[0]: nothing happens here; write one of "track", "measure", "set"'],
    ['{"at": "0d", "visit": true, "track": "a"}', 'days[0]: "track" and "visit" are two things that happen;'],
    ['{"at": "3", "visit": true}', 'days[0].at: "3" is no time since the start; write it like "3d" or "3d 4h".'],
    ['{"at": "3d", "every": "1d", "visit": true}', 'days[0]: what repeats needs both "every" and "until"'],
    ['{"at": "0d", "every": "1m", "until": "100d", "visit": true}', "days[0].every: this would happen more than"],
    [
      '{"at": "0d", "rate": "effekt", "value": 2}',
      'days[0].rate: there is no rated outcome or experience check-in "effekt"; did you mean "effect"?',
    ],
    ['{"at": "0d", "rate": "effect", "value": 9}', 'days[0].value: the scale of "effect" has the points 1 to 5;'],
    [
      '{"at": "0d", "rate": "effect", "value": 1, "reasons": ["spamm"]}',
      'days[0].reasons[0]: there is no obstacle "spamm"; did you mean "spam"?',
    ],
    [
      '{"at": "0d", "help": "inbx", "did": "opened"}',
      'days[0].help: there is no help item "inbx"; did you mean "inbox"?',
    ],
    ['{"at": "0d", "help": "inbox", "did": "read"}', 'days[0].did: "read" is not known here; write one of'],
    ['{"at": "0d", "see": {"stge": "gap"}}', 'days[0].see: there is no "stge" here; did you mean "stage"?'],
    ['{"at": "0d", "see": {"stage": "gab"}}', 'days[0].see.stage: "gab" is not known here; did you mean "gap"?'],
    [
      '{"at": "0d", "see": {"help": ["inbox", "subject"]}}',
      'days[0].see.help[1]: there is no help item "subject"; did you mean "subjects"?',
    ],
    [
      '{"at": "0d", "see": {"notHelp": {"lve": "past"}}}',
      'days[0].see.notHelp.lve: there is no help item "lve"; did you mean "live"?',
    ],
    [
      '{"at": "0d", "see": {"pace": {"order": "behind"}}}',
      'days[0].see.pace.order: there is no outcome "order"; did you mean "orders"?',
    ],
    [
      '{"at": "0d", "track": "campaign_send"}',
      'days[0].track: the playbook never asks for the event "campaign_send"; did you mean "campaign_sent"?',
    ],
  ])("is told what is wrong: %s", (day, says) => {
    const [first = ""] = said([day]);
    expect(first.replace(/^\d+:\d+ /, "").slice(0, says.length)).toBe(says);
  });

  it("is told where", () => {
    expect(said(['{"at": "2d", "visit": true}', '{"at": "1d", "visit": true}'])).toEqual([
      '5:8 days[1].at: "1d" comes before "2d" above it; put the entries in order.',
    ]);
    expect(said([], '"zone": "Berlin",')[0]).toMatch(/^2:\d+ zone: there is no time zone "Berlin"/);
    expect(said([], '"nme": "x",')[0]).toMatch(/^2:\d+ this life: there is no "nme" here/);
  });

  it("is used with a warning, and not with an error", () => {
    const life = (day: string) =>
      readLife(`{"life": 1, "name": "M", "starts": "2026-06-01T09:00", "days": [${day}]}`, playbook).value;
    expect(life('{"at": "0d", "track": "campaign_send"}')).not.toBeNull();
    expect(life('{"at": "0d", "help": "inbx", "did": "opened"}')).toBeNull();
  });
});
