import { cleanup, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { SlotCard } from "../../widget/places/slotCard.tsx";
import { CheckInCard } from "../../widget/surfaces/checkIn.tsx";
import { JourneyList } from "../../widget/surfaces/journeyList.tsx";
import { NextStep } from "../../widget/surfaces/nextStep.tsx";
import { checkUrl } from "../../widget/url.ts";
import { enPlaces } from "../../widget/words/enPlaces.ts";
import { many } from "../torture.ts";
import { dueCheckIn, fixtureCoach, insight, outcomeInsight, snapshot, stepInsights } from "./fixtureCoach.ts";
import { drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";
import { hostileUrls } from "./hostileUrls.ts";
import { common, press, settled, showHelp } from "./showHelp.tsx";

beforeAll(loadParts, 60_000);
afterEach(cleanup);

/** What leads nowhere on the page of these tests, too; all of them in the long run, as each goes through the same door. */
const nowhere = hostileUrls.flatMap(([link, verdict]) => (verdict || checkUrl(link) ? [] : [link]));
const refused = nowhere.filter((_, at) => at % many(40, 1) === 0);

/** Every address in the document that is not just what the policy would write; with the element that has it. */
function strays(): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) =>
        /^(href|src|srcset|srcdoc|poster|action|formaction|data|background|ping|xlink:href)$/.test(name),
      )
      .filter(({ value }) => checkUrl(value)?.href !== value)
      .map(({ name, value }) => `${element.localName}[${name}] ${value}`),
  );
}

const text = (link: string) => `[words](<${link}>) ![picture](<${link}>) <${link}> [a][b]\n\n[b]: <${link}>`;

/** Every kind of help, with the address wherever one may stand. */
const items = (link: string): Help[] => {
  const of = { id: "x", title: "Title", ...common };
  const page = { ...of, link, about: "About it", includes: ["this"] };
  return [
    { type: "lesson", ...of, body: text(link) },
    { type: "article", ...of, body: text(link), link },
    { type: "video", ...of, link, poster: link, captions: { en: link }, transcript: text(link) },
    { type: "video", ...of, link: "/film.mp4", poster: link, captions: { en: link } },
    { type: "webinar", ...page, starts: "2026-06-11T16:00", zone: "Europe/Berlin", replay: link },
    { type: "webinar", ...page, starts: "2026-01-11T16:00", zone: "Europe/Berlin", replay: link },
    { type: "talk", ...page },
    { type: "template", ...of, body: text(link), placeholders: {} },
    { type: "course", ...of, about: text(link), lessons: [{ id: "one", title: "One", body: text(link) }] },
    { type: "tool", ...page },
    { type: "training", ...page },
    { type: "consulting", ...page, price: { amount: 9, currency: "EUR" } },
    { type: "service", ...page, price: { amount: 9, currency: "EUR" } },
  ];
};

/** Draws an item, presses what plays, and waits until its text is there. */
async function shown(item: Help) {
  showHelp(item);
  await settled();
  if (screen.queryByRole("button", { name: /^Play/ })) press(/^Play/);
  if ("body" in item && item.body && item.type !== "template")
    await screen.findByText(/words/, {}, { timeout: 20_000 });
}

describe("an address that leads nowhere", () => {
  test("is nowhere in help of any kind", async () => {
    expect(refused.length).toBeGreaterThan(2);
    for (const link of refused)
      for (const item of items(link)) {
        await shown(item);
        expect(strays()).toEqual([]);
        // Markdown has another letter for a zero, and what begins with that leads to the page's own site
        const inText = checkUrl(link.replaceAll("\0", "\ufffd"))?.href;
        const found = [...document.querySelectorAll("iframe, a:not([href*='calendar'])")];
        expect(found.filter((one) => one.getAttribute("href") !== inText)).toEqual([]);
        cleanup();
      }
  }, 600_000);

  test.each(refused)("is nowhere in steps, slots and questions: %j", async (link) => {
    const steps = stepInsights(0).map((one) => ({ ...one, step: { ...one.step, link } }));
    const journey = { next: steps[0], onboarding: [], steps, done: 0 };
    const of = insight({});
    const { model } = fixtureModel(
      fixtureCoach(snapshot({ ...of, journey: { ...of.journey, ...journey } } as typeof of)),
    );
    model.learn(enPlaces);
    const now = model.snapshot?.insight ?? of;
    drawn(model, () => <NextStep model={model} words={model.words} insight={now} />);
    drawn(model, () => <JourneyList model={model} words={model.words} insight={now} />);
    drawn(model, () => (
      <SlotCard model={model} content={{ show: "standing", outcome: outcomeInsight() }} open={vi.fn()} />
    ));
    const due = dueCheckIn({ ask: "praise", scale: [], reasons: [], question: "Q?", praise: { kind: "review", link } });
    drawn(model, () => <CheckInCard model={model} due={due} onDone={() => {}} />);
    await waitFor(() => expect(document.querySelector("form")).toBeTruthy());
    expect(document.body.textContent).toContain("Add your contacts");
    expect(strays()).toEqual([]);
    expect(document.querySelectorAll("a")).toHaveLength(0);
  });
});

test("an address that leads somewhere is written as the policy writes it, in all of these", async () => {
  for (const item of items("https:\\\\evil.example\\x")) {
    await shown(item);
    expect(strays()).toEqual([]);
    const found = [...document.querySelectorAll("a")].map((a) => [a.getAttribute("href"), a.rel, a.target]);
    // the words of a template stay words, a course opens its lessons later, and the film is the host's own
    if (item.type !== "template" && item.type !== "course" && !(item.type === "video" && item.link === "/film.mp4"))
      expect(found, item.type).toContainEqual(["https://evil.example/x", "noopener noreferrer", "_blank"]);
    cleanup();
  }
}, 60_000);

test("tags in titles, words and labels of help stay letters", async () => {
  const tag = '<img src=x onerror="alert(1)"><b>x</b>';
  for (const item of items("/x")) {
    const hostile = JSON.parse(
      JSON.stringify(item).replace(/"(Title|About it|this|One)"/g, JSON.stringify(tag)),
    ) as Help;
    await shown({ ...hostile, provider: tag, summary: tag });
    expect(document.body.textContent).toContain(tag);
    expect(document.querySelector("b, img[src=x], [onerror]")).toBeNull();
    cleanup();
  }
}, 60_000);
