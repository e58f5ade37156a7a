import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { hintSentences } from "../../src/playbook/hintSentences.ts";
import { tellHints } from "../../src/playbook/tellHints.ts";
import { START } from "../playbookFixture.ts";
import { fullPlaybook } from "./fullPlaybook.ts";
import { changed, soundPlaybook } from "./soundPlaybook.ts";

/** What is changed in a playbook without hints, by path, and all that is then hinted at. */
type Case = [changes: Record<string, unknown>, says: string[]];

const together = (a: string, b: string) =>
  `help[0].when: ${a} and ${b} are never true together, so this never holds; take one of them out, or write "any".`;
const long = (letters: number) => "x".repeat(letters);

/** In two parts, or whoever looks for keys in sources finds these. */
const secrets: [what: string, text: string][] = [
  ["a private key", `-----BEGIN RSA ${"PRIVATE KEY"}-----`],
  ["a secret key", `Use sk_${"live_4eC39HqLyjWD"} for it`],
  ["a secret key", `AKIA${"IOSFODNN7EXAMPLE"}`],
  ["an access token", `ghp_${"a".repeat(36)}`],
  ["an access token", `xoxb${"-123456789012"}`],
  ["an API key", `AIza${"b".repeat(35)}`],
  ["a signed token", `eyJ${"hbGciOiJIUzI1NiJ9"}.eyJ${"zdWIiOiJ1NDIifQ"}.c2ln`],
  ["a password in an address", `[open](https://team:${"hunter2"}@example.com/)`],
  ["a key in an address", `[open](https://example.com/?a=1&api_key=${"0123456789"})`],
];

