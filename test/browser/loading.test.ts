import { filesByMoment } from "../sizes.ts";
import { expect, test } from "./browser.ts";

test("each moment loads what the sizes count for it, and nothing else", async ({ context, open }) => {
  const files = filesByMoment();
  const asked: string[] = [];
  context.on("request", (request) => {
    const file = /\/farshore\/(.+\.js)$/.exec(new URL(request.url()).pathname)?.[1];
    if (file) asked.push(file);
  });
  const launcher = { name: /^Your way to the result/ };

  const first = await open("/postcard/");
  await first.getByRole("button", launcher).waitFor();
  expect(asked, "a playbook that is new here is checked").toEqual(expect.arrayContaining(files.check));
  await first.close();

  asked.length = 0;
  const page = await open("/postcard/");
  await page.getByRole("button", launcher).click();
  await page.getByRole("dialog", launcher).waitFor();
  await page.waitForLoadState("networkidle");
  // a part of the lesson reader is fetched ahead of need, once the panel is open
  const needed = asked.filter((file) => !files.lesson.includes(file));
  expect(new Set(needed), "page load and panel").toEqual(new Set([...files.page, ...files.panel]));

  await page.evaluate('farshore("show", "reach-the-inbox")');
  const everything = new Set([...files.page, ...files.panel, ...files.lesson]);
  await expect.poll(() => new Set(asked), { timeout: 15_000, message: "first lesson" }).toEqual(everything);
});
