import type { Explanation, Tree } from "../../src/explain.ts";
import type { Look } from "../../src/look.ts";
import type { Reason } from "../../src/rules/reason.ts";
import { conditionText, seenText } from "../../src/speech/conditionText.ts";
import { becauseText, verdictText } from "../../src/speech/explained.ts";
import type { Speech } from "../../src/speech/speech.ts";
import { aspectsOf } from "../../src/speech/standingText.ts";
import type { Bench } from "./bench.ts";
import { Fold } from "./fold.tsx";
import { Looked } from "./looked.tsx";
import { namesIn } from "./names.ts";
import { Mark, speechIn } from "./speaking.tsx";

export { Pressure } from "./pressure.tsx";

/** Where the customer stands, as the desk tells it. */
export function Standing({ bench }: { bench: Bench }) {
  return (
    <Looked bench={bench}>
      {(look) => (
        <dl class="standing">
          {aspectsOf(look.insight, speechIn(look)).map(({ about, text }) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>{text || <span class="soft">nothing</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </Looked>
  );
}

function ConditionTree({ tree, speech }: { tree: Tree; speech: Speech }) {
  const { condition, holds, parts } = tree;
  return (
    <li>
      <div class="condition">
        <Mark yes={holds} />
        <span>
          {conditionText(condition, speech)}
          {!parts.length && <span class="seen">seen: {seenText(tree)}</span>}
        </span>
      </div>
      {parts.length > 0 && (
        <ul class="conditions">
          {parts.map((part, index) => (
            <ConditionTree key={index} tree={part} speech={speech} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Reasons({ reasons, of, speech }: { reasons: Reason[]; of: Explanation; speech: Speech }) {
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.of}`}>
          {becauseText(reason, of, speech)} <code class="soft">{reason.code}</code>
        </li>
      ))}
    </ul>
  );
}

function Explained({ of, speech }: { of: Explanation; speech: Speech }) {
  const { shown, because, becauseNot, conditions } = of;
  return (
    <div class="stack">
      {shown && because.length > 0 && (
        <div>
          <h4>because</h4>
          <Reasons reasons={because} of={of} speech={speech} />
        </div>
      )}
      {becauseNot.length > 0 && (
        <div>
          <h4>{shown ? "but does not show itself, because" : "because"}</h4>
          <Reasons reasons={becauseNot} of={of} speech={speech} />
        </div>
      )}
      {Object.entries(conditions).map(([where, tree]) => (
        <div key={where}>
          <h4 class="mono">{where}</h4>
          <ul class="conditions">
            <ConditionTree tree={tree} speech={speech} />
          </ul>
        </div>
      ))}
      {!because.length && !becauseNot.length && !Object.keys(conditions).length && (
        <p class="soft">Nothing stands against it, and nothing speaks for it now.</p>
      )}
    </div>
  );
}

const made = new WeakMap<Look, Map<string, Explanation>>();

/** Everything in the playbook explained; once for each look. */
function allOf(look: Look): Map<string, Explanation> {
  const known =
    made.get(look) ??
    new Map(
      namesIn(look.playbook).flatMap(([kind, ids]) =>
        ids.map((id): [string, Explanation] => [`${kind}:${id}`, look.explain(`${kind}:${id}`)]),
      ),
    );
  made.set(look, known);
  return known;
}

export const explanations = ({ look }: Bench): Record<string, unknown> => (look ? Object.fromEntries(allOf(look)) : {});

const firstReason = (of: Explanation, speech: Speech): string => {
  const reason = of.shown ? of.because[0] : of.becauseNot[0];
  return reason ? becauseText(reason, of, speech) : "";
};

const plurals: Record<string, string> = {
  segment: "Segments",
  step: "Steps",
  outcome: "Outcomes",
  obstacle: "Obstacles",
  help: "Help",
  "check-in": "Check-ins",
  hint: "Hints in the page",
  score: "Scores",
};

const wanted = (of: Explanation, speech: Speech, { search, only }: Bench): boolean =>
  (only === "all" || of.shown === (only === "there")) &&
  `${of.id} ${speech.name(of.id)}`.toLowerCase().includes(search.trim().toLowerCase());

function Group({ bench, look, kind, ids }: { bench: Bench; look: Look; kind: string; ids: string[] }) {
  const speech = speechIn(look);
  const all = ids.flatMap((id) => allOf(look).get(`${kind}:${id}`) ?? []);
  const found = all.filter((of) => wanted(of, speech, bench));
  if (!found.length) return null;
  return (
    <section class="group" aria-label={plurals[kind]}>
      <h3>
        {plurals[kind]}{" "}
        <span class="soft">
          {all.filter(({ shown }) => shown).length} of {all.length}
        </span>
      </h3>
      <ul class="lines">
        {found.map((of) => (
          <li key={of.id}>
            <Fold
              bench={bench}
              name={`why/${kind}:${of.id}`}
              line={
                <>
                  <Mark yes={of.shown} />
                  <span class="why-name">
                    <span class="strong">{speech.name(of.id)}</span> <code class="soft">{of.id}</code>
                    <span class="why-text">
                      {verdictText(of)}
                      {firstReason(of, speech) && `: ${firstReason(of, speech)}`}
                    </span>
                  </span>
                </>
              }
            >
              {() => <Explained of={of} speech={speech} />}
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why everything is there or not, with every condition and the values seen. */
export function Why({ bench }: { bench: Bench }) {
  return (
    <Looked bench={bench}>
      {(look) => {
        const groups = namesIn(look.playbook);
        const none = groups.every(([kind, ids]) =>
          ids.every((id) => {
            const of = allOf(look).get(`${kind}:${id}`);
            return !of || !wanted(of, speechIn(look), bench);
          }),
        );
        if (none) return <p class="soft">Nothing of it has what you look for.</p>;
        return (
          <div class="stack">
            {groups.map(([kind, ids]) => (
              <Group key={kind} bench={bench} look={look} kind={kind} ids={ids} />
            ))}
          </div>
        );
      }}
    </Looked>
  );
}
