import { loadVerbs } from "../../src/door/late.ts";

/** What a check-in is made of: when one is due. The verbs come along, so that an answer needs no network. */
export const loadAsking = () => Promise.all([import("./asking.ts"), loadVerbs()]).then(([asking]) => asking);
