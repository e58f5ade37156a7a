import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/course.css?inline";
import { tell } from "../tell.ts";
import { enCourse } from "../words/enCourse.ts";
import { findHelp } from "./findHelp.ts";
import { loadReader } from "./helpLesson.tsx";
import { Late } from "./late.tsx";

type Course = Extract<Help, { type: "course" }>;
type Lesson = Course["lessons"][number];

interface HelpCourseProps {
  model: Model;
  help: Course;
}

const dress = dressedIn(sheet);

/** The lessons that are finished, as the coach knows it and as the customer has just said. */
function finishedIn(model: Model, { id, lessons }: Course): { done: Set<string>; said: { value: string[] } } {
  const said = model.note<string[]>(`lessons ${id}`, []);
  const item = findHelp(model, id);
  const known = item?.finished ? lessons.map((lesson) => lesson.id) : (item?.finishedLessons ?? []);
  return { done: new Set([...known, ...said.value]), said };
}

/** One lesson, with the way back to all of them; its end is told by the customer. */
function LessonPage({ model, help, lesson, leave }: HelpCourseProps & { lesson: Lesson; leave(): void }) {
  const { words } = model;
  const { done, said } = finishedIn(model, help);
  // The button that was pressed goes away with the lesson; the focus goes to where reading goes on.
  const back = (near: Element, to: string, finished: string[]) => {
    const reader = near.closest(".help-reader");
    said.value = [...said.value, ...finished];
    leave();
    takeFocus(reader?.querySelector<HTMLElement>(to));
  };
  const finish = ({ currentTarget }: { currentTarget: Element }) => {
    back(currentTarget, ".lessons-done", [lesson.id]);
    tell(model.coach.help(help.id, "finished", lesson.id));
  };
  return (
    <section class="stack" ref={dress}>
      <button
        type="button"
        class="button quiet back start"
        onClick={({ currentTarget }) => back(currentTarget, `[data-lesson="${lesson.id}"]`, [])}
      >
        <Icon name="back" size={18} />
        {words.say("course.all")}
      </button>
      <h4 class="lesson-title" tabIndex={-1} dir="auto" ref={takeFocus}>
        {words.text(lesson.title)}
      </h4>
      <Late model={model} load={loadReader}>
        {({ Reader }) => (
          <>
            <Reader markdown={words.text(lesson.body)} language={words.textLanguage(lesson.body)} words={words} />
            {!done.has(lesson.id) && (
              <div class="help-finish">
                <button type="button" class="button primary" onClick={finish}>
                  {words.say("help.read")}
                </button>
              </div>
            )}
          </>
        )}
      </Late>
    </section>
  );
}

/** All lessons, which of them are done, and what comes after the last one. */
function Lessons({ model, help, open }: HelpCourseProps & { open(lesson: Lesson): void }) {
  const { words } = model;
  const { done } = finishedIn(model, help);
  const { lessons } = help;
  const count = lessons.filter(({ id }) => done.has(id)).length;
  return (
    <section class="stack" ref={dress}>
      <p class="lessons-done" role="status" tabIndex={-1}>
        {words.say("course.progress", { done: count, count: lessons.length })}
        {count === lessons.length && ` ${words.say("reader.next")}`}
      </p>
      <ol class="lessons">
        {lessons.map((lesson) => (
          <li key={lesson.id} class={done.has(lesson.id) ? "done" : undefined}>
            <span class="lesson-mark" aria-hidden="true">
              {done.has(lesson.id) && <Icon name="check" size={14} />}
            </span>
            <button type="button" class="help-open" data-lesson={lesson.id} dir="auto" onClick={() => open(lesson)}>
              {words.text(lesson.title)}
            </button>
            <span class="small soft">
              {lesson.minutes && words.number(lesson.minutes, { style: "unit", unit: "minute" })}
              {done.has(lesson.id) && <span class="unseen">{words.say("course.done")}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A course: its lessons one by one, each read here. It is finished when all of them are. */
export function HelpCourse({ model, help }: HelpCourseProps) {
  const { words } = model;
  model.learn(enCourse);
  const reading = model.note<string | null>(`lesson ${help.id}`, null);
  const lesson = help.lessons.find(({ id }) => id === reading.value);
  const about = help.about && (
    <p class="as-written" dir="auto">
      {words.text(help.about)}
    </p>
  );
  const open = ({ id }: Lesson) => {
    reading.value = id;
    tell(model.coach.help(help.id, "opened", id));
  };
  if (lesson) {
    const leave = () => {
      reading.value = null;
    };
    return <LessonPage key={lesson.id} model={model} help={help} lesson={lesson} leave={leave} />;
  }
  return (
    <>
      {about}
      <Lessons key="lessons" model={model} help={help} open={open} />
    </>
  );
}
