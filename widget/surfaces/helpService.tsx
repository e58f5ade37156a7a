import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { priceOf } from "../parts/helpFacts.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { checkUrl } from "../url.ts";

type Service = Extract<Help, { type: "service" }>;

/** Work that somebody does with or for the customer: what it costs, who does it, what they get. Nothing is sold here. */
export function HelpService({ model, help }: { model: Model; help: Service }) {
  const { words } = model;
  const url = checkUrl(help.link);
  return (
    <>
      <dl class="help-terms">
        <div>
          <dt>{words.say("service.price")}</dt>
          <dd class="strong">{priceOf(help, words)}</dd>
        </div>
        {help.provider && (
          <div>
            <dt>{words.say("service.provider")}</dt>
            <dd dir="auto">{words.text(help.provider)}</dd>
          </div>
        )}
        {help.about && (
          <div>
            <dt>{words.say("service.get")}</dt>
            <dd class="as-written" dir="auto">
              {words.text(help.about)}
            </dd>
          </div>
        )}
      </dl>
      <OutLink words={words} to={help.link} class="button primary start">
        {words.say("service.book")}
      </OutLink>
      {url?.external && <p class="small soft">{words.say("service.honest", { host: new URL(url.href).hostname })}</p>}
    </>
  );
}
