import type { Model } from "../model.ts";
import { Line } from "../parts/line.tsx";
import { tell } from "../tell.ts";
import type { KnownHelp } from "./findHelp.ts";

/** Keeps a help item for later, and lets it go again. */
export function HelpSave({ model, item: { help, saved } }: { model: Model; item: Pick<KnownHelp, "help" | "saved"> }) {
  const { words, coach } = model;
  return (
    <button
      type="button"
      class="icon-button save"
      aria-pressed={saved}
      aria-label={words.say("help.save", { title: words.text(help.title) })}
      onClick={() => tell(coach.help(help.id, saved ? "unsaved" : "saved"))}
    >
      <Line d="M5.5 3.5h9v13L10 13l-4.5 3.5z" size={18} width={1.6} />
    </button>
  );
}
