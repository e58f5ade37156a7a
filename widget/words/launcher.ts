/** The few sentences that a page needs before anybody opens the panel; apart, so that page load carries no catalogue. */
export const launcherWords: Record<string, Record<"steps" | "gap" | "reached" | "question", string>> = {
  en: {
    steps: "Your way to the result: {done} of {total} steps done",
    gap: "Your way to the result: {progress} of the way there",
    reached: "Your way to the result: you got there",
    question: "{place}. One question is waiting for you",
  },
  fa: {
    steps: "راه شما تا نتیجه: {done} از {total} گام انجام شده",
    gap: "راه شما تا نتیجه: {progress} راه پیموده شده",
    reached: "راه شما تا نتیجه: رسیدید",
    question: "{place}. یک پرسش در انتظار شماست",
  },
};

export interface Place {
  done: number;
  total: number;
  /** Share of the way to the outcome, 0 to 1. */
  progress: number;
  complete: boolean;
  reached: boolean;
  asked: boolean;
}

/** Where the customer stands, in one sentence for the launcher's accessible name. */
export function placeInWords(language: string, place: Place): string {
  const words = launcherWords[language.slice(0, 2)] ?? launcherWords["en"];
  if (!words) return "";
  const say = (sentence: string, values: Record<string, string>) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const number = new Intl.NumberFormat(language);
  const where = say(words[place.reached ? "reached" : place.complete ? "gap" : "steps"], {
    done: number.format(place.done),
    total: number.format(place.total),
    progress: new Intl.NumberFormat(language, { style: "percent" }).format(place.progress),
  });
  return place.asked ? say(words.question, { place: where }) : where;
}
