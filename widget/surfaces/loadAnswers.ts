/** What asks for the reasons of a low result. */
export const loadReasons = () => import("./checkInReasons.tsx");
/** What follows the thanks. */
export const loadThanks = () => import("./checkInThanks.tsx");
/** When to ask again. */
export const loadLater = () => import("./laterChoices.tsx");
