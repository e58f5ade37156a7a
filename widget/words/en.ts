/** A sentence, or its plural forms chosen by the value `count`. */
export type Message = string | { one?: string; two?: string; few?: string; many?: string; zero?: string; other: string };

/** The English sentences; the keys are the contract for every other language. */
export const en = {
  "panel.title": "Your way to the result",
} as const satisfies Record<string, Message>;

export type WordKey = keyof typeof en;