const ofSound: Case[] = [
  // what is no business of customers
  ...secrets.map(
    ([what, text]): Case => [
      { "help.0.body": text },
      [
        `help[0].body: this looks like ${what}, and everybody can read a playbook; take it out, and have a new one made.`,
      ],
    ],
  ),
  [{ "help.0.body": "Your key=value pairs, sk_live, a token and https://example.com/?token={{yours}}" }, []],
  // outcomes
  [
    { "outcomes.0.measure.percent": true, "outcomes.0.targets": {} },
    ['outcomes[0].target: with "percent" a value of 1 means 100 %, so 20 is 2000 %; did you mean 0.2?'],
  ],
  [
    {
      "outcomes.0.measure": { from: "host", metric: "spam_rate", take: "latest", percent: true },
      "outcomes.0.baseline": 0.5,
      "outcomes.0.target": 0.1,
      "outcomes.0.targets": {},
      "obstacles.0.detectedWhen": { not: { metric: "spam_rate", latest: { atMost: 15 } } },
    },
    [
      'obstacles[0].detectedWhen.not.latest.atMost: with "percent" a value of 1 means 100 %, so 15 is 1500 %; did you mean 0.15?',
    ],
  ],
  [
    { "outcomes.0.baseline": 10, "outcomes.0.targets": { team: 5 } },
    [
      "outcomes[0].targets.team: more is better here, since the target is 20, so with 5, below the baseline 10, these customers are there from the start; change one of them.",
    ],
  ],
  [
    { "outcomes.0.checkpoints": ["15d", "9w"] },
    [
      'outcomes[0].checkpoints[1]: the checkpoint "9w" is not before the end of the time frame ("60d"), so it has no effect; choose an earlier one.',
    ],
  ],
  [
    { "outcomes.0.lag": "60d" },
    [
      'outcomes[0].lag: a result can show after "60d" at the earliest, and the time frame ends after "60d"; shorten the "lag", or lengthen "within".',
    ],
  ],
  [
    { "outcomes.0.for": ["team"], "outcomes.1.for": ["team"] },
    [
      'segments[0]: no outcome is meant for the segment "solo", so its customers see no goal; add it to the "for" of an outcome.',
    ],
  ],

  // help for every obstacle
  [
    { "help.1.closes": ["spam"] },
    ['obstacles[1]: no help closes the obstacle "subject"; add "subject" to the "closes" of a help item.'],
  ],
  [
    { "help.1.segments": ["team"] },
    [
      'obstacles[1]: segment "solo" has no help for "subject"; write some, or change the "segments" of help that closes it.',
    ],
  ],
  [
    { "help.1.when": { all: [{ segment: "team" }, { event: "campaign_sent" }] } },
    [
      'obstacles[1]: segment "solo" has no help for "subject"; write some, or change the "when" of help that closes it.',
    ],
  ],
  [
    { "help.1.segments": [] },
    [
      'obstacles[1]: segments "solo" and "team" have no help for "subject"; write some, or change the "segments" of help that closes it.',
      'help[1].segments: "segments" is empty, so this is for nobody; name some, or take it out.',
    ],
  ],
  [{ "help.1.segments": ["team"], "outcomes.1.for": ["team"], "obstacles.1.outcomes": ["effect"] }, []],
  [
    { segments: [], "outcomes.0.targets": {}, "outcomes.1.for": undefined, "help.1.languages": ["de"] },
    [
      'obstacles[1]: customers have no help for "subject"; write some, or change the "languages" of help that closes it.',
    ],
  ],
  [{ languages: ["en-GB"], "help.1.languages": ["en"] }, []],
  // help that needs what is not for them, or comes in a stage too late
  [
    { "help.1.needs": ["reach-the-inbox"], "help.0.segments": ["team"] },
    [
      'obstacles[1]: segment "solo" has no help for "subject"; write some, or change the "needs" of help that closes it.',
    ],
  ],
  [
    {
      "help.1.needs": ["reach-the-inbox"],
      "help.0.segments": ["team"],
      "help.1.segments": ["team"],
      "outcomes.1.for": ["team"],
    },
    [],
  ],
  [{ "help.1.needs": ["reach-the-inbox"], "help.0.stages": ["onboarding"] }, []],
  [
    {
      "help.0.stages": ["reached"],
      "help.2.stages": ["reached", "reached-unhappy"],
      "checkIns.1.ask": "choice",
      "checkIns.1.scale": undefined,
      "checkIns.1.low": undefined,
      "checkIns.1.choices": [
        { id: "a", text: "A" },
        { id: "b", text: "B" },
      ],
    },
    [
      'obstacles[0]: segments "solo" and "team" have no help for "spam"; write some, or change the "stages" of help that closes it.',
    ],
  ],
  // where the way is asked about, it may be hard after the result is there; another outcome may be missing all the time
  [{ "help.0.stages": ["reached"], "help.2.stages": ["reached", "reached-unhappy"] }, []],
  [{ "help.1.stages": ["reached"] }, []],
  // an obstacle that only the question of another segment can name
  [{ "outcomes.1.for": ["team"], "obstacles.1.outcomes": undefined, "help.1.segments": ["team"] }, []],
  [{ "checkIns.0.when": { segment: "team" }, "help.1.segments": ["team"] }, []],
  // variants
  [
    {
      experiments: [
        {
          id: "e",
          variants: [
            { id: "a" },
            { id: "b", help: { "reach-the-inbox": { hidden: true }, "first-orders-live": { hidden: true } } },
          ],
        },
      ],
    },
    [
      'experiments[0].variants[1].help: whoever gets the variant "b" in segments "solo" or "team" has no help for "subject", since all that closes it is hidden or needs what is hidden; leave some, or write more.',
    ],
  ],
  [
    {
      "help.1.needs": ["footer"],
      experiments: [{ id: "e", variants: [{ id: "a" }, { id: "b", help: { footer: { hidden: true } } }] }],
    },
    [
      'experiments[0].variants[1].help: whoever gets the variant "b" in segments "solo" or "team" has no help for "subject", since all that closes it is hidden or needs what is hidden; leave some, or write more.',
    ],
  ],
  [
    { "help.2.closes": [] },
    [
      'help[2]: the help item "footer" closes no obstacle and has no "when", so it is never recommended; name obstacles in "closes", or say in "when" who needs it.',
    ],
  ],
  [{ "help.2.closes": [], "help.2.when": { event: "campaign_sent" } }, []],

  // placeholders
  [
    { "help.2.body": "Because {{reson}}" },
    [
      'help[2].body: the placeholder {{reson}} has no label for the customer; did you mean "reason"?',
      'help[2].placeholders.reason: the text has no {{reason}}; did you mean "reson"?',
    ],
  ],
  [
    { "help.2.placeholders": {} },
    ['help[2].body: the placeholder {{reason}} has no label for the customer; add "reason" to "placeholders".'],
  ],
  [
    { "help.2.body": { en: "No {{reason}}", de: "{{ort}}" } },
    ['help[2].body.de: the placeholder {{ort}} has no label for the customer; add "ort" to "placeholders".'],
  ],

  // lengths
  [
    {
      "journey.steps.0.title": long(61),
      "journey.steps.0.why": long(161),
      "outcomes.0.title": long(71),
      "obstacles.1.asReason": { en: long(71), de: long(70) },
      "help.0.title": long(71),
      "help.0.summary": { en: long(161), de: long(160) },
      "help.0.provider": long(61),
      "checkIns.1.question": long(121),
      "checkIns.1.scale.0": long(41),
    },
    [
      "journey.steps[0].title: this title has 61 letters, and a card shows 60 well; shorten it.",
      'journey.steps[0].why: this "why" has 161 letters, and a card shows 160 well; shorten it.',
      "outcomes[0].title: this title has 71 letters, and a card shows 70 well; shorten it.",
      "obstacles[1].asReason.en: this reason has 71 letters, and a card shows 70 well; shorten it.",
      "help[0].title: this title has 71 letters, and a card shows 70 well; shorten it.",
      "help[0].summary.en: this summary has 161 letters, and a card shows 160 well; shorten it.",
      "help[0].provider: this provider has 61 letters, and a card shows 60 well; shorten it.",
      "checkIns[1].question: this question has 121 letters, and a card shows 120 well; shorten it.",
      "checkIns[1].scale[0]: this label has 41 letters, and a card shows 40 well; shorten it.",
    ],
  ],
  // a letter and its marks are one
  [{ "checkIns.1.scale.0": "نِ".repeat(40) }, []],

  // pressure
  [
    { pressure: { perDay: 0 } },
    [
      'pressure.perDay: with "perDay" at 0 no question ever shows itself, and 2 check-ins wait in the panel; write 1 or more, or mark with "exempt" what must be asked.',
    ],
  ],
  [
    { pressure: { perWeek: 0, perSession: 0 }, "checkIns.0.exempt": true },
    [
      'pressure.perSession: with "perSession" at 0 no question ever shows itself, and 1 check-in waits in the panel; write 1 or more, or mark with "exempt" what must be asked.',
      'pressure.perWeek: with "perWeek" at 0 no question ever shows itself, and 1 check-in waits in the panel; write 1 or more, or mark with "exempt" what must be asked.',
    ],
  ],
  [{ pressure: { perDay: 0 }, "checkIns.0.exempt": true, "checkIns.1.exempt": true }, []],
  [{ pressure: { perWeekWhenBehind: 0, perWeekWhenReached: 0 } }, []],
  [
    {
      "checkIns.0": { ask: "reason", id: "why", outcome: "orders" },
      "checkIns.1.when": { all: [{ outcome: "orders", is: "overdue" }, { event: "verified" }] },
      outcomes: [soundPlaybook().outcomes[0]],
      "obstacles.1.outcomes": ["orders"],
      pressure: { perWeekWhenBehind: 0 },
    },
    [
      'pressure.perWeekWhenBehind: with "perWeekWhenBehind" at 0 no question shows itself while the result is late, and 2 check-ins wait for that in the panel; write 1 or more, or mark with "exempt" what must be asked.',
    ],
  ],
  [
    { "checkIns.1.when": { stage: "reached" }, pressure: { perWeekWhenReached: 0 } },
    [
      'pressure.perWeekWhenReached: with "perWeekWhenReached" at 0 no question shows itself once the result is reached, and 1 check-in waits for that in the panel; write 1 or more, or mark with "exempt" what must be asked.',
    ],
  ],
  [
    { "checkIns.1": { ask: "value", id: "worth", outcome: "orders" }, pressure: { perWeekWhenReached: 0 } },
    [
      'pressure.perWeekWhenReached: with "perWeekWhenReached" at 0 no question shows itself once the result is reached, and 1 check-in waits for that in the panel; write 1 or more, or mark with "exempt" what must be asked.',
    ],
  ],
  [
    { pressure: { quietHours: { from: "08:00", to: "08:00" } } },
    ['pressure.quietHours: quiet hours begin and end at "08:00", so there are none; choose two times, or remove them.'],
  ],
  [
    { pressure: { quietHours: { from: "08:00", to: "07:20" } } },
    [
      "pressure.quietHours: quiet hours leave only 40 minutes of the day, so hardly any question shows itself; leave more time between them.",
    ],
  ],
  [
    { "checkIns.0.every": "1d", "checkIns.1.every": "2d" },
    [
      'checkIns[1]: check-ins want to be asked 11 times a week for segment "solo", and 3 may be, so "way-there", the last in line, is hardly ever asked; lengthen "every", or raise "perWeek" or "perDay".',
    ],
  ],
  [
    { "segments.1.experience.rhythm": "1d" },
    [
      'checkIns[1]: check-ins want to be asked 7 times a week for segment "team", and 3 may be, so "way-there", the last in line, is hardly ever asked; lengthen "every", or raise "perWeek" or "perDay".',
    ],
  ],
  [{ "checkIns.0.every": "2d" }, []],
  // the only question crowds out nothing, nor does the last one itself
  [{ "checkIns.0.every": "1d", "checkIns.1.exempt": true }, []],
  [{ "checkIns.1.every": "1d" }, []],

  // experiments
  ...(
    [
      [
        { checkIns: { worth: { question: "Right?" } } },
        "checkIns.worth.question",
        'the question of a check-in that asks for "value" is Farshore\'s own, so this has no effect; write it in "words", or take it out.',
      ],
      [
        { checkIns: { next: { every: "9d" } } },
        "checkIns.next.every",
        'a check-in that asks for "expectation" has no "every", so this has no effect; take it out.',
      ],
      [
        { rhythm: "9d", checkIns: { "campaign-effect": { every: "3d" } } },
        "checkIns.campaign-effect.every",
        'all who are asked this are asked in the "rhythm" of their segment, so this has no effect; change that, or take this out.',
      ],
    ] as const
  ).map(([variant, path, says]): Case => {
    const same =
      "rhythm" in variant
        ? []
        : [
            'experiments[0]: nothing that a customer sees differs between the variants of "e", so nobody is ever counted as exposed; change something in one of them.',
          ];
    return [
      {
        "checkIns.2": { ask: "value", id: "worth", outcome: "orders" },
        "checkIns.3": { ask: "expectation", id: "next", outcome: "orders" },
        experiments: [{ id: "e", variants: [{ id: "a" }, { id: "b", ...variant }] }],
      },
      [`experiments[0].variants[1].${path}: ${says}`, ...same],
    ];
  }),
  [
    {
      outcomes: [soundPlaybook().outcomes[0]],
      "checkIns.0": { ask: "reason", id: "why", outcome: "orders" },
      "obstacles.1.outcomes": ["orders"],
      experiments: [{ id: "e", variants: [{ id: "a" }, { id: "b", rhythm: "9d" }] }],
    },
    [
      'experiments[0].variants[1].rhythm: "rhythm" is how often results are asked for, and no check-in does, so this has no effect; add one, or take it out.',
      'experiments[0]: nothing that a customer sees differs between the variants of "e", so nobody is ever counted as exposed; change something in one of them.',
    ],
  ],
  ...[
    { rhythm: "9d" },
    { help: { footer: { title: "Bottom" } } },
    { help: { footer: { hidden: true } } },
    { checkIns: { "campaign-effect": { question: "So?" } } },
    { checkIns: { "way-there": { every: "30d" } } },
  ].map((variant): Case => [{ experiments: [{ id: "e", variants: [{ id: "a" }, { id: "b", ...variant }] }] }, []]),

  // colours
  [
    { theme: { accent: "#ffe9a8" } },
    [
      "theme.accent: the accent #ffe9a8 cannot be read on #ffffff (1.2:1, 4.5:1 is wanted); where it carries text Farshore shows #716648.",
    ],
  ],
  [
    { theme: { accent: "#777777" } },
    [
      "theme.accent: the accent #777777 cannot be read on #ffffff (4.4:1, 4.5:1 is wanted); where it carries text Farshore shows #676767.",
    ],
  ],
  [{ theme: { accent: "#767676" } }, []],
  [
    { theme: { surface: "#777777" } },
    ["theme.surface: the surface #777777 is neither light nor dark enough to carry text; Farshore shows #969696."],
  ],
  [
    { theme: { surface: "#0b1020", text: "#1d2b4a", scheme: "light" } },
    [
      'theme.scheme: one surface for day and night is light or dark by itself, so "scheme": "light" has no effect; take it out, or give a surface for each.',
      "theme.text: the text #1d2b4a cannot be read on #0b1020 (1.3:1, 4.5:1 is wanted); Farshore shows #e9eff1.",
    ],
  ],
  [
    { theme: { text: { light: "#14222b", dark: "#14222b" } } },
    ["theme.text.dark: the text #14222b cannot be read on #172127 (1:1, 4.5:1 is wanted); Farshore shows #e9eff1."],
  ],
  [
    { theme: { surface: { light: "#ffffff", dark: "#808080" }, text: "#14222b" } },
    ["theme.surface.dark: the surface #808080 is neither light nor dark enough to carry text; Farshore shows #979797."],
  ],
  // what is fine in one scheme is replaced in the other, and nobody is at fault
  [{ theme: { text: "#14222b" } }, []],
  [{ theme: { surface: { light: "#fffaf0", dark: "#191613" }, accent: "#7a4a00", font: "Inter, serif" } }, []],
  [
    { theme: { accent: "#0b6e69", scheme: "dark" } },
    [
      "theme.accent: the accent #0b6e69 cannot be read on #172127 (2.6:1, 4.5:1 is wanted); where it carries text Farshore shows #9ef5f1.",
    ],
  ],
];

