import type { Model } from "../model.ts";
import checkIn from "../style/checkIn.css?inline";
import { tell } from "../tell.ts";
import { createNudges } from "./nudging.ts";
import { watchTyping } from "./typing.ts";

/** Everything that asks. It comes when a question is due; see `loadAsking.ts`. */
export { enAsking as sentences } from "../words/enAsking.ts";
export { CheckInCard } from "./checkIn.tsx";
export { announcement, Nudge } from "./nudge.tsx";

/** Lets a question that is due show itself. */
export const start = ({ model }: { model: Model }) => {
  // beside it, so that no question waits for what was begun of an answer
  tell(import("./keepAnswers.ts").then((answers) => answers.start(model)));
  return createNudges(model, watchTyping());
};

export const sheets = [checkIn];
