import { plainLists } from "../../src/plainLists.ts";
import type { Model } from "../model.ts";
import { download } from "../parts/download.ts";
import { Sure } from "../parts/form.tsx";
import { decide } from "./preferring.ts";

/** What is kept, where, and who sees it; a copy to take away, and the end of all of it. */
export function YourData({ model }: { model: Model }) {
  const { words, coach, snapshot } = model;
  const sure = model.note("you/sure", false);
  if (!snapshot) return null;
  const product = words.text(snapshot.playbook.product);
  const take = (near: Element) =>
    void decide(
      model,
      coach.export().then((all) => {
        download(
          near,
          `${product.replace(/[^\p{L}\p{N}]+/gu, "-")}.json`,
          "application/json",
          JSON.stringify(all, plainLists, 2),
        );
      }),
    );
  return (
    <section class="stack">
      <h3>{words.say("you.data")}</h3>
      <p class="small">{words.say(snapshot.storage === "memory" ? "you.memory" : "you.stored")}</p>
      <p class="small">{words.say("you.seen", { product })}</p>
      {sure.value ? (
        <Sure
          question={words.say("you.sure")}
          yes={words.say("you.forgetAll")}
          no={words.say("you.keep")}
          onYes={() => {
            sure.value = false;
            void decide(model, coach.forget());
          }}
          onNo={() => {
            sure.value = false;
          }}
        />
      ) : (
        <p class="row">
          <button type="button" class="button" onClick={({ currentTarget }) => take(currentTarget)}>
            {words.say("you.export")}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              sure.value = true;
            }}
          >
            {words.say("you.forget")}
          </button>
        </p>
      )}
    </section>
  );
}