const outOfReach = (band: string, j: number) =>
  `scores[0].bands[${j}].from: all points together come to 30 at least and 60 at most, so nobody is ever in the band "${band}"; change its "from", or the points.`;

const unsized = (at: string, address: string) =>
  `${at}: the picture "${address}" does not say how large it is, so it gets the room of a wide one; write its size behind its address, such as "640x360".`;

const ofFull: Case[] = [
  // scores
  [{ "scores.0.bands.1.from": 61 }, [outOfReach("well", 1)]],
  [
    { "scores.0.bands.1.from": 30 },
    [
      outOfReach("at-risk", 0),
      'obstacles[0].detectedWhen.any[1]: the score "health" is never like this, so this never holds; keep the limits within its points and its band.',
    ],
  ],
  [{ "scores.0.bands.0.from": 29.5, "scores.0.bands.1.from": 30.5 }, []],
  [{ "scores.0.for": [] }, ['scores[0].for: "for" is empty, so this is for nobody; name some, or take it out.']],

  // steps
  [
    { "journey.onboarding.0.optional": true },
    [
      'journey.steps[0].lockedUntil: step "send" waits for step "verify", which is optional, so whoever leaves that out never gets here; take "optional" from "verify", or change this condition.',
    ],
  ],
  [{ "journey.onboarding.0.optional": true, "journey.steps.0.optional": true }, []],
  [
    { "journey.onboarding.0.for": ["team"] },
    [
      'journey.steps[0].lockedUntil: step "send" waits for step "verify", which is not meant for segment "solo", so those customers never get here; add them to the "for" of "verify", or change this condition.',
    ],
  ],
  [{ "journey.onboarding.0.for": ["team"], "journey.steps.0.for": ["team"] }, []],
  [
    {
      "journey.onboarding.0.for": ["team"],
      "journey.steps.0.lockedUntil": { any: [{ step: "verify" }, { segment: "solo" }] },
    },
    [],
  ],
  [
    { "journey.steps.1.doneWhen": { all: [{ event: "invited" }, { not: { segment: "team" } }] } },
    [
      'journey.steps[1].doneWhen: this never holds for segment "team", so those customers never get past step "invite"; change it, or the "for" of the step.',
    ],
  ],

  // conditions that never hold
  ...(
    [
      [
        { all: [{ trait: "plan", is: "a" }, { event: "sent" }, { trait: "plan", is: "b" }] },
        together('{"trait": "plan", "is": "a"}', '{"trait": "plan", "is": "b"}'),
      ],
      [
        {
          all: [
            { event: "sent" },
            { not: { all: [{ step: "send" }, { event: "sent" }] } },
            { all: [{ not: { event: "sent" } }] },
          ],
        },
        together('{"event": "sent"}', '{"not": {"event": "sent"}}'),
      ],
      [
        {
          all: [
            {
              any: [
                { trait: "p", is: 1 },
                { trait: "p", is: 2 },
              ],
            },
            { trait: "p", above: 2 },
          ],
        },
        together('{"any": [{"trait": "p", "is": 1}, {"trait": "p", "is": 2}]}', '{"trait": "p", "above": 2}'),
      ],
      [{ all: [{ stage: "gap" }, { stage: "steps" }] }, together('{"stage": "gap"}', '{"stage": "steps"}')],
      [{ all: [{ page: "/a" }, { page: "/b" }] }, together('{"page": "/a"}', '{"page": "/b"}')],
      [
        {
          all: [
            { answer: "field", in: ["goods"] },
            { answer: "field", in: ["work"] },
          ],
        },
        together('{"answer": "field", "in": ["goods"]}', '{"answer": "field", "in": ["work"]}'),
      ],
      [
        {
          all: [
            { metric: "m", latest: { above: 3 } },
            { metric: "m", latest: { below: 2 } },
          ],
        },
        together('{"metric": "m", "latest": {"above": 3}}', '{"metric": "m", "latest": {"below": 2}}'),
      ],
      [
        { rating: "effect", above: 3 },
        'help[0].when: no answer to "effect" is like this, so it never holds; keep the limits within its scale.',
      ],
      [
        { rating: "orders", above: 1, below: 2 },
        'help[0].when: no answer to "orders" is like this, so it never holds; keep the limits within its scale.',
      ],
      [
        { score: "health", band: "well", below: 50 },
        'help[0].when: the score "health" is never like this, so this never holds; keep the limits within its points and its band.',
      ],
      // all its points together make 70, and 30 are left when all are lost
      ...[{ above: 70 }, { below: 30 }].map(
        (limits) =>
          [
            { score: "health", ...limits },
            'help[0].when: the score "health" is never like this, so this never holds; keep the limits within its points and its band.',
          ] as const,
      ),
      [
        { outcome: "effect", is: "ahead" },
        'help[0].when: what is rated is never "ahead", so this never holds; write "on-pace" or "reached".',
      ],
      [
        { event: "sent", times: { is: 1.5 } },
        'help[0].when: nothing happens that many times, so this never holds; write whole numbers in "times".',
      ],
      [
        { event: "sent", within: "7d", ago: { atLeast: "14d" } },
        'help[0].when: nothing happens so often and so long ago at once, so this never holds; change "times", "within" or "ago".',
      ],
      [
        { trait: "plan", is: "a", in: ["b", "c"] },
        "help[0].when: no value passes all of this, so it never holds; take one part of it out.",
      ],
    ] as const
  ).map(([when, says]): Case => [{ "help.0.when": when }, [says]]),
  [
    { "help.0.when": { any: [{ stage: "reached" }, { stage: "onboarding" }] } },
    [
      'help[0].when: the help item "inbox" is never offered, since this does not hold for its stages; change this, or those.',
    ],
  ],
  [
    { "help.1.when": { all: [{ segment: "team" }, { event: "sent" }] } },
    [
      'help[1].when: the help item "note" is never offered, since this does not hold for its segments; change this, or those.',
    ],
  ],

  // conditions that always hold
  ...(
    [
      [
        { any: [{ event: "sent" }, { not: { event: "sent" } }, { step: "send" }] },
        'help[0].when: of {"event": "sent"} and {"not": {"event": "sent"}} one is always true, so this always holds; take one of them out, or write "all".',
      ],
      [
        { any: [{ event: "sent", times: { atLeast: 0 } }, { step: "send" }] },
        'help[0].when.any[0]: everything has happened that many times, so this always holds; write {"atLeast": 1} for what must have happened.',
      ],
      [
        { any: [{ page: "*" }, { step: "send" }] },
        'help[0].when.any[0]: every page is like "*", so this always holds; name some pages.',
      ],
      [
        { not: { all: [] } },
        'help[0].when.not: "all" is empty, so this always holds; put conditions into it, or remove it.',
      ],
    ] as const
  ).map(([when, says]): Case => [{ "help.0.when": when }, [says]]),
  [
    { "segments.0.who": { all: [] } },
    ['segments[0].who: "all" is empty, so this always holds; put conditions into it, or remove it.'],
  ],
  // segments that stand behind another one
  [
    { "segments.0.who": { trait: "team_size", atLeast: 1 }, "segments.1.who": { trait: "team_size", above: 9 } },
    [
      'segments[1].who: whoever fits "team" fits segment "solo" before, so nobody is ever in "team"; put it before, or narrow that one.',
    ],
  ],
  // the last segment may be for all the others
  [{ "segments.1.who": { all: [] } }, []],

  // languages
  [
    Object.fromEntries([0, 3, 6, 8, 10].map((i) => [`help.${i}.languages`, ["en"]])),
    [
      'obstacles[1]: segments "solo" and "team" have no help for "time" in "de"; write some, or change the "languages", "needs" or "segments" of help that closes it.',
    ],
  ],
  [
    {
      "help.0.title": "Reach the inbox today",
      "help.0.summary": { en: "What a mailbox sees" },
      "help.6.lessons.0.body": { de: "Eins" },
      "experiments.0.variants.1.help.inbox.title": { en: "Out of spam" },
      "journey.steps.1.why": { en: "Two see more" },
    },
    [
      'journey.steps[1]: "why" is not there in "de"; add it, or customers read "en".',
      'help[0]: "title" and "summary" are not there in "de"; add them, or customers read "en".',
      'help[6]: "lessons[0].body" is not there in "en"; add it, or customers read another language.',
      'experiments[0]: "variants[1].help.inbox.title" is not there in "de"; add it, or customers read "en".',
    ],
  ],
  // a few words are enough, but for names and loan words
  ...["Add your contacts", "Add contacts", "Send it", "No list", "Add Your Contacts", "What you sell"].map(
    (title): Case => [
      { "help.0.title": title },
      ['help[0]: "title" is not there in "de"; add it, or customers read "en".'],
    ],
  ),
  ...[
    "Newsletter",
    "Landing page",
    "Call to action",
    "E-mail marketing",
    "Google Ads",
    "Call Tracking",
    "Open rate",
    "The Guardian",
    "CRM",
    "10 %",
    "Return on investment",
    "Beacon for WordPress",
  ].map((title): Case => [{ "help.0.title": title }, []]),
  // what only your team reads
  [
    {
      "segments.0.name": "Who works on their own",
      "scores.0.title": "Health of the whole account",
      "scores.0.parts.0.title": "Sent a campaign last month",
    },
    [],
  ],
  [{ product: "The Best Little Shop in Town", "help.7.provider": "Beacon Mail and Print Works" }, []],

  // texts of a few kinds
  [
    {
      "checkIns.4.choices.0.text": { en: long(61), de: "x" },
      "help.6.lessons.0.title": { en: long(71), de: "y" },
      "experiments.0.variants.1.checkIns.field.question": { en: "x", de: long(121) },
    },
    [
      "help[6].lessons[0].title.en: this title has 71 letters, and a card shows 70 well; shorten it.",
      "checkIns[4].choices[0].text.en: this choice has 61 letters, and a card shows 60 well; shorten it.",
      "experiments[0].variants[1].checkIns.field.question.de: this question has 121 letters, and a card shows 120 well; shorten it.",
    ],
  ],
  [
    { "help.0.body": { en: '![a](/a.png) ![b](/b.png "640x360") ![c](/c.png "A view")', de: "![](/d.png)" } },
    [unsized("help[0].body.en", "/a.png"), unsized("help[0].body.en", "/c.png"), unsized("help[0].body.de", "/d.png")],
  ],
  [{ "help.6.lessons.0.body": { en: "![](/a.png)", de: "x" } }, [unsized("help[6].lessons[0].body.en", "/a.png")]],
  [
    { "help.2.poster": "https://elsewhere.example/a.jpg" },
    [
      'help[2].poster: the poster "https://elsewhere.example/a.jpg" is on another site, which is asked for nothing before somebody presses, so it is not shown; put it on your own, and write its path.',
    ],
  ],
  [{ "help.3.seats.left": 41 }, ['help[3].seats.left: of 40 places 41 cannot be free; correct "left" or "total".']],
];

