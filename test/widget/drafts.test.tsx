import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { LONGEST } from "../../src/keeping/drafts.ts";
import { draftsOf } from "../../widget/drafts.ts";
import type { Draft } from "../../widget/model.ts";
import { answerFrom, begunOf } from "../../widget/surfaces/begunAnswer.ts";
import { start as keepAnswers } from "../../widget/surfaces/keepAnswers.ts";
import { typed } from "../../widget/typed.ts";
import { dueCheckIn, insight, snapshot, start } from "./fixtureCoach.ts";
import { draftOf, fixtureModel } from "./fixtureModel.tsx";

const due = dueCheckIn();
const asking = (change: Partial<DueCheckIn> = {}) => snapshot(insight({ checkIn: { ...due, ...change } }, 3));
const { model: any } = fixtureModel();

/** What comes back of an answer to a question that has become another one. */
const again = (draft: Partial<Draft>, change: Partial<DueCheckIn> = {}) =>
  answerFrom(any, { ...due, ...change }, JSON.parse(JSON.stringify(begunOf(draftOf({ due, ...draft })))));

describe("an answer that was begun", () => {
  const whole: Partial<Draft> = { part: "second", value: 1, reasons: due.reasons.map(({ id }) => id), note: "Mine" };

  test("comes back as it was", () => {
    expect(again(whole)).toEqual(draftOf({ due, ...whole }));
    expect(again({})).toBeNull();
  });

  test.each<[string, Partial<DueCheckIn>, Partial<Draft> | null]>([
    ["a scale of fewer points", { scale: [] }, { part: "first", value: null }],
    ["a point that says something else", { scale: due.scale.map((_, at) => `p${at}`) }, { part: "first", value: null }],
    ["reasons that are gone", { reasons: due.reasons.slice(1) }, { reasons: due.reasons.slice(1).map(({ id }) => id) }],
    ["no reasons to give", { reasons: [] }, { part: "first", reasons: [] }],
    ["a rating that is not low any more", { low: 0 }, { part: "first" }],
  ])("keeps with %s what still fits", (_, change, kept) => {
    expect(again(whole, change)).toEqual(draftOf({ ...whole, due: { ...due, ...change }, ...kept }));
  });

  test("of which nothing fits any more is dropped", () => {
    expect(again({ value: 2 }, { scale: [] })).toBeNull();
    expect(again({ choice: "gone" }, { ask: "choice", choices: [{ id: "other", text: "Other" }] })).toBeNull();
  });

  test("whatever was kept, only what can be chosen comes back", () => {
    const was = fc.oneof(
      fc.anything(),
      fc.record(
        {
          part: fc.constantFrom("second", "thanks", 1),
          value: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.anything()),
          label: fc.string(),
          choice: fc.constantFrom("confirmed", "measure", "1", "x"),
          typed: fc.oneof(fc.string(), fc.anything()),
          reasons: fc.oneof(fc.array(fc.constantFrom("spam", "x", due.reasons[0]?.id)), fc.anything()),
          note: fc.oneof(fc.string({ maxLength: 900 }), fc.anything()),
        },
        { requiredKeys: [] },
      ),
    );
    const asks = fc.constantFrom<DueCheckIn["ask"]>("result", "reason", "choice", "value", "expectation", "praise");
    fc.assert(
      fc.property(was, asks, fc.boolean(), (kept, ask, rated) => {
        const now = { ...due, ask, scale: rated ? due.scale : [] };
        const draft = answerFrom(any, now, kept);
        if (!draft) return;
        expect(draft.value === null || now.scale[draft.value - 1] !== undefined).toBe(true);
        expect(draft.note.length).toBeLessThanOrEqual(500);
        for (const reason of draft.reasons) expect(now.reasons.map(({ id }) => id)).toContain(reason);
        expect([draft.sending, draft.trouble]).toEqual([false, null]);
      }),
    );
  });
});

