/** The few words that a page needs before the rest is there; apart, so that page load carries no catalogue. */
export const launcherWords: Record<string, [name: string, steps: string, across: string, question: string]> = {
  en: ["Your way to the result", "{done} of {total} steps done", "{share}% of the way there", "a question is waiting"],
  fa: ["راه شما تا نتیجه", "{done} از {total} گام انجام شده", "{share}٪ راه پیموده شده", "پرسشی در انتظار است"],
};

export interface Place {
  done: number;
  total: number;
  /** Share of the way to the outcome, 0 to 1. */
  progress: number;
  /** True once every step is done: from then on only the way to the outcome counts. */
  complete: boolean;
  asked: boolean;
}

/** Where the customer stands, in a few words for the launcher's accessible name. */
export function placeInWords(language: string, { done, total, progress, complete, asked }: Place): string {
  const [name, steps, across, question] = launcherWords[language.slice(0, 2)] ?? launcherWords["en"] ?? [];
  // English writes numbers as they are; the first use of Intl would cost the page 12 ms
  const write = (value: number) => (language.startsWith("en") ? `${value}` : value.toLocaleString(language));
  const share = Math.round(progress * 100);
  const values: Record<string, string> = { done: write(done), total: write(total), share: write(share) };
  const where = (complete ? across : steps)?.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return [name, where, ...(asked ? [question] : [])].join(", ");
}