async function said(playbook: object, now = START): Promise<string[]> {
  const { playbook: sound, problems } = await checkPlaybook(playbook);
  expect(problems).toEqual([]);
  return sound ? tellHints(sound, now).map(({ message }) => message) : [];
}

const all = [
  ...ofSound.map(([changes, says]) => ({ changes, says, playbook: changed(changes) })),
  ...ofFull.map(([changes, says]) => ({ changes, says, playbook: changed(changes, fullPlaybook()) })),
];

describe("what works but is probably not meant", () => {
  it.each(all)("is hinted at: $changes", async ({ playbook, says }) => {
    expect(await said(playbook)).toEqual(says);
  });

  it("is never an error, and never told without being asked for", async () => {
    for (const { playbook } of all) expect((await checkPlaybook(playbook)).problems).toEqual([]);
  });
});

describe("a date that has passed", () => {
  const later = Date.UTC(2027, 5, 1, 9);
  const offer =
    'help[8].until: the offer of "day" ended at "2026-09-30T18:00", so nobody is offered it; choose a later "until", or remove the item.';

  it("is told of offers and of webinars that repeat", async () => {
    const ended = (what: string) =>
      `help[3].repeats.until: the last of these webinars was on "2026-12-24T16:00", so ${what} is offered now; choose a later "until", or take "repeats" out.`;
    expect(await said(fullPlaybook(), later)).toEqual([ended("only the replay"), offer]);
    expect(await said(changed({ "help.3.replay": undefined }, fullPlaybook()), later)).toEqual([
      ended("nothing"),
      offer,
    ]);
  });

  it("is told of what repeats once the last date is over, though it might have gone on for longer", async () => {
    const repeats = { every: "60d", until: "2026-12-31T23:59" };
    const seldom = changed({ "help.3.repeats": repeats }, fullPlaybook());
    expect(await said(seldom, Date.UTC(2026, 11, 20))).toContain(
      'help[3].repeats.until: the last of these webinars was on "2026-12-08T16:00", so only the replay is offered now; choose a later "until", or take "repeats" out.',
    );
    expect((await said(seldom, Date.UTC(2026, 11, 9))).join()).not.toContain("webinars");
  });

  it("is told of a webinar without a replay, once it is over for everybody", async () => {
    const webinar =
      'help[1].starts: this webinar was on "2026-06-11T16:00" and has no replay, so nobody is offered it; set the next date, or add a "replay".';
    const over = Date.UTC(2026, 5, 12, 6);
    expect(await said(soundPlaybook(), over)).toEqual([
      'obstacles[1]: segments "solo" and "team" have no help for "subject"; write some, or change the "starts" of help that closes it.',
      webinar,
    ]);
    expect(await said(changed({ "help.0.closes": ["spam", "subject"] }), over)).toEqual([webinar]);
    expect(await said(soundPlaybook(), Date.UTC(2026, 5, 12, 4))).toEqual([]);
    expect(await said(changed({ "help.1.replay": "https://example.com/replay" }), later)).toEqual([]);
  });
});