describe("what a question was answered with so far", () => {
  const key = `mira ${due.asked}`;
  const begun = { note: "Mine" };

  test("is kept as it changes, and comes back with the question", async () => {
    const { model, fixture } = fixtureModel();
    fixture.set(asking());
    keepAnswers(model);
    model.change({ draft: draftOf({ due, ...begun }) });
    await vi.waitFor(() => expect(fixture.drafts.get(key)).toEqual(begun));
    model.change({ draft: null });
    model.change({ layers: { panel: true, help: null, nudge: null } });
    await vi.waitFor(() => expect(model.draft).toMatchObject(begun));
  });

  test("last is kept for whom it belongs to as they leave", () => {
    const { model, fixture } = fixtureModel();
    fixture.set(asking());
    keepAnswers(model);
    model.change({ draft: draftOf({ due, ...begun }) });
    fixture.set(null);
    expect([...fixture.drafts]).toEqual([[key, begun]]);
  });

  test("is not taken away where it was chosen before this was there", async () => {
    const { model, fixture } = fixtureModel();
    fixture.set(asking());
    model.change({ draft: draftOf({ due, ...begun }) });
    keepAnswers(model);
    await vi.waitFor(() => expect(fixture.drafts.get(key)).toEqual(begun));
    expect(model.draft).toMatchObject(begun);
  });

  test("does not come back over what is being answered", async () => {
    const { model, fixture } = fixtureModel();
    fixture.drafts.set(key, begun);
    fixture.set(asking());
    keepAnswers(model);
    model.change({ draft: draftOf({ due, note: "Another" }) });
    await vi.waitFor(() => expect(fixture.drafts.get(key)).toEqual({ note: "Another" }));
    expect(model.draft?.note).toBe("Another");
  });

  test("once brought back and not touched it goes with its question, and with all that is forgotten", async () => {
    const { model, fixture } = fixtureModel();
    fixture.drafts.set(key, begun);
    fixture.set(asking());
    keepAnswers(model);
    await vi.waitFor(() => expect(model.draft).toMatchObject(begun));
    fixture.set(snapshot(insight({}, 3)));
    expect(model.draft).toBeNull();
    fixture.set(asking());
    await vi.waitFor(() => expect(model.draft).toMatchObject(begun));
    fixture.drafts.clear();
    fixture.set(snapshot(insight({ checkIn: due, since: null }, 3)));
    expect(model.draft).toBeNull();
  });
});

