import type { Draft, Model } from "../model.ts";

const longest = 500;

interface CheckInReasonsProps {
  model: Model;
  draft: Draft;
  error: string | null;
  change(change: Partial<Draft>): void;
}

/** The second question after a low rating: which obstacles, in the customer's own words. */
export function CheckInReasons({ model, draft, error, change }: CheckInReasonsProps) {
  const { words } = model;
  const left = longest - draft.note.length;
  const toggle = (reason: string, on: boolean) =>
    change({ reasons: [...draft.reasons.filter((each) => each !== reason), ...(on ? [reason] : [])] });
  return (
    <>
      <fieldset class="question" aria-describedby="farshore-any">
        <legend>{words.say("checkIn.obstacles")}</legend>
        <p class="small soft" id="farshore-any">
          {words.say("checkIn.any")}
        </p>
        <div class="choices">
          {draft.due.reasons.map((reason) => (
            <label class="choice" key={reason.id}>
              <input
                type="checkbox"
                checked={draft.reasons.includes(reason.id)}
                onChange={(event) => toggle(reason.id, event.currentTarget.checked)}
              />
              <span dir="auto">{words.text(reason.text)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span class="small strong">{words.say("checkIn.else")}</span>
        <textarea
          rows={2}
          maxLength={longest}
          dir="auto"
          value={draft.note}
          onInput={(event) => change({ note: event.currentTarget.value.slice(0, longest) })}
        />
        {left <= 100 && <span class="small soft">{words.say("checkIn.left", { count: left })}</span>}
      </label>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
