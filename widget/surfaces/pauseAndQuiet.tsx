import type { Model } from "../model.ts";
import { day } from "../parts/day.ts";
import { Choice, Field } from "../parts/field.tsx";
import { Switch } from "../parts/switch.tsx";
import { preferring } from "./preferring.ts";

const DAY = 86_400_000;
const usual = { from: "20:00", to: "08:00" };

/** When anything may show itself unasked: not while coaching is paused, nor in the customer's quiet hours. */
export function PauseAndQuiet({ model }: { model: Model }) {
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const prefer = preferring(model);
  const { preferences, at } = snapshot.insight;
  const { quietHours } = preferences;
  const paused = preferences.paused === true || (preferences.paused ?? 0) > at ? preferences.paused : null;
  const until = typeof paused === "number" ? paused : null;
  return (
    <section class="stack">
      <h3>{words.say("you.when")}</h3>
      <Choice
        id="farshore-pause"
        label={words.say("you.pause")}
        hint={until ? words.say("you.until", { date: day(words, until, at) }) : words.say("you.pauseHint")}
        value={paused === true ? "always" : until ? "until" : "no"}
        options={[
          ["no", words.say("you.goOn")],
          ...(until ? ([["until", words.say("you.until", { date: day(words, until, at) })]] as const) : []),
          ["day", words.say("you.pauseDay")],
          ["week", words.say("you.pauseWeek")],
          ["always", words.say("you.pauseAlways")],
        ]}
        onChoose={(length) => {
          if (length === "until") return;
          prefer({
            paused: length === "no" ? null : length === "always" ? true : at + (length === "day" ? 1 : 7) * DAY,
          });
        }}
      />
      <Switch
        label={words.say("you.quiet")}
        on={quietHours !== null}
        onTurn={(on) => prefer({ quietHours: on ? usual : null })}
      />
      {quietHours && (
        <div class="pair">
          {(["from", "to"] as const).map((side) => (
            <Field key={side} id={`farshore-quiet-${side}`} label={words.say(`you.quiet-${side}`)}>
              <input
                type="time"
                id={`farshore-quiet-${side}`}
                value={quietHours[side]}
                onChange={({ currentTarget: { value } }) => {
                  if (value) prefer({ quietHours: { ...quietHours, [side]: value } });
                }}
              />
            </Field>
          ))}
        </div>
      )}
    </section>
  );
}
