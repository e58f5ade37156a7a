import type { Given, Snapshot } from "../../src/coach.ts";
import type { Model } from "../model.ts";
import { day } from "../parts/day.ts";
import { Sure } from "../parts/form.tsx";
import { inList } from "../parts/inList.ts";
import { typed } from "../typed.ts";
import { ChangeGiven, changingFrom } from "./changeGiven.tsx";
import { aboutGiven, givenInWords } from "./givenInWords.ts";

/** What was given, as of a snapshot; `failed` where it could not be read. */
interface Read {
  of: Snapshot | null;
  list: Given[];
  failed: boolean;
}

/** Reads it anew after every change of the customer's state; until then what was read before stays. */
function readGiven(model: Model): Read {
  const { snapshot, coach } = model;
  const read = model.note<Read>("results/given", { of: null, list: [], failed: false });
  if (read.value.of !== snapshot) {
    read.value = { ...read.value, of: snapshot };
    coach.given().then(
      (list) => {
        if (read.value.of === snapshot) read.value = { of: snapshot, list, failed: false };
      },
      () => {
        read.value = { ...read.value, failed: true };
      },
    );
  }
  return read.value;
}

/** What the reasons that were given with something are, in words; empty where they are what was given. */
function reasonsInWords({ words, snapshot }: Model, { kind, reasons }: Given): string {
  if (kind === "reasons") return "";
  const named = snapshot?.insight.playbook.obstacles.filter(({ id }) => reasons.includes(id)) ?? [];
  return inList(
    words,
    named.map(({ title, asReason }) => words.text(asReason ?? title)),
  );
}

/** The ways to say something otherwise that was given, or to take it back. */
function GivenWays({ model, given, about }: { model: Model; given: Given; about: string }) {
  const { words } = model;
  const changing = typed(model, "own/change", null, changingFrom);
  const taking = model.note<string | null>("results/taking", null);
  const failed = model.note<string | null>("results/failed", null);
  if (changing.value?.id === given.id) return <ChangeGiven model={model} given={given} changing={changing} />;
  const takeBack = () => {
    taking.value = null;
    model.coach.withdraw(given.id).catch(() => {
      failed.value = given.id;
    });
  };
  if (taking.value === given.id)
    return (
      <Sure
        question={words.say("results.sure")}
        yes={words.say("results.yes")}
        no={words.say("results.keep")}
        onYes={takeBack}
        onNo={() => {
          taking.value = null;
        }}
      />
    );
  return (
    <>
      {failed.value === given.id && (
        <p class="error" role="alert">
          {words.say("results.failed")}
        </p>
      )}
      <p class="row ways">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            changing.value = { id: given.id, typed: null, choice: null, reasons: null, note: null, trouble: null };
          }}
        >
          {words.say("results.change")}
          <span class="unseen">: {about}</span>
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            failed.value = null;
            taking.value = given.id;
          }}
        >
          {words.say("results.takeBack")}
          <span class="unseen">: {about}</span>
        </button>
      </p>
    </>
  );
}

/** One thing that was given: what it was, when and by whom, and the ways to change it. */
function GivenItem({ model, given }: { model: Model; given: Given }) {
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const { insight } = snapshot;
  const about = aboutGiven(words, insight, given);
  const reasons = reasonsInWords(model, given);
  const facts = [
    day(words, given.at, insight.at),
    given.by && words.say("results.by", { name: given.by }),
    given.amended && words.say("results.changed"),
  ].filter((fact) => fact);
  return (
    <li class="given stack tight">
      <p class="small soft" dir="auto">
        {about}
      </p>
      <p class="strong" dir="auto">
        {givenInWords(words, insight, given)}
      </p>
      {reasons && (
        <p class="small" dir="auto">
          {reasons}
        </p>
      )}
      {given.note && (
        <blockquote class="small" dir="auto">
          {given.note}
        </blockquote>
      )}
      <p class="small soft">{facts.join(" · ")}</p>
      <GivenWays model={model} given={given} about={about} />
    </li>
  );
}

/** How many stand there before somebody asks for all. */
const first = 6;

/** Everything that the customer told us, newest first. */
export function GivenList({ model }: { model: Model }) {
  const { words } = model;
  const { list, failed } = readGiven(model);
  const all = model.note("results/all", false);
  return (
    <section class="stack">
      <h3 tabIndex={-1}>{words.say("results.given")}</h3>
      {failed && (
        <p class="error" role="alert">
          {words.say("reader.failed")}
        </p>
      )}
      {!failed && list.length === 0 && <p class="soft">{words.say("results.givenNone")}</p>}
      <ul class="given-list">
        {(all.value ? list : list.slice(0, first)).map((given) => (
          <GivenItem key={given.id} model={model} given={given} />
        ))}
      </ul>
      {list.length > first && (
        <button
          type="button"
          class="button quiet start"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {words.say(all.value ? "help.fewer" : "help.all", { count: list.length })}
        </button>
      )}
    </section>
  );
}
