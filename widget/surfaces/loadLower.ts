/** The lower part of the panel: help, steps and what else counts. It follows the upper part by itself. */
export const loadLower = () => import("./lower.tsx");
