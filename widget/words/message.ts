/** A sentence, or its plural forms chosen by the value `count`. */
export type Message =
  | string
  | { one?: string; two?: string; few?: string; many?: string; zero?: string; other: string };
