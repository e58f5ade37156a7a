import { attributes, elements, ownClasses } from "../widget/reader/allowed.ts";
import { everyHostile } from "../widget/reader/families.ts";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { hostPage } from "./plainHost.ts";

/** No HTML sink at all; the host's own stub is inline, and pictures may come from anywhere, so that none goes unseen. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'none'",
  "img-src * data: blob:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The texts one below the other, each with names of its own for what it refers to; code that does not end comes last. */
function bodies(): string[] {
  const named = everyHostile.map((text, at) => text.replaceAll("[r]", `[r${at}]`));
  const open = named.filter((text) => /^[\s>-]*(```|~~~)/m.test(text));
  const closed = named.filter((text) => !open.includes(text));
  return open.map((last, at) => {
    const from = (share: number) => Math.round((closed.length * share) / open.length);
    return [...closed.slice(from(at), from(at + 1)), last].join("\n\n&#8203;\n\n").concat("\n\nthe-end-of-it");
  });
}

/** What the lesson on the screen has become: names and attributes of its elements; runs in the page. */
const shown = () => {
  const root = document.querySelector("[data-farshore]")?.shadowRoot;
  const reader = root?.querySelector(".reader");
  if (!reader?.textContent?.includes("the-end-of-it")) return null;
  return [...reader.querySelectorAll("*")].map((element) => ({
    name: element.localName,
    given: [...element.attributes].map(({ name, value }) => [name, value] as const),
  }));
};

test("hundreds of hostile texts run nothing, ask nobody and stay in the allow-list, in the built reader", async ({
  context,
  open,
  site,
  troubles,
}) => {
  // Chromium takes these for hosts, where the URL parser of Node takes them for none; nobody has such a name
  troubles.allow(/ERR_NAME_NOT_RESOLVED \(https:\/\/(xn--|evil%20example)\//);
  const texts = bodies();
  expect(texts.join("").length).toBeGreaterThan(20_000);
  const asked: { url: string; type: string; from: string | undefined }[] = [];
  const ours = new RegExp(`^${site.address}/(hostile/|hostile\\.json|farshore/[\\w-]+\\.js|favicon\\.ico)$`);
  await context.route(
    (url) => !ours.test(url.href),
    async (route) => {
      const request = route.request();
      asked.push({ url: request.url(), type: request.resourceType(), from: request.headers()["referer"] });
      await route.fulfill({ contentType: "image/png", body: pixel });
    },
  );
  site.headers["content-security-policy"] = policy;
  site.pages.set("/hostile/", hostPage({ tag: 'data-playbook="/hostile.json" data-user="u1"' }));
  site.pages.set(
    "/hostile.json",
    JSON.stringify({
      farshore: 1,
      product: "Host",
      journey: { steps: [{ id: "begin", title: "Begin", doneWhen: { event: "begun" } }] },
      outcomes: [
        { id: "o", title: "O", measure: { from: "host", metric: "o", take: "sum" }, target: 5, within: "30d" },
      ],
      obstacles: [{ id: "spam", title: "Spam", detectedWhen: { event: "begun" } }],
      help: texts.map((body, at) => ({ type: "lesson", id: `l${at}`, title: `Lesson ${at}`, closes: ["spam"], body })),
    }),
  );
  const page = await open("/hostile/");
  page.on("dialog", (dialog) => asked.push({ url: dialog.message(), type: "dialog", from: "" }));
  context.on("page", (other) => asked.push({ url: other.url(), type: "window", from: "" }));
  await call(page, "ready");
  const before = await page.evaluate(() => Reflect.ownKeys(window).length);
  const strangers: string[] = [];
  for (const at of texts.keys()) {
    await call(page, "show", `l${at}`);
    await expect.poll(() => page.evaluate(shown), { timeout: 20_000 }).not.toBeNull();
    // so that whatever waits for a look is asked for, too
    await page.evaluate(() => {
      const root = document.querySelector("[data-farshore]")?.shadowRoot;
      for (const image of root?.querySelectorAll("img") ?? []) image.loading = "eager";
    });
    for (const { name, given } of (await page.evaluate(shown)) ?? []) {
      if (!elements.has(name)) strangers.push(name);
      for (const [key, value] of given) {
        const known = key.startsWith("stroke-") || (attributes[name] ?? []).includes(key.toLowerCase());
        if (!known || (key === "class" && !ownClasses.test(value))) strangers.push(`${name}[${key}=${value}]`);
        if (
          /^(href|src)$/.test(key) &&
          !value.startsWith("https:") &&
          !value.startsWith(site.address) &&
          !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(value)
        )
          strangers.push(`${name} -> ${value}`);
      }
    }
  }
  await page.waitForLoadState("networkidle");
  expect(strangers).toEqual([]);
  // pictures alone, over TLS or from the host itself, and without a word about whose page it is
  expect(
    asked.filter(({ url, type }) => type !== "image" || !(url.startsWith("https:") || url.startsWith(site.address))),
  ).toEqual([]);
  expect(asked.filter(({ from }) => from !== undefined)).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect(page.url()).toBe(`${site.address}/hostile/`);
  expect(await page.evaluate(() => Reflect.ownKeys(window).length)).toBe(before);
  expect(context.pages()).toHaveLength(1);
});
