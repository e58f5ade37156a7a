import type { Locator, Page } from "playwright-core";
import type { Mailing } from "../../demo/postcard/world/mailing.ts";
import { insightOf } from "./call.ts";

/** Postcard as its customer uses it, and Farshore's surfaces on top of it. */
export interface PostcardPage {
  page: Page;
  launcher: Locator;
  panel: Locator;
  /** The check-in that shows itself in the corner. */
  nudge: Locator;
  /** One card of the help list, by the title of the item. */
  helpCard: (title: string) => Locator;
  openPanel: () => Promise<void>;
  /** Opens one of Postcard's screens by its hash route. */
  go: (path: string) => Promise<void>;
  uploadContacts: (csv: string) => Promise<void>;
  pasteContacts: (text: string) => Promise<void>;
  /** Types what a customer would type into the editor. */
  write: (mailing: Mailing) => Promise<void>;
  send: () => Promise<void>;
  /** Presses "+1 day" so many times. */
  days: (count: number) => Promise<void>;
  /** Moves the demo clock without a click, so that the focus stays where it is. */
  daysPass: (count: number) => Promise<void>;
  /** The steps done, as the coach counts them. */
  stepsDone: () => Promise<number>;
}

interface PostcardWindow {
  postcard: { clock: { now: () => number; advance: (days: number) => Promise<void> } };
}

const surfaces = (page: Page) => ({
  launcher: page.getByRole("button", { name: /^Your way to the result/ }),
  panel: page.getByRole("dialog", { name: /^Your way to the result/ }),
  nudge: page.getByRole("dialog", { name: "A question from Postcard" }),
});

const editor = (page: Page) => ({
  async write({ subject, preview, body, page: landing }: Mailing) {
    await page.getByLabel("Subject line").fill(subject);
    await page.getByLabel("Preview line").fill(preview);
    await page.getByLabel("Message", { exact: true }).fill(body);
    await page.getByLabel("Headline").fill(landing.headline);
    await page.getByLabel("Offer", { exact: true }).fill(landing.offer);
    await page.getByLabel("Price").fill(landing.price);
    await page.getByLabel("Offer ends").fill(landing.deadline);
  },
  async send() {
    await page.getByRole("button", { name: /^Send to all/ }).click();
    await page.getByRole("button", { name: "Send now" }).click();
    await page.getByRole("heading", { name: "From sent to sold" }).waitFor();
  },
});

/** The page object of Postcard: what customers and tests do on it, by what can be seen and heard there. */
export function postcardPage(page: Page): PostcardPage {
  const { launcher, panel, nudge } = surfaces(page);
  return {
    page,
    launcher,
    panel,
    nudge,
    ...editor(page),
    helpCard: (title) => panel.getByRole("article").filter({ has: page.getByRole("heading", { name: title }) }),
    async openPanel() {
      await launcher.click();
      await panel.waitFor();
    },
    async go(path) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
    },
    async uploadContacts(csv) {
      await page
        .getByLabel("Upload a CSV file")
        .setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
      await page.getByText(/contacts? added/).waitFor();
    },
    async pasteContacts(text) {
      await page.getByLabel("Paste contacts").fill(text);
      await page.getByRole("button", { name: "Add these contacts" }).click();
    },
    async days(count) {
      for (let day = 0; day < count; day++) await page.getByRole("button", { name: /^\+1 day/ }).click();
      await page.locator("[aria-label='Demo clock'][aria-busy='false']").waitFor();
    },
    daysPass: (count) =>
      page.evaluate((days) => (window as unknown as PostcardWindow).postcard.clock.advance(days), count),
    stepsDone: async () => (await insightOf(page)).journey.done,
  };
}