it("finds the hole that help leaves once it is over", async () => {
  const hole = (key: string) =>
    `obstacles[1]: segments "solo" and "team" have no help for "subject"; write some, or change the "${key}" of help that closes it.`;
  const july = Date.UTC(2026, 6, 2);
  const repeats = { every: "1w", until: "2026-06-25T23:59" };
  expect((await said(changed({ "help.1.repeats": repeats }), july))[0]).toBe(hole("repeats"));
  const replayed = { "help.1.replay": "https://example.com/replay" };
  expect((await said(changed({ ...replayed, "help.1.until": "2026-06-30T18:00" }), july))[0]).toBe(hole("until"));
  expect(await said(changed({ ...replayed, "help.1.until": "2026-07-30T18:00" }), july)).toEqual([]);
});

describe("a language without spaces", () => {
  const steps = (title: string) => ({ steps: [{ id: "s", title, doneWhen: { event: "sent" } }] });
  const orders = {
    id: "orders",
    title: { "zh-TW": "訂單", en: "Orders" },
    measure: { from: "host", metric: "orders", take: "sum" },
    target: 1,
    within: "9d",
  };
  const small = (title: string) => ({
    farshore: 1,
    product: "Postcard",
    languages: ["zh-TW", "en"],
    journey: steps(title),
    outcomes: [orders],
  });

  it("is missing to whoever cannot read it, however short the text is", async () => {
    expect(await said(small("寄信"))).toEqual([
      'journey.steps[0]: "title" is not there in "en"; add it, or customers read "zh-TW".',
    ]);
  });

  it("is missing where a phrase stands in another language only", async () => {
    expect(await said(small("Newsletter"))).toEqual([]);
    expect(await said(small("Send it"))).toEqual([
      'journey.steps[0]: "title" is not there in "zh-TW"; add it, or customers read another language.',
    ]);
  });

  it("is counted by its words, beside one that is written with the same letters", async () => {
    const inJapan = (title: string) =>
      said({ ...small(title), languages: ["zh-TW", "ja"], outcomes: [{ ...orders, title: "訂單" }] });
    expect(await inJapan("訂單")).toEqual([]);
    expect(await inJapan("你的電子郵件帶來的訂單數量")).toEqual([
      'journey.steps[0]: "title" is not there in "ja"; add it, or customers read "zh-TW".',
    ]);
  });
});

