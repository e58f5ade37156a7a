import { loadSurfaceVerbs } from "../../src/door/late.ts";

/** What a check-in is made of: when one is due. What shows it and puts it off comes along, so that this needs no network. */
export const loadAsking = () => Promise.all([import("./asking.ts"), loadSurfaceVerbs()]).then(([asking]) => asking);
