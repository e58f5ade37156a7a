import type { Help } from "../../src/playbook/help.ts";
import { type Film, filmAt } from "../film.ts";
import type { Model, Note } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Line } from "../parts/line.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/video.css?inline";
import { checkUrl } from "../url.ts";
import { enVideo } from "../words/enVideo.ts";
import type { Words } from "../words/words.ts";
import { HelpFinish } from "./helpFinish.tsx";
import { loadReading } from "./helpLesson.tsx";
import { Late } from "./late.tsx";

type Video = Extract<Help, { type: "video" }>;
/** What shows instead of the poster, once the customer has pressed: the film, or why it does not play. */
type Shown = "poster" | "film" | "refused" | "failed";

const dress = dressedIn(sheet);

const arrived = new WeakSet<Element>();

/** The film takes the place of the button that was pressed, and its focus; once, however often it is drawn. */
const arrive =
  (then: (film: HTMLElement) => void = () => {}) =>
  (film: HTMLElement | null): void => {
    if (!film || arrived.has(film)) return;
    arrived.add(film);
    takeFocus(film);
    then(film);
  };

/** A frame that the page's policy refuses stays empty; the page hears of it, and so do we as long as the frame is there. */
const hearRefusal =
  (model: Model, origin: string, shown: Note<Shown>) =>
  (frame: HTMLElement): void => {
    const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (frame.isConnected && !blockedURI.startsWith(origin)) return;
      unhear();
      if (frame.isConnected) shown.value = "refused";
    };
    const unhear = () => document.removeEventListener("securitypolicyviolation", hear);
    document.addEventListener("securitypolicyviolation", hear);
    model.ending(unhear);
  };

/** The film where its provider plays it: a frame of another origin, which reaches nothing of the page. */
const Frame = ({ model, src, title, shown }: { model: Model; src: string; title: string; shown: Note<Shown> }) => (
  <iframe
    class="film"
    title={title}
    sandbox="allow-scripts allow-same-origin allow-presentation"
    allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
    referrerpolicy="strict-origin-when-cross-origin"
    src={src}
    ref={arrive(hearRefusal(model, new URL(src).origin, shown))}
  />
);

interface CaptionsProps {
  words: Words;
  help: Video;
}

const captionsOf = ({ captions = {} }: Video) =>
  Object.entries(captions).flatMap(([language, src]) => {
    const link = checkUrl(src);
    return link ? [{ language, ...link }] : [];
  });

/** What a language is called; a tag that is made like one and is none stands for itself. */
function nameOf({ language }: Words, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function Captions({ words, help }: CaptionsProps) {
  return (
    <>
      {captionsOf(help).map(({ language, href }) => (
        <track
          key={language}
          kind="captions"
          srclang={language}
          label={nameOf(words, language)}
          default={language.split("-")[0] === words.language.split("-")[0]}
          src={href}
        />
      ))}
    </>
  );
}

/** A film that is a file: the browser's own player. */
function Player({ words, help, src, shown }: CaptionsProps & { src: string; shown: Note<Shown> }) {
  return (
    <video
      class="film"
      controls
      autoplay
      playsinline
      aria-label={words.text(help.title)}
      // Captions that lie elsewhere are read only where both are asked for without a word about the customer.
      {...(captionsOf(help).some(({ external }) => external) && { crossorigin: "anonymous" as const })}
      src={src}
      ref={arrive()}
      onError={() => {
        shown.value = "failed";
      }}
    >
      <Captions words={words} help={help} />
    </video>
  );
}

interface PosterProps {
  model: Model;
  help: Video;
  /** Opens the film in its place; null where it is watched on its own page. */
  play: (() => void) | null;
}

/** What stands there before anybody presses: a picture of the host's own, or a drawn one. Nothing else is asked for. */
function Poster({ model: { words }, help, play }: PosterProps) {
  const picture = checkUrl(help.poster);
  const image = picture && !picture.external && <img src={picture.href} alt="" />;
  if (!play) return image ? <div class="film poster">{image}</div> : null;
  return (
    <button
      type="button"
      class="film poster"
      aria-label={`${words.say("video.play")}: ${words.text(help.title)}`}
      onClick={play}
    >
      {image}
      <span class="poster-play">
        <Line d="M7 4.5v11l9-5.5z" size={24} />
        {words.say("video.play")}
      </span>
    </button>
  );
}

/** What is said and shown, for those who read; its parser comes when somebody asks for it. */
function Transcript({ model, help }: { model: Model; help: Video }) {
  const open = model.note(`transcript ${help.id}`, false);
  if (!help.transcript) return null;
  return (
    <section class="stack">
      <button
        type="button"
        class="button start"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {model.words.say("video.transcript")}
        <Icon name="down" size={16} />
      </button>
      {open.value && (
        <Late model={model} load={loadReading}>
          {({ Reading }) => <Reading model={model} id={help.id} text={help.transcript ?? ""} bare />}
        </Late>
      )}
    </section>
  );
}

/** What is said below the film: where it comes from, or why it does not play here. */
function told(words: Words, shown: Shown, host: string | null, film: Film | null): string | null {
  if (shown === "failed") return words.say("video.failed");
  if (shown === "refused") return words.say("video.refused", { host: host ?? "" });
  return shown === "poster" && film && host ? words.say("video.asks", { host }) : null;
}

/** A video: its poster first, the film once somebody presses, and its words for those who read. */
export function HelpVideo({ model, help }: { model: Model; help: Video }) {
  const { words } = model;
  model.learn(enVideo);
  const shown = model.note<Shown>(`film ${help.id}`, "poster");
  const film = filmAt(help.link, words.language);
  const link = checkUrl(help.link);
  const host = link?.external ? new URL(link.href).hostname.replace(/^www\./, "") : null;
  const sentence = told(words, shown.value, host, film);
  const play = () => {
    shown.value = "film";
  };
  const plays = film && (shown.value === "poster" || shown.value === "film");
  return (
    <>
      <div class="stack tight" ref={dress}>
        {shown.value !== "film" && <Poster model={model} help={help} play={plays ? play : null} />}
        {shown.value === "film" && film?.kind === "frame" && (
          <Frame model={model} src={film.src} title={words.text(help.title)} shown={shown} />
        )}
        {shown.value === "film" && film?.kind === "file" && (
          <Player words={words} help={help} src={film.src} shown={shown} />
        )}
        <p class={sentence ? "small soft" : "unseen"} role="status">
          {sentence}
        </p>
      </div>
      {(film?.kind !== "file" || !plays) && (
        <OutLink words={words} to={help.link} class={plays ? "link small start" : "button primary start"}>
          {host ? words.say("video.watch", { host }) : words.say("reader.original")}
        </OutLink>
      )}
      <Transcript model={model} help={help} />
      <HelpFinish model={model} help={help} label={words.say("help.seen")} plain={!plays} />
    </>
  );
}
