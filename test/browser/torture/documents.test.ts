import { expect } from "../browser.ts";
import { call } from "../call.ts";
import { launcherOf } from "../plainHost.ts";
import { onEveryInstall } from "./onEveryInstall.ts";

// Documents of other kinds than a page of today, and scripts that others change or keep away.

onEveryInstall("quirks mode", { doctype: "" });
onEveryInstall("a page that is XHTML", {
  doctype: "",
  html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  type: "application/xhtml+xml",
  // Chromium runs no modules in such a page
  by: ["classic tag"],
});
onEveryInstall("a frameset, which has no body", {
  // whatever follows it is ignored
  late: '</head><frameset cols="30%,*"><frame src="about:blank"/><frame src="/clean/"/></frameset>',
  before: async (page) => expect(await page.evaluate(() => document.body.localName)).toBe("frameset"),
});
onEveryInstall("a page that is written anew after it has loaded", {
  meanwhile: async (page) => {
    await page.evaluate(() => {
      const { outerHTML } = document.querySelector("head") as Element;
      document.open();
      document.write(
        '<!doctype html><html lang="en"><body><main><h1>Host</h1><button>Host button</button></main></body></html>',
      );
      document.head.outerHTML = outerHTML;
      document.close();
    });
    // every listener is gone, ours too, and with them what was open
    await launcherOf(page).waitFor();
    await call(page, "open");
  },
  own: /<html[\s\S]*<\/html>/,
});
onEveryInstall("a page that is printed while it is open", {
  meanwhile: async (page) => {
    await page.emulateMedia({ media: "print" });
    expect(await launcherOf(page).isVisible()).toBe(false);
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  },
});
onEveryInstall("a browser that translates the page and us", {
  meanwhile: (page) =>
    page.evaluate(async () => {
      const roots = [document, document.querySelector("[data-farshore]")?.shadowRoot?.querySelector(".panel")];
      const found: Text[] = [];
      for (const root of roots) {
        const texts = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
        while (texts.nextNode())
          if (!texts.currentNode.parentElement?.closest("button, head, script")) found.push(texts.currentNode as Text);
      }
      const { farshore } = window as unknown as { farshore(...given: unknown[]): Promise<unknown> };
      for (const text of found) {
        const font = document.createElement("font");
        font.textContent = text.data;
        text.replaceWith(font);
      }
      for (let i = 0; i < 40; i++) await farshore("track", `other_${i % 4}`);
    }),
  own: /<\/?font>/g,
});
