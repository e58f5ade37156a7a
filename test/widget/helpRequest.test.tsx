import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { closed } from "../../widget/model.ts";
import { insight, snapshot, start } from "./fixtureCoach.ts";
import { common, press, settled, shownHelp } from "./showHelp.tsx";

const service: Extract<Help, { type: "service" }> = {
  type: "service",
  id: "s",
  title: "A review",
  link: "https://studio.example.com/book",
  includes: ["A reading of your draft", "An answer in two days"],
  about: "A person reads it.",
  ...common,
};
const host = { useTemplate: false, takeRequest: true };
const asked = async (...rest: Parameters<typeof shownHelp>) => {
  const made = await shownHelp(...rest);
  await settled();
  return made;
};
const requests = (calls: { verb: string; args: unknown[] }[]) =>
  calls.filter(({ verb }) => verb === "request").map(({ args }) => args);
const write = (message: string) =>
  fireEvent.input(screen.getByLabelText("Your message"), { target: { value: message } });

afterEach(cleanup);

test("what a service holds is a list", async () => {
  await asked(service);
  expect(screen.getByText("What you get").nextElementSibling?.querySelectorAll("li")).toHaveLength(2);
  expect(screen.getByText("About it").nextElementSibling?.textContent).toBe("A person reads it.");
});

test.each([
  ["a host that takes no requests", service, { ...host, takeRequest: false }],
  ["a tool, which nobody answers for", { ...service, type: "tool" } as Help, host],
])("nothing can be asked of %s", async (_, help, of) => {
  await asked(help, { snapshot: { host: of } });
  expect(screen.queryByRole("button", { name: "Ask for it" })).toBeNull();
});

describe("a request", () => {
  test("says what will happen, is sent once, and tells where it stands", async () => {
    const { fixture } = await asked(service, { snapshot: { host } });
    press("Ask for it");
    expect(document.activeElement).toBe(screen.getByLabelText("Your message"));
    expect(screen.getByText(/goes to Postcard.*Nothing is bought by it/)).toBeTruthy();
    write("  My June mailing ");
    press("Send");
    press("Send");
    await waitFor(() => screen.getByText("Sent. Postcard comes back to you."));
    expect(requests(fixture.calls)).toEqual([["s", "My June mailing"]]);
    expect(document.activeElement).toBe(screen.getByText("Sent. Postcard comes back to you."));
    expect(screen.queryByLabelText("Your message")).toBeNull();
  });

  test("that fails keeps its message, and can be sent again", async () => {
    const { fixture } = await asked(service, { snapshot: { host }, before: ({ failing }) => failing.add("request") });
    press("Ask for it");
    write("Please");
    press("Send");
    await waitFor(() => screen.getByText(/could not be sent. Your message is still here/));
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("Please");
    fixture.failing.clear();
    press("Send");
    await waitFor(() => screen.getByText(/^Sent/));
    expect(requests(fixture.calls)).toHaveLength(2);
  });

  test("on its way is not sent again after the panel was closed, and is not changed any more", async () => {
    let arrived = () => {};
    const { fixture, model } = await asked(service, {
      snapshot: { host },
      before({ coach, calls }) {
        coach.request = (...args) => {
          calls.push({ verb: "request", args });
          return new Promise((resolve) => {
            arrived = resolve;
          });
        };
      },
    });
    press("Ask for it");
    write("Please");
    press("Send");
    model.change({ layers: closed });
    model.change({ layers: { panel: true, help: "s", nudge: null } });
    await settled();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").readOnly).toBe(true);
    press("Send");
    expect(requests(fixture.calls)).toEqual([["s", "Please"]]);
    arrived();
    await waitFor(() => screen.getByText(/^Sent/));
  });

  test("without words is not sent", async () => {
    const { fixture } = await asked(service, { snapshot: { host } });
    press("Ask for it");
    write("   ");
    press("Send");
    expect(screen.getByRole("alert").textContent).toBe("Please write a few words first.");
    expect(requests(fixture.calls)).toEqual([]);
  });

  test("that was begun is still there after the panel was closed, but not for another customer", async () => {
    const { model, fixture } = await asked(service, { snapshot: { host } });
    press("Ask for it");
    write("Half a thou");
    model.change({ layers: { panel: false, help: null, nudge: null } });
    model.change({ layers: { panel: true, help: "s", nudge: null } });
    // seen at once, without another press
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("Half a thou");
    await waitFor(() => expect([...fixture.drafts]).toEqual([["mira s", "Half a thou"]]));
    fixture.set(snapshot(insight({}, 3), { user: "next", host }));
    expect(screen.queryByLabelText("Your message")).toBeNull();
    press("Ask for it");
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("");
    fixture.set(snapshot(insight({}, 3), { user: "mira", host }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("Half a thou"));
  });

  test("that is cancelled is gone", async () => {
    const { fixture } = await asked(service, { snapshot: { host } });
    press("Ask for it");
    write("Half a thou");
    await waitFor(() => expect(fixture.drafts.size).toBe(1));
    press("Cancel");
    await waitFor(() => expect(fixture.drafts.size).toBe(0));
    press("Ask for it");
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your message").value).toBe("");
  });

  const day = 86_400_000;
  test.each([
    [{ requestedAt: start - 3 * day, answeredAt: null }, /^You asked for this on May 29. Postcard comes back/],
    [{ requestedAt: start - 3 * day, answeredAt: start - day }, /on May 29; it was answered on May 31/],
    [{ requestedAt: start - day, answeredAt: start - 3 * day }, /^You asked for this on May 31. Postcard/],
  ])("%j is told", async (item, sentence) => {
    await asked(service, { snapshot: { host }, item });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Write again" })).toBeTruthy();
  });
});
