/** What the panel is made of: at idle, when the launcher is about to be used, or when it is opened. */
export const loadPanel = () => import("./panel.tsx");
