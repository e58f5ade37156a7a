import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { OutLink } from "../parts/outLink.tsx";
import { HelpFinish } from "./helpFinish.tsx";

type Reader = typeof import("../reader/reader.tsx").Reader;

/** A lesson or an article, with its text drawn by the reader, which comes when the first text is opened. */
export function HelpLesson({ model, help }: { model: Model; help: Extract<Help, { type: "lesson" | "article" }> }) {
  const words = model.words.value;
  const loaded = useSignal<{ Reader: Reader } | "failed" | null>(null);
  const attempt = useSignal(0);
  const tries = attempt.value;
  useEffect(() => {
    let wanted = true;
    const settle = (next: { Reader: Reader } | "failed") => {
      if (wanted) loaded.value = next;
    };
    import("../reader/reader.tsx").then(settle, () => settle("failed"));
    return () => {
      wanted = false;
    };
  }, [tries, loaded]);
  const retry = () => {
    loaded.value = null;
    attempt.value++;
  };
  const body = help.body ?? "";
  const state = loaded.value;
  return (
    <>
      <div role="status">
        {state === null && <p class="soft">{words.say("reader.loading")}</p>}
        {state === "failed" && <p>{words.say("reader.failed")}</p>}
      </div>
      {state === "failed" && (
        <button type="button" class="button start" onClick={retry}>
          {words.say("reader.retry")}
        </button>
      )}
      {state !== null && state !== "failed" && (
        <>
          <state.Reader markdown={words.text(body)} language={words.textLanguage(body)} words={words} />
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
    </>
  );
}
