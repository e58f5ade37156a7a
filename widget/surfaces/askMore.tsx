import type { ComponentChild } from "preact";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import field from "../style/field.css?inline";
import more from "../style/more.css?inline";
import { enMore } from "../words/enMore.ts";
import { AskChoice, AskContradiction } from "./askChoice.tsx";
import { AskExpectation } from "./askExpectation.tsx";
import { AskNumber } from "./askNumber.tsx";
import { AskPraise } from "./askPraise.tsx";
import { AskReason } from "./askReason.tsx";
import { AskValue } from "./askValue.tsx";
import type { CheckInProps } from "./checkInFrame.tsx";

const kinds: Partial<Record<DueCheckIn["ask"], (props: CheckInProps) => ComponentChild>> = {
  result: AskNumber,
  reason: AskReason,
  choice: AskChoice,
  contradiction: AskContradiction,
  value: AskValue,
  expectation: AskExpectation,
  praise: AskPraise,
};

const dress = dressedIn(field, more);

/** Every question that is not a rating. A kind that is not known is not asked. */
export function AskMore(props: CheckInProps) {
  props.model.learn(enMore);
  const Kind = kinds[props.due.ask];
  return <div ref={dress}>{Kind && <Kind {...props} />}</div>;
}
