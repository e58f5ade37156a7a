import { expect, strictPolicy, test } from "./browser.ts";

test("the landing page leads to Postcard", async ({ open }) => {
  const page = await open("/");
  await page.getByRole("link", { name: "Open Postcard" }).click();
  await page.waitForURL("**/postcard/");
});

test("Postcard and Farshore run under the strictest policy without one violation", async ({ open, site }) => {
  Object.assign(site.headers, strictPolicy);
  const page = await open("/postcard/");
  await page.getByRole("button", { name: /^Your way to the result/ }).click();
  await page.getByRole("dialog", { name: "Your way to the result" }).waitFor();
  for (const header of Object.keys(site.headers)) delete site.headers[header];
  expect(await page.title()).toContain("Postcard");
});
