import type { Help } from "../../src/playbook/help.ts";
import { breath } from "../breath.ts";
import type { Model } from "../model.ts";
import { OutLink } from "../parts/outLink.tsx";
import { HelpFinish, isFinished } from "./helpFinish.tsx";
import { Late } from "./late.tsx";

/** What draws Markdown, and what helps to read it; they come side by side when the first lesson is opened. */
export const loadReading = async () => {
  // to ask for them takes as long as to draw what they stand in
  await breath();
  const [reading, reader] = await Promise.all([import("../reader/reading.tsx"), import("../reader/reader.tsx")]);
  // the parser is slow at first, and runs once by itself before it has a whole text to read
  await breath();
  reader.parsedOf("# A\n\n- *b*", () => {});
  return reading;
};

/** A lesson or an article; what draws its text comes when the first one is opened. */
export function HelpLesson({ model, help }: { model: Model; help: Extract<Help, { type: "lesson" | "article" }> }) {
  const { words } = model;
  const body = help.body ?? "";
  return (
    <Late model={model} load={loadReading}>
      {({ Reading }) => (
        <>
          <Reading model={model} id={help.id} text={body} finished={isFinished(model, help)} />
          {help.type === "article" && help.link && (
            <p>
              <OutLink words={words} to={help.link}>
                {words.say("reader.original")}
              </OutLink>
            </p>
          )}
          <HelpFinish model={model} help={help} label={words.say("help.read")} />
        </>
      )}
    </Late>
  );
}
