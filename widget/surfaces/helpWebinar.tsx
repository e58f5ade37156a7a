import { webinarTimes } from "../../src/advice/webinar.ts";
import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { Included } from "../parts/included.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { safeUrl } from "../url.ts";
import { enWebinar } from "../words/enWebinar.ts";
import type { Words } from "../words/words.ts";
import { HelpFinish } from "./helpFinish.tsx";
import { SaveDate } from "./helpSaveDate.tsx";

type Webinar = Extract<Help, { type: "webinar" }>;

/** How long before it begins the room is open. */
const ahead = 15 * 60_000;
const hour = 3_600_000;
/** Nearer moments are waited for here; for others the coach looks again by itself. */
const longestWait = 2 * hour;

const city = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** A date and a span of time on the clocks of one zone, as two lines. */
function clock(words: Words, starts: number, ends: number, timeZone: string): [string, string] {
  const time = { hour: "numeric", minute: "2-digit", timeZone } as const;
  return [
    words.date(starts, { weekday: "long", day: "numeric", month: "long", timeZone }),
    `${words.date(starts, time)} – ${words.date(ends, time)}`,
  ];
}

/** How many places there are, and how many of them are free, as far as it is known. */
function seatsText({ seats }: Webinar, words: Words): string | null {
  if (!seats) return null;
  const { total, left } = seats;
  if (left === undefined) return words.say("webinar.total", { count: total });
  return left > 0 ? words.say("webinar.left", { count: left, total }) : words.say("webinar.full");
}

interface TimesProps {
  words: Words;
  webinar: Webinar;
  starts: number;
  ends: number;
  now: number;
  /** Once it is over, places are of no use. */
  over: boolean;
}

function Times({ words, webinar, starts, ends, now, over }: TimesProps) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [day, span] = clock(words, starts, ends, own);
  const theirs = clock(words, starts, ends, webinar.zone);
  const same = theirs[0] === day && theirs[1] === span;
  const seats = over ? null : seatsText(webinar, words);
  return (
    <dl class="help-terms">
      <div>
        <dt>{words.say("webinar.yours")}</dt>
        <dd>
          <span class="strong">{day}</span>
          {(now < starts - hour || over) && <span class="soft"> ({words.relative(starts, now)})</span>}
          <br />
          {span} <span class="soft">({city(own)})</span>
        </dd>
      </div>
      {!same && (
        <div>
          <dt>{words.say("webinar.theirs", { place: city(webinar.zone) })}</dt>
          <dd class="soft">
            {theirs[0] !== day && theirs[0]}
            {theirs[0] !== day && <br />}
            {theirs[1]}
          </dd>
        </div>
      )}
      {seats && (
        <div>
          <dt>{words.say("webinar.seats")}</dt>
          <dd>{seats}</dd>
        </div>
      )}
      <Included words={words} label="webinar.get" items={webinar.includes} />
    </dl>
  );
}

interface RoomProps {
  words: Words;
  help: Webinar;
  starts: number;
  now: number;
}

/** The way in: a quarter of an hour before it begins, and while it is on; before that, when that will be. */
function Room({ words, help, starts, now }: RoomProps) {
  if (now < starts - ahead) {
    const time = words.date(starts - ahead, { hour: "numeric", minute: "2-digit" });
    return (
      <p class="small soft">
        {words.say("webinar.opens", { time })}{" "}
        <OutLink words={words} to={help.link}>
          {words.say("webinar.page")}
        </OutLink>
      </p>
    );
  }
  return (
    <div class="row">
      <OutLink words={words} to={help.link} class="button primary">
        {words.say("webinar.join")}
      </OutLink>
      <p class="small strong" role="status">
        {words.say(now < starts ? "webinar.soon" : "webinar.live")}
      </p>
    </div>
  );
}

const awaited = new WeakMap<Element, number>();

/** Draws again when the next of some moments has come, as long as the element is there. */
const drawAt =
  (moments: number[], now: number, reach: (moment: number) => void) =>
  (element: HTMLElement | null): void => {
    const next = Math.min(...moments.filter((moment) => moment > now));
    if (!element || next - now > longestWait || awaited.get(element) === next) return;
    awaited.set(element, next);
    setTimeout(() => {
      if (element.isConnected && awaited.get(element) === next) reach(next);
    }, next - now);
  };

/** A webinar whose zone this browser does not know: the time is told as its author wrote it, and no date is guessed. */
const Unknown = ({ words, help }: { words: Words; help: Webinar }) => (
  <>
    <p class="strong">
      {help.starts.replace("T", " ")} ({help.zone})
    </p>
    <About words={words} help={help} />
    <OutLink words={words} to={help.link} class="button start">
      {words.say("webinar.join")}
    </OutLink>
  </>
);

const About = ({ words, help }: { words: Words; help: Webinar }) =>
  help.about ? (
    <p class="as-written" dir="auto">
      {words.text(help.about)}
    </p>
  ) : null;

/** A webinar: when it is on the customer's own clock, ways to keep the date, the room when it is time, the recording. */
export function HelpWebinar({ model, help }: { model: Model; help: Webinar }) {
  const { words } = model;
  model.learn(enWebinar);
  // The coach looks at its clock now and then; a moment that came in between is known from having waited for it.
  const reached = model.note(`reached ${help.id}`, 0);
  const now = Math.max(model.snapshot?.insight.at ?? 0, reached.value);
  const times = webinarTimes(help, now);
  if (times === null) return <Unknown words={words} help={help} />;
  const { wall, starts, ends, past: over } = times;
  // Once a date has passed another one may be next.
  const begun = now > starts || wall !== help.starts;
  const recorded = (over || wall !== help.starts) && safeUrl(help.replay) !== null;
  const wait = drawAt([starts - ahead, starts, ends + 1], now, (moment) => {
    reached.value = moment;
  });
  return (
    <>
      <Times words={words} webinar={help} starts={starts} ends={ends} now={now} over={over} />
      {over && <p>{words.say(recorded ? "webinar.recorded" : "webinar.over")}</p>}
      {!over && help.repeats && <p class="small soft">{words.say("webinar.repeats")}</p>}
      <About words={words} help={help} />
      {!over && (
        <div class="stack" ref={wait}>
          {now < starts && <SaveDate model={model} help={help} wall={wall} starts={starts} ends={ends} />}
          <Room words={words} help={help} starts={starts} now={now} />
        </div>
      )}
      {recorded && (
        <OutLink words={words} to={help.replay} class={over ? "button primary start" : "button start"}>
          {words.say("webinar.replay")}
        </OutLink>
      )}
      {begun && (
        <HelpFinish
          model={model}
          help={help}
          label={words.say(recorded && over ? "help.seen" : "webinar.attended")}
          plain={!over || recorded}
        />
      )}
    </>
  );
}
