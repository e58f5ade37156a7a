import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { OutLink } from "../parts/outLink.tsx";
import { HelpFinish } from "./helpFinish.tsx";
import { Late } from "./late.tsx";

/** What draws Markdown; it comes when the first lesson is opened. */
export const loadReader = () => import("../reader/reader.tsx");

/** A lesson or an article; what draws its text comes when the first one is opened. */
export function HelpLesson({ model, help }: { model: Model; help: Extract<Help, { type: "lesson" | "article" }> }) {
  const { words } = model;
  const body = help.body ?? "";
  return (
    <Late model={model} load={loadReader}>
      {({ Reader }) => (
        <>
          <Reader markdown={words.text(body)} language={words.textLanguage(body)} words={words} />
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
