import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import { findHelp } from "./findHelp.ts";
import { Late } from "./late.tsx";

const loadUseful = () => import("./helpUseful.tsx");

interface HelpFinishProps {
  model: Model;
  help: Help;
  /** Less loud, where something else is the thing to do. */
  plain?: boolean;
  /** What the customer says about having used it, such as "I have read this". */
  label: string;
}

/** Whether the customer has used this help item, as the coach knows it. */
export const isFinished = (model: Model, { id }: Help): boolean => !!findHelp(model, id)?.finished;

/** Whether it helped; asked only of what was used. */
export const Useful = ({ model, help }: { model: Model; help: Help }) => (
  <Late model={model} load={loadUseful}>
    {({ HelpUseful }) => <HelpUseful model={model} help={help} />}
  </Late>
);

/** The end of a help item: the customer says that they have used it, hears what happens next, and says if it helped. */
export function HelpFinish({ model, help, label, plain = false }: HelpFinishProps) {
  const said = model.note(`finished ${help.id}`, false);
  const { words } = model;
  const finish = ({ currentTarget }: { currentTarget: Element }) => {
    // The button is about to go; the sentence that replaces it takes the focus.
    currentTarget.parentElement?.querySelector("p")?.focus();
    said.value = true;
    tell(model.coach.help(help.id, "finished"));
  };
  const finished = said.value || isFinished(model, help);
  return (
    <div class="help-finish">
      <p role="status" tabIndex={-1} class={finished ? "small" : "unseen"}>
        {finished && words.say("reader.next")}
      </p>
      {finished ? (
        <Useful model={model} help={help} />
      ) : (
        <button type="button" class={plain ? "button" : "button primary"} onClick={finish}>
          {label}
        </button>
      )}
    </div>
  );
}
