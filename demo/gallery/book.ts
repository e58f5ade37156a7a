import playbook from "../playbooks/e-mail-marketing/playbook.json";

/** A part of a playbook that has a name. */
export interface Part {
  id: string;
  [key: string]: unknown;
}

/** As much of a playbook as the gallery looks at. */
export interface Book {
  help: Part[];
  obstacles: Part[];
  outcomes: Part[];
  checkIns: Part[];
  journey: { onboarding: Part[]; steps: Part[] };
  [key: string]: unknown;
}
export type Bend = (book: Book) => Book;

/** The playbook of Wrenpost, so that every part is there in four languages; calm, so that a question may show itself. */
export const wrenpost = (): Book => ({
  ...(structuredClone(playbook) as unknown as Book),
  experiments: [],
  holdout: 0,
  pressure: { perSession: 9, perDay: 9, perWeek: 9, perWeekWhenReached: 9, perWeekWhenBehind: 9 },
});

/** One after the other. */
export const bends =
  (...all: (Bend | undefined)[]): Bend =>
  (book) =>
    all.reduce((bent, bend) => bend?.(bent) ?? bent, book);

/** A part stays, since others name it; but it is for nobody here. */
const never = { event: "nothing_like_that" };
const silenced = (part: Part): Part => ({ ...part, when: never });

/** Only this question, and asked once `when` holds, where that is another condition than its own. */
export const asksOnly =
  (id: string, when?: object): Bend =>
  (book) => ({
    ...book,
    checkIns: book.checkIns.map((each) => {
      if (each.id !== id) return silenced(each);
      return when ? { ...each, when } : each;
    }),
  });

export const asksNothing: Bend = (book) => ({ ...book, checkIns: book.checkIns.map(silenced) });

/** Texts for people, by the key under which they stand. */
const worded = /^(title|why|summary|question|text|asReason|label|provider|unit|per|product|name)$/;
const wordy = "Empfängeradressenüberprüfungsverfahren";

const longer = (text: string) => `${text.replace(/[.?]$/, "")}, ${text.toLowerCase().replace(/[.?]$/, "")} ${wordy}?`;

function lengthened(value: unknown, inText: boolean): unknown {
  if (typeof value === "string") return inText ? longer(value) : value;
  if (Array.isArray(value)) return value.map((each) => lengthened(each, inText));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      lengthened(inner, worded.test(key) || key === "scale" || (inText && typeof inner === "string")),
    ]),
  );
}

/** Every title, question and label twice as long, with a word in it that does not fit. */
export const longTexts: Bend = (book) => ({ ...book, ...(lengthened(book, false) as Book) });

/** As much as there may be: a hundred things that help, thirty steps, forty reasons. */
export const hundredItems: Bend = (book) => {
  const many = (parts: Part[], count: number, change: (part: Part, i: number) => object = () => ({})) =>
    Array.from({ length: count }, (_, i) => {
      const part = parts[i % parts.length] as Part;
      return i < parts.length ? part : { ...part, id: `${part.id}-${i}`, ...change(part, i) };
    });
  return {
    ...book,
    help: many(book.help, 100, () => ({ needs: [] })),
    obstacles: many(book.obstacles, 40),
    journey: {
      ...book.journey,
      steps: many(book.journey.steps, 30, () => ({ doneWhen: never, optional: true, lockedUntil: undefined })),
    },
  };
};

/** One step, one thing that helps, one reason. */
export const oneItem: Bend = (book) => ({
  ...book,
  help: book.help.map((each, i) => (i ? silenced(each) : each)),
  obstacles: book.obstacles.map((each, i) => (i ? { ...each, outcomes: ["client-results"] } : each)),
  journey: {
    onboarding: book.journey.onboarding.map((each) => ({ ...each, for: ["agency"] })),
    steps: book.journey.steps.map((each, i) => (i ? { ...each, for: ["agency"] } : each)),
  },
});

/** Nothing that helps, and nothing that is asked. */
export const noHelp: Bend = (book) => asksNothing({ ...book, help: book.help.map(silenced) });

/** What the slot of the page shows. */
export const placed =
  (slot: object): Bend =>
  (book) => ({ ...book, slots: [{ id: "gallery", ...slot }] });

/** A hint beside something of the page. */
export const hinted: Bend = (book) => ({
  ...book,
  hints: [
    {
      id: "gallery",
      text: {
        en: "Say what readers get, in fewer than 50 characters.",
        fa: "در کمتر از ۵۰ نویسه بگویید خواننده چه می‌گیرد.",
      },
      help: "subject-lines",
    },
  ],
});

/** Webinars that are over, with a recording. */
export const recorded: Bend = (book) => ({
  ...book,
  help: book.help.map((each) =>
    each["type"] === "webinar"
      ? { ...each, starts: "2026-06-11T16:00", repeats: undefined, replay: "https://example.com/clinic-recorded" }
      : each,
  ),
});
