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

/** "It is not your fault" takes a blame away. */
const NOT = String.raw`(?<!(?:\b(?:not|never|nor|hardly)|n['’]t)\s(?:(?:always|really|necessarily|even|being)\s)?)`;
/** A thing that is called after faults, such as fault tolerance. */
const THING =
  "(?!-| (?:codes?|detection|domains?|finding|handling|injection|isolation|lines?|logs?|management|recovery|reports?|toleran(?:ce|t)))";

/** What somebody should have done; what they should have or get is no blame. "-ed" alone may be a verified address. */
const deeds =
  "been(?! (?:asked|given|sent|shown|told|\\w+ed))|begun|bought|brought|chosen|done|gone|kept|known|left|made|paid|put|read(?! access)|said|sent|set|spent|taken|thought|told|written";
const deed = `(?:(?:${deeds})\\b|(?!received|hundred|speed)\\w{3,}ed(?=[.,;:!?]|$| (?:it|this|that|them|the|an?|your|their|to|in|on|at|for|with|before|more|first|earlier|sooner|when|\\w+ly)\\b))`;
const often = "(?: (?:not|never|already|also|at least|first|really))*";

/** "Just" belittles what is asked for: at the beginning, or behind a word that joins. What you just set up is new. */
const ASKED = String.raw`(?<=^|[^\p{L}\p{N}\s'’]\s*|\n\s*|\b(?:and|but|can|could|may|now|or|please|so|then|to|will)\s)`;

/** By language, so that others can be added. Only what is wrong wherever it stands: "the best time" is fine. */
export const voice: Record<string, Wording[]> = {
  en: [
    { code: "blames", words: /\byou(?:['’]ve| have)? failed\b/i, instead: whatNext },
    {
      code: "blames",
      words: new RegExp(`${NOT}\\byour (?:own )?(?:fault|mistake)\\b${THING}`, "i"),
      instead: whatNext,
    },
    { code: "blames", words: new RegExp(`\\byou should(?:['’]ve| have)(?=${often} ${deed})`, "i"), instead: fromHere },
    { code: "blames", words: /\byou(?:['’]ve| have)? (?:forgot(?:ten)?|neglected|ignored)\b/i, instead: stillOpen },
    { code: "belittles", words: /\b(?:simply|obviously|needless to say|as everybody knows)\b/i, instead: leaveOut },
    { code: "belittles", words: new RegExp(`${ASKED}just (?=(?:${verbs})\\b)`, "iu"), instead: leaveOut },
    // "you just put" may be what you did
    { code: "belittles", words: new RegExp(`\\byou just (?=(?!put|set)(?:${verbs})\\b)`, "i"), instead: leaveOut },
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
