import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { priceOf } from "../parts/helpFacts.tsx";
import { Included } from "../parts/included.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { checkUrl } from "../url.ts";
import type { WordKey } from "../words/en.ts";
import { enService } from "../words/enService.ts";
import { HelpFinish } from "./helpFinish.tsx";
import { Late } from "./late.tsx";

const loadRequest = () => import("./helpRequest.tsx");

type Service = Extract<Help, { type: "talk" | "tool" | "training" | "consulting" | "service" }>;

/** What leads to each kind, and what the customer says afterwards. */
const ways: Record<Service["type"], [go: WordKey, done: WordKey]> = {
  talk: ["service.watch", "help.seen"],
  tool: ["service.open", "service.used"],
  training: ["service.book", "webinar.attended"],
  consulting: ["service.book", "service.used"],
  service: ["service.book", "service.used"],
};

/** Help that people give, and that can be asked for by a message where the host takes one. */
const byPeople = /^(training|consulting|service)$/;

/** Help that is got somewhere else: what it costs, who gives it, what the customer gets. Nothing is sold here. */
export function HelpService({ model, help }: { model: Model; help: Service }) {
  const { words } = model;
  model.learn(enService);
  const url = checkUrl(help.link);
  const [go, done] = ways[help.type];
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
            <dt>{words.say(help.includes?.length ? "service.about" : "service.get")}</dt>
            <dd class="as-written" dir="auto">
              {words.text(help.about)}
            </dd>
          </div>
        )}
        <Included words={words} label="service.get" items={help.includes} />
      </dl>
      <OutLink words={words} to={help.link} class="button primary start">
        {words.say(go)}
      </OutLink>
      {url?.external && (
        <p class="small soft">
          {words.say(help.price ? "service.honest" : "service.opens", { host: new URL(url.href).hostname })}
        </p>
      )}
      {model.snapshot?.host.takeRequest && byPeople.test(help.type) && (
        <Late model={model} load={loadRequest}>
          {({ HelpRequest }) => <HelpRequest model={model} help={help} />}
        </Late>
      )}
      <HelpFinish model={model} help={help} label={words.say(done)} plain />
    </>
  );
}
