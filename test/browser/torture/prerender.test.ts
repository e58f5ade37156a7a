import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import { long } from "../../torture.ts";
import { expect, test } from "../browser.ts";
import { leaveAlone } from "../chromiumProcess.ts";
import { hostPage } from "../plainHost.ts";

// A page that the browser itself renders ahead of its visit. It does so only while nobody drives it, so the pages play
// the story by themselves, and say what they saw.

/** What a host's page does by itself, beside Farshore. */
const plays = (body: string) => hostPage({ body: `<script>(async () => { ${body} })()</script>` });
const monday = "new Date(2026, 5, 1, 9).getTime()";
const start = (now: string) =>
  `await farshore("init", { playbook: "/postcard/coach.json", user: "u1", clock: () => ${now} });`;

const first = plays(`${start(monday)}
  await farshore("set", { team_size: 2 });
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await farshore("track", event);
  await farshore("measure", "orders", 2);
  const go = () => { location.href = "/next/"; };
  addEventListener("storage", go);
  setTimeout(go, 20_000);
  const rules = Object.assign(document.createElement("script"), { type: "speculationrules" });
  rules.textContent = JSON.stringify({ prerender: [{ urls: ["/next/"], eagerness: "immediate" }] });
  document.head.append(rules);`);

// nothing more is waited for than it takes for a question to come
const next = (notes: string) =>
  plays(`
  let told = 0;
  addEventListener("farshore:checkin:shown", () => told++);
  const asked = () => document.querySelector("[data-farshore]")?.shadowRoot.querySelectorAll(".nudge [type=radio]").length ?? 0;
  const seen = () => ({ ahead: document.prerendering, told, asked: asked() > 0 });
  const wait = (ms) => new Promise((later) => setTimeout(later, ms));
  ${start(`${monday} + 2 * 86_400_000`)}
  const { checkIn } = await farshore("insight");
  await wait(1_500);
  const before = seen();
  const visited = new Promise((visit) => document.addEventListener("prerenderingchange", visit));
  localStorage.setItem("seen", "ahead");
  if (before.ahead) await visited;
  for (let i = 0; i < 100 && !(asked() && told); i++) await wait(50);
  await wait(200);
  await fetch("${notes}", { method: "POST", mode: "no-cors", body: JSON.stringify({ due: checkIn?.id, before, after: seen() }) });`);

// the ordinary run has an imitation
test.runIf(long)(
  "a page that the browser renders ahead of its visit knows what is due, and asks once it is looked at",
  async ({ site }) => {
    const folder = await mkdtemp(join(tmpdir(), "farshore-"));
    await mkdir(join(folder, "Default"));
    // some builds come with this switched off
    await writeFile(join(folder, "Default", "Preferences"), JSON.stringify({ net: { network_prediction_options: 0 } }));
    const notes = createServer();
    await new Promise<void>((listens) => notes.listen(0, "localhost", listens));
    const noted = new Promise<string>((resolve, reject) =>
      notes.on("request", (request, response) => {
        text(request).then(resolve, reject);
        response.end();
      }),
    );
    site.pages.set("/first/", first);
    site.pages.set("/next/", next(`http://localhost:${(notes.address() as AddressInfo).port}/`));
    const end = leaveAlone(inject("chromium"), folder, `${site.address}/first/`);
    try {
      expect(JSON.parse(await noted)).toEqual({
        due: "campaign-effect",
        before: { ahead: true, told: 0, asked: false },
        after: { ahead: false, told: 1, asked: true },
      });
    } finally {
      await end();
      notes.closeAllConnections();
      notes.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
