import type { Help } from "../../src/playbook/help.ts";
import type { Model, Note } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/course.css?inline";
import { tell } from "../tell.ts";
import type { WordKey } from "../words/en.ts";
import { enCourse } from "../words/enCourse.ts";
import type { Words } from "../words/words.ts";
import { findHelp } from "./findHelp.ts";
import { Useful } from "./helpFinish.tsx";
import { loadReading } from "./helpLesson.tsx";
import { Late } from "./late.tsx";

type Course = Extract<Help, { type: "course" }>;
type Lesson = Course["lessons"][number];

interface HelpCourseProps {
  model: Model;
  help: Course;
}

/** Where the customer is in a course. */
interface Way {
  done: Set<string>;
  /** The lessons that were told to be finished just now. */
  said: Note<string[]>;
  /** The first lesson that is not done, after `lesson` where there is one. */
  next(lesson?: Lesson): Lesson | undefined;
}

const dress = dressedIn(sheet);

/** The lessons that are finished, as the coach knows it and as the customer has just said. */
function wayOf(model: Model, { id, lessons }: Course): Way {
  const said = model.note<string[]>(`lessons ${id}`, []);
  const item = findHelp(model, id);
  const known = item?.finished ? lessons.map((lesson) => lesson.id) : (item?.finishedLessons ?? []);
  const done = new Set([...known, ...said.value]);
  return {
    done,
    said,
    next(lesson) {
      const open = lessons.filter((each) => each !== lesson && !done.has(each.id));
      const from = lesson ? lessons.indexOf(lesson) : 0;
      return open.find((each) => lessons.indexOf(each) >= from) ?? open[0];
    },
  };
}

interface LessonPageProps extends HelpCourseProps {
  lesson: Lesson;
  /** Goes to another lesson, or to all of them. */
  go(to: Lesson | null): void;
}

interface OnwardProps {
  words: Words;
  following: Lesson | undefined;
  isDone: boolean;
  finish(event: { currentTarget: Element }): void;
  go(to: Lesson): void;
}

/** The end of a lesson: the customer says that it is read, and goes on with the next one. */
const Onward = ({ words, following, isDone, finish, go }: OnwardProps) => (
  <div class="help-finish row">
    {!isDone && (
      <button type="button" class="button primary" onClick={finish}>
        {words.say(following ? "course.onward" : "help.read")}
      </button>
    )}
    {isDone && following && (
      <button type="button" class="button primary" onClick={() => go(following)}>
        {words.say("course.next")}
      </button>
    )}
    {following && (
      <span class="small soft" dir="auto">
        {words.text(following.title)}
      </span>
    )}
  </div>
);

/** One lesson, with the way back to all of them; its end is told by the customer, and leads to the next one. */
function LessonPage({ model, help, lesson, go }: LessonPageProps) {
  const { words } = model;
  const { done, said, next } = wayOf(model, help);
  const isDone = done.has(lesson.id);
  const following = next(lesson);
  // The button that was pressed goes away with the lesson; the focus goes to where reading goes on.
  const back = (near: Element, to: string, then: () => void = () => {}) => {
    const reader = near.closest(".help-reader");
    then();
    go(null);
    takeFocus(reader?.querySelector<HTMLElement>(to));
  };
  const finish = ({ currentTarget }: { currentTarget: Element }) => {
    const say = () => {
      said.value = [...said.value, lesson.id];
    };
    tell(model.coach.help(help.id, "finished", lesson.id));
    if (!following) back(currentTarget, ".lessons-done", say);
    else {
      say();
      go(following);
    }
  };
  return (
    <section class="stack" ref={dress}>
      <button
        type="button"
        class="button quiet back start"
        onClick={({ currentTarget }) => back(currentTarget, `[data-lesson="${lesson.id}"]`)}
      >
        <Icon name="back" size={18} />
        {words.say("course.all")}
      </button>
      <h4 class="lesson-title" tabIndex={-1} dir="auto" ref={takeFocus}>
        {words.text(lesson.title)}
      </h4>
      <Late model={model} load={loadReading}>
        {({ Reading }) => (
          <>
            <Reading model={model} id={help.id} lesson={lesson.id} text={lesson.body} finished={isDone} />
            <Onward words={words} following={following} isDone={isDone} finish={finish} go={go} />
          </>
        )}
      </Late>
    </section>
  );
}