describe("the voice", () => {
  const next = 'say what happened and what to do next, such as "this has not worked yet; here is what to change"';
  const leave = "leave it out, since what is plain to you may be new to them";
  const facts = 'say what it does and for whom, such as "shows which of your mails land in spam"';

  it.each([
    ["You failed to reach them.", `"You failed" blames the customer; ${next}.`],
    ["It is your own fault.", `"your own fault" blames the customer; ${next}.`],
    [
      "You should have sent it.",
      '"You should have" blames the customer; say what can be done from here, such as "next time, ...".',
    ],
    [
      "You’ve forgotten the list.",
      '"You’ve forgotten" blames the customer; name what is still open, such as "the address is still missing".',
    ],
    ["Simply send it.", `"Simply" makes little of what may be hard; ${leave}.`],
    ["Obviously, nobody reads it.", `"Obviously" makes little of what may be hard; ${leave}.`],
    ["Just click here.", `"Just" makes little of what may be hard; ${leave}.`],
    ["A world-class guide.", `"world-class" boasts; ${facts}.`],
    ["Our revolutionary way.", `"revolutionary" boasts; ${facts}.`],
    ["An amazing guide.", `"amazing" boasts; ${facts}.`],
    ["We are the best.", `"We are the best" boasts; ${facts}.`],
    ["It was your mistake.", `"your mistake" blames the customer; ${next}.`],
    [
      "You should’ve never started it on a Friday.",
      '"You should’ve" blames the customer; say what can be done from here, such as "next time, ...".',
    ],
    ["- just send it", `"just" makes little of what may be hard; ${leave}.`],
    ["Write it, and then just send it.", `"just" makes little of what may be hard; ${leave}.`],
    ["Here you just press a button.", `"you just" makes little of what may be hard; ${leave}.`],
    ["Use the best tool.", `"the best tool" boasts; ${facts}.`],
  ])("hears %s", async (summary, says) => {
    expect(await said(changed({ "help.0.summary": summary }))).toEqual([`help[0].summary: ${says}`]);
    expect(await said(changed({ "help.0.summary": { en: summary, de: "x" } }))).toEqual([
      `help[0].summary.en: ${says}`,
    ]);
    expect(await said(changed({ words: { en: { "panel.title": summary } } }))).toEqual([
      `words.en["panel.title"]: ${says}`,
    ]);
  });

  it("hears a question that shouts, in any language", async () => {
    const shouts = "an exclamation mark urges whoever is asked; end the question with a question mark alone.";
    expect(await said(changed({ "checkIns.1.question": "Was it right!" }))).toEqual([
      `checkIns[1].question: ${shouts}`,
    ]);
    expect(await said(changed({ "outcomes.1.measure.question": { en: "Well?", ja: "どう！" } }))).toEqual([
      `outcomes[1].measure.question.ja: ${shouts}`,
    ]);
  });

  it.each([
    "The best time to send is just before lunch.",
    "Just how I like to work, with just one button.",
    "What you should do next.",
    "A fault in your domain's settings.",
    'Leave out "amazing" and “world-class”.',
    "Improve your fault tolerance with a second region.",
    "A look at your fault-tolerant setup.",
    "It is not your fault when a provider blocks mail.",
    "A bounce isn’t always your fault.",
    "You should have a sender address before you start.",
    "You should have settings for each list.",
    "You should have verified addresses before you start.",
    "You should have received the first report by now.",
    "You should have been sent a code.",
    "See how the campaign you just set up is doing.",
    "What the people you invited just do.",
  ])("says nothing about %s", async (summary) => {
    expect(await said(changed({ "help.0.summary": summary }))).toEqual([]);
  });

  it("lets others speak as they like", async () => {
    const changes = {
      "help.0.body": "Before:\n\n> An amazing offer\n\nAfter: a bowl.",
      "help.2.body": "Simply amazing, because {{reason}}",
      "checkIns.1.scale.2": "Simply amazing!",
      "obstacles.1.asReason": "I simply lack time",
    };
    expect(await said(changed(changes))).toEqual([]);
    expect(await said(changed({ languages: ["de"], "help.0.summary": "Amazing" }))).toEqual([]);
  });
});

