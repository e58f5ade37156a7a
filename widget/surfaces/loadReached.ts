/** What follows once the result is there. */
export const loadReached = () => import("./higherBar.tsx");