/** How far each lesson was read; asked anew whenever all lessons are shown. */
function readIn({ note, coach }: Model, { id, lessons }: Course): Note<Record<string, number> | null> {
  const read = note<Record<string, number> | null>(`read ${id}`, null);
  if (!read.value) {
    read.value = {};
    const asked = read.value;
    Promise.all(lessons.map((lesson) => coach.marks(id, lesson.id))).then(
      (marks) => {
        if (read.value === asked)
          read.value = Object.fromEntries(lessons.map((each, i) => [each.id, marks[i]?.read ?? 0]));
      },
      () => {},
    );
  }
  return read;
}

interface NextProps {
  model: Model;
  lesson: Lesson;
  name: WordKey;
  label: WordKey;
  go(to: Lesson): void;
}

/** The lesson to go on with, and the one button for it. */
function Next({ model: { words }, lesson, name, label, go }: NextProps) {
  return (
    <div class="card tinted stack tight">
      <p class="small soft">{words.say(name)}</p>
      <p class="strong" dir="auto">
        {words.text(lesson.title)}
      </p>
      <button type="button" class="button primary start lesson-go" onClick={() => go(lesson)}>
        {words.say(label)}
      </button>
    </div>
  );
}

interface LessonsProps extends HelpCourseProps {
  go(to: Lesson): void;
}

/** All lessons, which of them are done, the one to go on with, and what comes after the last one. */
function Lessons({ model, help, go }: LessonsProps) {
  const { words } = model;
  const { done, next } = wayOf(model, help);
  const read = readIn(model, help).value ?? {};
  const { lessons } = help;
  const count = lessons.filter(({ id }) => done.has(id)).length;
  const following = next();
  const begun = count > 0 || Object.values(read).some((share) => share > 0);
  const stateOf = ({ id, minutes }: Lesson) => {
    const share = read[id] ?? 0;
    if (done.has(id)) return words.say("course.done");
    if (share > 0.01) return words.say("course.read", { share: words.percent(Math.round(share * 100) / 100) });
    return minutes && words.number(minutes, { style: "unit", unit: "minute" });
  };
  return (
    <section class="stack" ref={dress}>
      <div class="stack tight">
        <p class="lessons-done small soft" role="status" tabIndex={-1}>
          {words.say("course.progress", { done: count, count: lessons.length })}
          {!following && <br />}
          {!following && words.say("reader.next")}
        </p>
        <progress class="lessons-bar" aria-hidden="true" max={lessons.length} value={count} />
      </div>
      {following && (
        <Next
          model={model}
          lesson={following}
          name={begun ? "course.next" : "course.first"}
          label={begun ? "course.goOn" : "course.start"}
          go={go}
        />
      )}
      <ol class="lessons">
        {lessons.map((lesson, index) => (
          <li key={lesson.id} class={done.has(lesson.id) ? "done" : undefined}>
            <span class="lesson-mark small strong" aria-hidden="true">
              {done.has(lesson.id) ? <Icon name="check" size={14} /> : words.number(index + 1)}
            </span>
            <button type="button" class="help-open" data-lesson={lesson.id} dir="auto" onClick={() => go(lesson)}>
              {words.text(lesson.title)}
            </button>
            <span class="small soft">{stateOf(lesson)}</span>
          </li>
        ))}
      </ol>
      {!following && <Useful model={model} help={help} />}
    </section>
  );
}

/** A course: its lessons one by one, each read here. It is finished when all of them are. */
export function HelpCourse({ model, help }: HelpCourseProps) {
  const { words } = model;
  model.learn(enCourse);
  const reading = model.note<string | null>(`lesson ${help.id}`, null);
  const lesson = help.lessons.find(({ id }) => id === reading.value);
  const go = (to: Lesson | null) => {
    model.note(`read ${help.id}`, null).value = null;
    reading.value = to?.id ?? null;
    if (to) tell(model.coach.help(help.id, "opened", to.id));
  };
  if (lesson) return <LessonPage key={lesson.id} model={model} help={help} lesson={lesson} go={go} />;
  return (
    <>
      {help.about && (
        <p class="as-written" dir="auto">
          {words.text(help.about)}
        </p>
      )}
      <Lessons key="lessons" model={model} help={help} go={go} />
    </>
  );
}
