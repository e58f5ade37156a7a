/** What the panel is made of: at idle, when the launcher is about to be used, or when it is opened. */
export const loadPanel = () => import("./panel.tsx");

/** What a check-in is made of: when one is due. */
export const loadAsking = () => import("./asking.ts");