describe("no false alarm", () => {
  it("on a sound playbook, on one that says everything, and on the demo's own", async () => {
    expect(await said(soundPlaybook())).toEqual([]);
    expect(await said(fullPlaybook())).toEqual([]);
    const demo: unknown = JSON.parse(readFileSync("demo/postcard/coach.json", "utf8"));
    expect(await said(Object(demo), START)).toEqual([]);
  });

  it.each<object>([
    {
      any: [
        { trait: "size", above: 3 },
        { trait: "size", atMost: 3 },
      ],
    },
    {
      all: [
        { metric: "m", latest: { above: 3 } },
        { metric: "m", mean: { below: 2 } },
      ],
    },
    {
      all: [
        { metric: "m", sum: { above: 3 }, within: "30d" },
        { metric: "m", sum: { below: 2 }, within: "7d" },
      ],
    },
    { all: [{ event: "sent", times: { atLeast: 1 } }, { not: { event: "sent", within: "7d" } }] },
    { event: "sent", within: "7d", ago: { atLeast: "6d" } },
    { event: "sent", within: "7d", times: { is: 0 }, ago: { atLeast: "14d" } },
    { event: "sent", times: { below: 1 } },
    { event: "sent", times: { atLeast: 0 }, ago: { atMost: "2d" } },
    { event: "sent", times: { atLeast: 0 }, after: "undone" },
    {
      all: [
        { trait: "plan", is: null },
        { trait: "plan", exists: false },
      ],
    },
    {
      all: [
        { trait: "seats", above: 3 },
        { trait: "seats", below: 4 },
      ],
    },
    { all: [{ stage: "gap" }, { not: { stage: "gap", ago: { atLeast: "2d" } } }] },
    { all: [{ page: "/a*" }, { page: "/a/b" }] },
    {
      all: [
        { rating: "effect", above: 1 },
        { rating: "effect", below: 3 },
      ],
    },
    { rating: "hours", above: 40 },
    { all: [{ help: "film", is: "opened" }, { not: { help: "film", is: "finished" } }] },
    { not: { answer: "field", in: ["goods", "work"] } },
    { score: "health", band: "well", atLeast: 70 },
    { outcome: "orders", is: "ahead" },
    { page: "/*" },
  ])("on a condition that may hold: %j", async (when) => {
    expect(await said(changed({ "help.5.when": when }, fullPlaybook()))).toEqual([]);
  });
});

