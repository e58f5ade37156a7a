import type { HintCode } from "./problems.ts";

/** Words that no playbook should say to a customer, and what to say in their place. */
export interface Wording {
  code: Extract<HintCode, "blames" | "belittles" | "boasts">;
  words: RegExp;
  instead: string;
}

const whatNext = 'say what happened and what to do next, such as "this has not worked yet; here is what to change"';
const fromHere = 'say what can be done from here, such as "next time, ..."';
const stillOpen = 'name what is still open, such as "the address is still missing"';
const leaveOut = "leave it out, since what is plain to you may be new to them";
const inFacts = 'say what it does and for whom, such as "shows which of your mails land in spam"';

const verbs =
  "add|ask|call|choose|click|copy|do|enter|fill|follow|go|import|log|make|open|paste|pick|press|put|run|select|send|set|sign|tap|try|type|upload|use|write";

/** By language, so that others can be added. Only what is wrong wherever it stands: "the best time" is fine. */
export const voice: Record<string, Wording[]> = {
  en: [
    { code: "blames", words: /\byou(?:['’]ve| have)? failed\b/i, instead: whatNext },
    { code: "blames", words: /\byour (?:own )?(?:fault|mistake)\b/i, instead: whatNext },
    { code: "blames", words: /\byou should(?:['’]ve| have)\b/i, instead: fromHere },
    { code: "blames", words: /\byou(?:['’]ve| have)? (?:forgot(?:ten)?|neglected|ignored)\b/i, instead: stillOpen },
    { code: "belittles", words: /\b(?:simply|obviously|needless to say|as everybody knows)\b/i, instead: leaveOut },
    { code: "belittles", words: new RegExp(`\\bjust (?=(?:${verbs})\\b)`, "i"), instead: leaveOut },
    {
      code: "boasts",
      words:
        /\b(?:world[- ]class|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|game[- ]chang(?:er|ing)|(?:industry|market)[- ]leading|revolutionary|unrivall?ed|unbeatable|amazing|awesome|incredible|unbelievable)\b/i,
      instead: inFacts,
    },
    {
      code: "boasts",
      words:
        /\bthe (?:very )?best (?:app|company|platform|product|provider|service|software|solution|support|team|tool)s?\b|\bwe(?:['’]re| are) the best\b/i,
      instead: inFacts,
    },
  ],
};
