import type { BrowserContext, Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { call } from "./call.ts";
import { hostPage } from "./plainHost.ts";

const link = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

/** A host's page on which a video is open. */
async function opened(site: Site, open: (path: string) => Promise<Page>, film: object = {}): Promise<Page> {
  const playbook = {
    farshore: 1,
    product: "Host",
    journey: { steps: [{ id: "begin", title: "Begin", doneWhen: { event: "begun" } }] },
    outcomes: [{ id: "o", title: "O", measure: { from: "host", metric: "o", take: "sum" }, target: 5, within: "30d" }],
    obstacles: [{ id: "spam", title: "Spam", detectedWhen: { event: "begun" } }],
    help: [{ type: "video", id: "film", title: "A film", closes: ["spam"], link, ...film }],
  };
  site.pages.set("/film.json", JSON.stringify(playbook));
  site.pages.set("/film/", hostPage({ tag: 'data-playbook="/film.json" data-user="u1"' }));
  const page = await open("/film/");
  await call(page, "ready");
  await call(page, "show", "film");
  await page.getByRole("button", { name: "Play: A film" }).click();
  return page;
}

/** Answers in place of the provider, with a page of the test's; returns who the provider is told that the host is. */
async function provider(context: BrowserContext, body: string): Promise<(string | undefined)[]> {
  const told: (string | undefined)[] = [];
  await context.route(/^https:/, async (route) => {
    told.push(route.request().headers()["referer"]);
    await route.fulfill({ contentType: "text/html", body });
  });
  return told;
}

test.beforeEach(({ site }) => {
  for (const header of Object.keys(site.headers)) delete site.headers[header];
});

/** Everything that a frame may try against the page around it, each for itself; then it says that it is through. */
const hostileFrame = `<!doctype html><title>film</title><p>a film</p><a id=up target=_top href=https://evil.example/>x</a>
<form id=form action=https://evil.example/ target=_top></form><script>
const refused = [];
const tries = {
  top: () => { top.location = "https://evil.example/"; },
  replace: () => { top.location.replace("https://evil.example/"); },
  parent: () => { parent.location.href = "javascript:alert(1)"; },
  link: () => up.click(),
  form: () => form.submit(),
  alert: () => { if (alert("x") === undefined) throw 0; },
  confirm: () => { if (!confirm("x")) throw 0; },
  prompt: () => { if (prompt("x") === null) throw 0; },
  print: () => { print(); throw 0; },
  popup: () => { if (!open("https://evil.example/")) throw 0; },
  document: () => parent.document.body.remove(),
  coach: () => parent.farshore("destroy"),
  storage: () => parent.indexedDB.deleteDatabase("x"),
  frame: () => { frameElement.removeAttribute("sandbox"); },
};
for (const [name, work] of Object.entries(tries)) try { work(); } catch { refused.push(name); }
const spoofs = ["{}", "destroy", { type: "farshore", verb: "destroy" }, { farshore: 1 }, ["destroy"],
  { event: "infoDelivery", info: { playerState: 0 } }, JSON.stringify({ event: "onStateChange", info: 0 }),
  { source: "farshore", type: "help:finished" }, null, 1];
for (const spoof of spoofs) parent.postMessage(spoof, "*");
document.title = "through"; document.querySelector("p").textContent = "through: " + refused.join(" ");
</script>`;

test("a film's frame leads the page nowhere, opens nothing, asks nothing, and is not listened to", async ({
  context,
  open,
  site,
  troubles,
}) => {
  // the browser tells what it refuses the frame
  troubles.allow(/sandbox|Unsafe attempt|permission to navigate|Blocked|Failed to execute|null \(reading/i);
  await provider(context, hostileFrame);
  const seen: string[] = [];
  await context.addInitScript(() => {
    if (window !== top) return;
    const heard: string[] = [];
    Object.assign(window, { heard });
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function listen(type: string, ...rest) {
      if (type === "message" && this === window) heard.push("listens to messages");
      return (addEventListener as (...given: unknown[]) => void).call(this, type, ...rest);
    };
  });
  const page = await opened(site, open);
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const before = await call(page, "export");
  const through = page.frameLocator("iframe").getByText(/^through/);
  await through.waitFor();
  expect(await through.innerText()).toBe(
    "through: top replace parent alert confirm prompt print popup document coach storage frame",
  );
  expect(seen).toEqual([]);
  expect(context.pages()).toHaveLength(1);
  expect(page.url()).toBe(`${site.address}/film/`);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  // whatever it said, the coach is there and knows nothing new
  expect(await call(page, "export")).toEqual(before);
  await page.getByRole("button", { name: "I have seen it" }).waitFor();
});

test("a provider is told which site shows its film, also where the host tells nobody anything", async ({
  context,
  open,
  site,
}) => {
  site.headers["referrer-policy"] = "no-referrer";
  const told = await provider(context, "a film");
  const page = await opened(site, open);
  await page.frameLocator("iframe").getByText("a film").waitFor();
  expect(told).toEqual([`${site.address}/`]);
  expect(await page.locator("iframe").getAttribute("sandbox")).toBe(
    "allow-scripts allow-same-origin allow-presentation",
  );
});

test("a film and a picture that are gone are told by words, with the way to them", async ({ open, site, troubles }) => {
  troubles.allow(/404/);
  const page = await opened(site, open, {
    link: "/gone.mp4",
    poster: "/gone.png",
    captions: { en: "/gone.vtt" },
    transcript: "![What is on it](/gone-too.png)",
  });
  await page.getByText(/could not be played here/).waitFor();
  expect(await page.getByRole("link", { name: "Open the page" }).getAttribute("href")).toBe(`${site.address}/gone.mp4`);
  await page.getByRole("button", { name: "Transcript" }).click();
  await page.getByRole("img", { name: "What is on it" }).waitFor();
});