describe("what is typed", () => {
  test("and does not fit in, or cannot be put down, is not lost to what was kept before", async () => {
    const { model, fixture } = fixtureModel();
    const drafts = draftsOf(model);
    const heard: string[] = [];
    drafts.keep("a", "short");
    await vi.waitFor(() => expect(fixture.drafts.get("mira a")).toBe("short"));
    drafts.keep("a", "x".repeat(LONGEST));
    await drafts.resume("a", "", (was) => heard.push(was));
    fixture.failing.add("draft");
    drafts.keep("b", "typed");
    await drafts.resume("b", "", (was) => heard.push(was)).catch(() => {});
    expect(heard).toEqual([]);
    expect([...fixture.drafts]).toEqual([["mira a", "short"]]);
  });

  test("last is put down for whom it belongs to as they leave, and not for whoever comes next", async () => {
    const { model, fixture } = fixtureModel();
    const drafts = draftsOf(model);
    drafts.keep("a", "Mira's");
    fixture.set(null);
    expect([...fixture.drafts]).toEqual([["mira a", "Mira's"]]);
    fixture.set(snapshot(insight(), { user: "next" }));
    const heard: string[] = [];
    await drafts.resume("a", "", (was) => heard.push(was));
    expect([heard, [...fixture.drafts]]).toEqual([[""], [["mira a", "Mira's"]]]);
  });

  test("and is on its way as its customer leaves is not taken for forgotten, though they come back at once", async () => {
    const { model, fixture } = fixtureModel();
    draftsOf(model).keep("a", "Mira's");
    fixture.set(null);
    fixture.set(snapshot());
    await new Promise((resolve) => setTimeout(resolve));
    expect([...fixture.drafts]).toEqual([["mira a", "Mira's"]]);
  });

  test("on a page that is left is handed to the next one of the same customer", async () => {
    const left = fixtureModel();
    left.fixture.failing.add("draft");
    draftsOf(left.model).keep("a", "last words");
    dispatchEvent(new Event("pagehide"));
    const { model, fixture } = fixtureModel();
    const heard: string[] = [];
    await draftsOf(model).resume("a", "", (was) => heard.push(was));
    expect([heard, [...fixture.drafts]]).toEqual([["last words"], [["mira a", "last words"]]]);
    expect(sessionStorage.length).toBe(0);
    // in memory only, nothing is handed on
    const memory = fixtureModel();
    memory.fixture.set(snapshot(insight(), { storage: "memory" }));
    memory.fixture.failing.add("draft");
    draftsOf(memory.model).keep("a", "not this");
    dispatchEvent(new Event("pagehide"));
    expect(sessionStorage.length).toBe(0);
  });

  test("on a page of two projects is handed to the one that it was typed in", async () => {
    const left = ["one", "other"].map((project) => {
      const { model, fixture } = fixtureModel();
      fixture.set(snapshot(insight(), { project }));
      fixture.failing.add("draft");
      draftsOf(model).keep("a", `to ${project}`);
      return fixture;
    });
    dispatchEvent(new Event("pagehide"));
    for (const project of ["other", "one"]) {
      const { model, fixture } = fixtureModel();
      fixture.set(snapshot(insight(), { project }));
      await draftsOf(model).resume("a", "", () => {});
      expect([...fixture.drafts]).toEqual([["mira a", `to ${project}`]]);
    }
    expect(sessionStorage.length).toBe(0);
    for (const fixture of left) fixture.set(null);
  });

  test("and was handed on does not stay for who has left, though nobody is here by then", async () => {
    const { model, fixture } = fixtureModel();
    fixture.failing.add("draft");
    draftsOf(model).keep("a", "last words");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(sessionStorage.length).toBe(1);
    fixture.set(null);
    expect(sessionStorage.length).toBe(0);
  });

  test("when the widget is taken away is handed to the next one of the same customer", async () => {
    const left = fixtureModel();
    left.fixture.failing.add("draft");
    draftsOf(left.model).keep("a", "last words");
    left.model.dispose();
    const { model, fixture } = fixtureModel();
    await draftsOf(model).resume("a", "", () => {});
    expect([...fixture.drafts]).toEqual([["mira a", "last words"]]);
  });

  test.each(["{}", "5", '"x"', "{", '[1, "2", {}]'])(
    "comes back whatever the page has put in its place: %s",
    async (text) => {
      sessionStorage.setItem("farshore-begun-default", text);
      const { model, fixture } = fixtureModel();
      fixture.drafts.set("mira a", "kept");
      const heard: string[] = [];
      await draftsOf(model).resume("a", "", (was) => heard.push(was));
      expect([heard, sessionStorage.length]).toEqual([["kept"], 0]);
    },
  );

  test("before what keeps it has come is not kept for whoever comes meanwhile", async () => {
    const { model, fixture } = fixtureModel();
    typed(model, "a", "").value = "Mira's";
    fixture.set(snapshot(insight(), { user: "next" }));
    await new Promise((resolve) => setTimeout(resolve));
    await draftsOf(model).resume("a", "", () => {});
    expect([...fixture.drafts]).toEqual([]);
  });

  test("once all was forgotten comes back nowhere", async () => {
    const { model, fixture } = fixtureModel();
    const drafts = draftsOf(model);
    const heard: string[] = [];
    await drafts.resume("a", "", (was) => heard.push(was));
    drafts.keep("a", "typed");
    fixture.set(snapshot(insight({ since: start + 5 })));
    await drafts.resume("b", "", () => {});
    expect([heard, [...fixture.drafts]]).toEqual([["", ""], []]);
  });
});
