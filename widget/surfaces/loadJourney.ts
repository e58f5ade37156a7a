/** The list of steps. */
export const loadJourney = () => import("./journeyList.tsx");
