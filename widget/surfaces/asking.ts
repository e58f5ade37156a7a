import type { Model } from "../model.ts";
import checkIn from "../style/checkIn.css?inline";
import { createNudges } from "./nudging.ts";
import { watchTyping } from "./typing.ts";

/** Everything that asks. It comes when a question is due; see `loadAsking.ts`. */
export { enAsking as sentences } from "../words/enAsking.ts";
export { CheckInCard } from "./checkIn.tsx";
export { announcement, Nudge } from "./nudge.tsx";

/** Lets a question that is due show itself. */
export const start = ({ model }: { model: Model }) => createNudges(model, watchTyping());

export const sheets = [checkIn];
