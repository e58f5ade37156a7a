import { instantOf } from "../../src/advice/instant.ts";
import { webinarTimes } from "../../src/advice/webinar.ts";
import { milliseconds } from "../../src/playbook/duration.ts";
import type { Help } from "../../src/playbook/help.ts";
import { calendarLinks } from "../calendarLinks.ts";
import { type CalendarDate, calendarFile } from "../ics.ts";
import type { Model, Note } from "../model.ts";
import { download } from "../parts/download.ts";
import { Icon } from "../parts/icon.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { tell } from "../tell.ts";
import { safeUrl } from "../url.ts";
import { findHelp } from "./findHelp.ts";

type Webinar = Extract<Help, { type: "webinar" }>;

interface SaveDateProps {
  model: Model;
  help: Webinar;
  /** The date as the author's clock has it: the name of one of several dates. */
  wall: string;
  starts: number;
  ends: number;
}

/** What goes into the calendar. */
function dateOf({ model, help, wall, starts, ends }: SaveDateProps): CalendarDate {
  const { words, snapshot } = model;
  return {
    // A date that is moved stays the same one in the calendar; of several dates each is one of its own.
    uid: `${help.id}${help.repeats ? `-${wall}` : ""}@${location.hostname || "farshore"}`,
    title: words.text(help.title),
    about: words.text(help.about ?? help.summary),
    link: safeUrl(help.link),
    starts,
    minutes: (ends - starts) / 60_000,
    written: snapshot?.insight.at ?? starts,
  };
}

/** All dates from the next one on, by the clocks of their zone; null where this is the last one. */
function seriesOf(props: SaveDateProps): CalendarDate | null {
  const { help, wall, starts } = props;
  const last = help.repeats && instantOf(help.repeats.until, help.zone);
  if (!help.repeats || !last || last <= starts) return null;
  const { zone, id } = help;
  const series = { zone, wall, every: milliseconds(help.repeats.every), last };
  return { ...dateOf(props), uid: `${id}-series@${location.hostname || "farshore"}`, series };
}

/** What came of it just now. */
type Said = "file" | "page" | "taken" | null;

interface SavedProps extends SaveDateProps {
  saved: boolean;
  said: Note<Said>;
}

/** The word that a date is kept, which can be taken back. Of a series it was the one that was next then. */
function Saved({ model, help, starts, saved, said }: SavedProps) {
  const { words } = model;
  const savedAt = findHelp(model, help.id)?.savedAt;
  const kept = (savedAt && webinarTimes(help, savedAt)?.starts) || starts;
  const take = (near: Element) => {
    // The button is about to go; what is said beside it takes the focus.
    near.parentElement?.querySelector<HTMLElement>(".date-said")?.focus();
    said.value = "taken";
    tell(model.coach.help(help.id, "unsaved"));
  };
  return (
    <>
      <div class="row small">
        <p class="date-said" role="status" tabIndex={-1}>
          {saved && (
            <span class="tag good">
              <Icon name="check" size={14} />
              {words.say(help.repeats ? "webinar.areSaved" : "webinar.isSaved")}
            </span>
          )}
        </p>
        {saved && help.repeats && words.date(kept)}
        {saved && (
          <button type="button" class="button quiet small" onClick={({ currentTarget }) => take(currentTarget)}>
            {words.say("webinar.unsave")}
          </button>
        )}
      </div>
      <p class={said.value ? "small soft" : "unseen"} role="status">
        {said.value === "file" && words.say("webinar.saved")}
        {said.value === "taken" && words.say("webinar.unsaved")}
      </p>
    </>
  );
}

/** The ways to keep a date: a file for any calendar, and the pages of some. */
export function SaveDate(props: SaveDateProps) {
  const { model, help } = props;
  const { words } = model;
  const said = model.note<Said>(`saved ${help.id}`, null);
  const saved = said.value ? said.value !== "taken" : (findHelp(model, help.id)?.saved ?? false);
  const date = dateOf(props);
  const series = seriesOf(props);
  const keep = (how: Said) => {
    said.value = how;
    tell(model.coach.help(help.id, "saved-date"));
    tell(model.coach.help(help.id, "saved"));
  };
  const file = (near: Element, of: CalendarDate) => {
    download(near, `${help.id}.ics`, "text/calendar", calendarFile(of));
    keep("file");
    near.closest(".help-reader")?.querySelector(".date-said")?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div class="stack">
      <div class="row">
        <button
          type="button"
          class={saved ? "button" : "button primary"}
          onClick={({ currentTarget }) => file(currentTarget, date)}
        >
          {words.say("webinar.calendar")}
        </button>
        {series && (
          <button type="button" class="button" onClick={({ currentTarget }) => file(currentTarget, series)}>
            {words.say("webinar.series")}
          </button>
        )}
      </div>
      <p class="small row">
        <span class="soft">{words.say("webinar.or")}</span>
        {calendarLinks(date).map(([name, address]) => (
          <OutLink key={name} words={words} to={address} onClick={() => keep("page")}>
            {name}
          </OutLink>
        ))}
      </p>
      <Saved {...props} saved={saved} said={said} />
    </div>
  );
}
