/** What a check-in is made of: when one is due. */
export const loadAsking = () => import("./asking.ts");
