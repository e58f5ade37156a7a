import { loadClaimVerb } from "../../src/door/late.ts";

/** What a check-in is made of: when one is due. What it needs to show itself comes along. */
export const loadAsking = () => Promise.all([import("./asking.ts"), loadClaimVerb()]).then(([asking]) => asking);