it("names the first few of many texts without a translation", () => {
  const found = ["title", "summary", "lessons[0].title", "lessons[0].body", "lessons[1].title"];
  const said = (all: string[]) =>
    hintSentences.untranslated({ path: [], code: "untranslated", found: all, wanted: "en", known: ["de"] });
  expect(said(found.slice(0, 4))).toMatch(
    /^"title", "summary", "lessons\[0\].title" and "lessons\[0\].body" are not there in "de"; /,
  );
  expect(said(found)).toMatch(/^"title", "summary", "lessons\[0\].title" and 2 more texts are not there in "de"; /);
});

describe("the sentences", () => {
  it("are each heard in an example above", async () => {
    const codes = await Promise.all(
      [
        ...all.map(({ playbook }) => [playbook, START] as const),
        ...[fullPlaybook(), soundPlaybook()].map((playbook) => [playbook, Date.UTC(2027, 5, 1)] as const),
        ...["You failed. Simply amazing."].map((summary) => [changed({ "help.0.summary": summary }), START] as const),
        [changed({ "checkIns.1.question": "Well!" }), START] as const,
      ].map(async ([value, now]) => {
        const { playbook } = await checkPlaybook(value);
        return playbook ? tellHints(playbook, now).map(({ code }) => code) : [];
      }),
    );
    expect([...new Set(codes.flat())].sort()).toEqual(Object.keys(hintSentences).sort());
  });
});
