import { webinarTimes } from "../../src/advice/webinar.ts";
import type { Help } from "../../src/playbook/help.ts";
import { calendarFile } from "../ics.ts";
import type { Model } from "../model.ts";
import { download } from "../parts/download.ts";
import { OutLink } from "../parts/outLink.tsx";
import { tell } from "../tell.ts";
import { safeUrl } from "../url.ts";
import { enWebinar } from "../words/enWebinar.ts";
import type { Words } from "../words/words.ts";
import { HelpFinish } from "./helpFinish.tsx";

type Webinar = Extract<Help, { type: "webinar" }>;

const city = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** A date and a span of time on the clocks of one zone, as two lines. */
function clock(words: Words, starts: number, ends: number, timeZone: string): [string, string] {
  const time = { hour: "numeric", minute: "2-digit", timeZone } as const;
  return [
    words.date(starts, { weekday: "long", day: "numeric", month: "long", timeZone }),
    `${words.date(starts, time)} – ${words.date(ends, time)}`,
  ];
}

interface TimesProps {
  words: Words;
  webinar: Webinar;
  starts: number;
  ends: number;
  now: number;
}

function Times({ words, webinar, starts, ends, now }: TimesProps) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [day, span] = clock(words, starts, ends, own);
  const theirs = clock(words, starts, ends, webinar.zone);
  const same = theirs[0] === day && theirs[1] === span;
  return (
    <dl class="help-terms">
      <div>
        <dt>{words.say("webinar.yours")}</dt>
        <dd>
          <span class="strong">{day}</span> <span class="soft">({words.relative(starts, now)})</span>
          <br />
          {span} <span class="soft">({city(own)})</span>
        </dd>
      </div>
      {!same && (
        <div>
          <dt>{words.say("webinar.theirs", { place: city(webinar.zone) })}</dt>
          <dd class="soft">
            {theirs[0] !== day && `${theirs[0]}, `}
            {theirs[1]}
          </dd>
        </div>
      )}
    </dl>
  );
}

interface AheadProps {
  model: Model;
  help: Webinar;
  /** The date as the author's clock has it: the name of one of several dates. */
  wall: string;
  starts: number;
  ends: number;
}

/** The ways into a webinar that is still to come: the date for the customer's calendar, and the room. */
function Ahead({ model, help, wall, starts, ends }: AheadProps) {
  const { words } = model;
  const saved = model.note(`saved ${help.id}`, false);
  const save = (near: Element) => {
    const text = calendarFile({
      // A date that is moved stays the same one in the calendar; of several dates each is one of its own.
      uid: `${help.id}${help.repeats ? `-${wall}` : ""}@${location.hostname || "farshore"}`,
      title: words.text(help.title),
      about: words.text(help.about ?? help.summary),
      link: safeUrl(help.link),
      starts,
      minutes: (ends - starts) / 60_000,
      written: model.snapshot?.insight.at ?? starts,
    });
    download(near, `${help.id}.ics`, "text/calendar", text);
    saved.value = true;
    near.closest(".help-reader")?.querySelector("[role=status]")?.scrollIntoView({ block: "nearest" });
    tell(model.coach.help(help.id, "saved-date"));
  };
  return (
    <>
      <div class="row">
        <button type="button" class="button primary" onClick={(event) => save(event.currentTarget)}>
          {words.say("webinar.calendar")}
        </button>
        <OutLink words={words} to={help.link} class="button">
          {words.say("webinar.join")}
        </OutLink>
      </div>
      <p class={saved.value ? "small" : "unseen"} role="status">
        {saved.value && words.say("webinar.saved")}
      </p>
    </>
  );
}

/** A webinar: when it is on the customer's own clock, a file for their calendar, and the recording afterwards. */
export function HelpWebinar({ model, help }: { model: Model; help: Webinar }) {
  const { words } = model;
  model.learn(enWebinar);
  const now = model.snapshot?.insight.at ?? 0;
  const times = webinarTimes(help, now);
  const about = help.about && (
    <p class="as-written" dir="auto">
      {words.text(help.about)}
    </p>
  );
  if (times === null) {
    // Without a zone that this browser knows, the time is told as the author wrote it, and no date is guessed.
    return (
      <>
        <p class="strong">
          {help.starts.replace("T", " ")} ({help.zone})
        </p>
        {about}
        <OutLink words={words} to={help.link} class="button start">
          {words.say("webinar.join")}
        </OutLink>
      </>
    );
  }
  const { wall, starts, ends, past: over } = times;
  // Once a date has passed another one may be next.
  const begun = now > starts || wall !== help.starts;
  const recorded = (over || wall !== help.starts) && safeUrl(help.replay) !== null;
  return (
    <>
      <Times words={words} webinar={help} starts={starts} ends={ends} now={now} />
      {over && <p>{words.say(recorded ? "webinar.recorded" : "webinar.over")}</p>}
      {!over && help.repeats && <p class="small soft">{words.say("webinar.repeats")}</p>}
      {about}
      {!over && <Ahead model={model} help={help} wall={wall} starts={starts} ends={ends} />}
      {recorded && (
        <OutLink words={words} to={help.replay} class="button start">
          {words.say("webinar.replay")}
        </OutLink>
      )}
      {begun && (
        <HelpFinish model={model} help={help} label={words.say(recorded && over ? "help.seen" : "webinar.attended")} />
      )}
    </>
  );
}
