import checkIn from "../style/checkIn.css?inline";

/** Everything that asks. It comes when a question is due; see `loadAsking.ts`. */
export { enAsking as sentences } from "../words/enAsking.ts";
export { CheckInCard } from "./checkIn.tsx";
export { announcement, Nudge } from "./nudge.tsx";
export { createNudges } from "./nudging.ts";
export { isBusy } from "./typing.ts";
export const sheets = [checkIn];
