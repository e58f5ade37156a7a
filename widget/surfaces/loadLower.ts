/** The lower part of the panel: help, steps and what else counts. It comes when the panel is opened. */
export const loadLower = () => import("./lower.tsx");
