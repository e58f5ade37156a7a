import type { Help } from "../../src/playbook/help.ts";
import { breath } from "../breath.ts";
import type { Model } from "../model.ts";
import { HelpFacts } from "../parts/helpFacts.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { takeFocus } from "../parts/takeFocus.ts";
import { adoptSheet, dressedIn } from "../style/adoptSheet.ts";
import facts from "../style/help.css?inline";
import sheet from "../style/helpReader.css?inline";
import { enHelp } from "../words/enHelp.ts";
import { enLower } from "../words/enLower.ts";
import { HelpFinish, isFinished } from "./helpFinish.tsx";
import { HelpLesson } from "./helpLesson.tsx";
import { leadsTo } from "./helpOpen.ts";
import { Late } from "./late.tsx";

/** What is shown by the host may be on the screen before any list of help. */
const dress = dressedIn(facts);

const loadWebinar = () => import("./helpWebinar.tsx");
const loadTemplate = () => import("./helpTemplate.tsx");
const loadService = () => import("./helpService.tsx");
const loadCourse = () => import("./helpCourse.tsx");
const loadVideo = () => import("./helpVideo.tsx");

/** Help that is got somewhere else, at a price or free. */
const elsewhere = /^(talk|tool|training|consulting|service)$/;

interface HelpReaderProps {
  model: Model;
  help: Help;
}

/** Help that lives elsewhere, shown here when the host opened it by its id. */
function HelpElsewhere({ model, help, link }: HelpReaderProps & { link: string }) {
  const { words } = model;
  return (
    <>
      <OutLink words={words} to={link} class="button primary start">
        {words.say("reader.original")}
      </OutLink>
      <HelpFinish model={model} help={help} label={words.say("help.read")} />
    </>
  );
}

function HelpBody({ model, help }: HelpReaderProps) {
  const link = leadsTo(help);
  if (link !== null) return <HelpElsewhere model={model} help={help} link={link} />;
  switch (help.type) {
    case "lesson":
    case "article":
      return <HelpLesson model={model} help={help} />;
    case "video":
      return (
        <Late model={model} load={loadVideo}>
          {({ HelpVideo }) => <HelpVideo model={model} help={help} />}
        </Late>
      );
    case "webinar":
      return (
        <Late model={model} load={loadWebinar}>
          {({ HelpWebinar }) => <HelpWebinar model={model} help={help} />}
        </Late>
      );
    case "template":
      return (
        <Late model={model} load={loadTemplate}>
          {({ HelpTemplate }) => <HelpTemplate model={model} help={help} />}
        </Late>
      );
    case "course":
      return (
        <Late model={model} load={loadCourse}>
          {({ HelpCourse }) => <HelpCourse model={model} help={help} />}
        </Late>
      );
    case "talk":
    case "tool":
    case "training":
    case "consulting":
    case "service":
      return (
        <Late model={model} load={loadService}>
          {({ HelpService }) => <HelpService model={model} help={help} />}
        </Late>
      );
    default:
      return null;
  }
}

/** Brings the style along, and puts the focus on the title of what was opened. */
const arrive = (title: HTMLElement | null) => {
  if (!title) return;
  adoptSheet(title, sheet);
  void breath().then(() => takeFocus(title));
};

/** One help item in place of the panel's content, with the way back. */
export function HelpReader({ model, help }: HelpReaderProps) {
  const { words } = model;
  model.learn({ ...enLower, ...enHelp });
  const finished = isFinished(model, help);
  return (
    <article class="help-reader stack" ref={dress}>
      <header class="stack tight">
        <HelpFacts
          help={help}
          words={words}
          short={elsewhere.test(help.type)}
          state={finished ? words.say("help.finished") : null}
        />
        <h3 ref={arrive} tabIndex={-1} dir="auto" lang={words.textLanguage(help.title)}>
          {words.text(help.title)}
        </h3>
        {help.summary && (
          <p class="soft" dir="auto">
            {words.text(help.summary)}
          </p>
        )}
      </header>
      <HelpBody key={help.id} model={model} help={help} />
    </article>
  );
}
