import type { Budget } from "../../src/advice/pressure.ts";
import type { Look, PressureLook, Shown } from "../../src/look.ts";
import type { Reason } from "../../src/rules/reason.ts";
import { reasonText } from "../../src/speech/reasons.ts";
import type { Speech } from "../../src/speech/speech.ts";
import type { Bench } from "./bench.ts";
import { Looked } from "./looked.tsx";
import { Mark, speechIn } from "./speaking.tsx";

const budgets: Record<Budget["code"], string> = {
  "budget-session": "in this visit",
  "budget-day": "in one day",
  "budget-week": "in seven days",
};

const deeds: Record<Shown["did"], string> = {
  shown: "showed itself",
  snoozed: "was put off",
  dismissed: "was put away",
  never: "is not wanted any more",
};

const leftText = ({ value, wanted }: Budget): string =>
  `${value} of ${wanted} used, ${Math.max(0, wanted - value)} left`;

function Budgets({ pressure }: { pressure: PressureLook }) {
  return (
    <dl class="budgets">
      {pressure.budgets.map((budget) => (
        <div key={budget.code} data-spent={budget.value >= budget.wanted}>
          <dt>{budgets[budget.code]}</dt>
          <dd>
            <span class="bar" aria-hidden="true">
              <span
                ref={(bar) => {
                  bar?.style.setProperty(
                    "inline-size",
                    `${Math.min(1, budget.value / Math.max(1, budget.wanted)) * 100}%`,
                  );
                }}
              />
            </span>
            {leftText(budget)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Quiet({ pressure: { quiet, clock, zone, paused }, speech }: { pressure: PressureLook; speech: Speech }) {
  const holds = quiet.some((one) => one.holds);
  return (
    <>
      <p>
        {quiet.map(
          ({ by, from, to }) => `Quiet from ${from} to ${to}${by === "customer" ? ", as the customer wants it" : ""}. `,
        )}
        {!quiet.length && "No hours are quiet. "}
        On the customer's clock ({zone}) it is {clock}
        {quiet.length > 0 && (
          <>
            , so it is <strong>{holds ? "quiet now" : "not quiet now"}</strong>
          </>
        )}
        .
      </p>
      {paused !== null && (
        <p>
          The customer has paused everything
          {paused === true ? ", until they say otherwise" : ` until ${speech.day(paused)} ${speech.time(paused)}`}.
        </p>
      )}
    </>
  );
}

function Because({ reasons, speech }: { reasons: Reason[]; speech: Speech }) {
  return <span class="why-text">{reasons.map((reason) => reasonText(reason, speech)).join("; ")}</span>;
}

function Questions({ look, search }: { look: Look; search: string }) {
  const { checkIn, waiting } = look.insight;
  const speech = speechIn(look);
  const at = (time: number | null) => (time === null ? "" : `, not before ${speech.day(time)} ${speech.time(time)}`);
  return (
    <ul class="lines">
      {checkIn?.id.toLowerCase().includes(search) && (
        <li class="question">
          <Mark yes={checkIn.mayInterrupt} />
          <span class="why-name">
            <code class="strong">{checkIn.id}</code>
            {checkIn.mayInterrupt ? " is due, and may show itself" : " is due, and waits in the panel"}
            <Because reasons={[...checkIn.because, ...checkIn.becauseNot]} speech={speech} />
          </span>
        </li>
      )}
      {waiting
        .filter(({ id }) => id.toLowerCase().includes(search))
        .map(({ id, becauseNot, at: time }) => (
          <li key={id} class="question">
            <Mark yes={false} />
            <span class="why-name">
              <code class="strong">{id}</code> is not due{at(time)}
              <Because reasons={becauseNot} speech={speech} />
            </span>
          </li>
        ))}
    </ul>
  );
}

function History({ shown, speech }: { shown: Shown[]; speech: Speech }) {
  const when = (at: number) => `${speech.day(at)} ${speech.time(at)}`;
  if (!shown.length) return <p class="soft">Nothing has shown itself so far.</p>;
  return (
    <ul class="lines">
      {shown.map(({ asked, did, at, until }) => (
        <li key={`${asked} ${did}`} class="question">
          <time class="mono soft">{when(at)}</time>
          <span>
            <code class="strong">{asked}</code> {deeds[did]}
            {until !== null && ` until ${when(until)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How often anything may show itself unasked: what is used, what is left, and what was put off. */
export function Pressure({ bench }: { bench: Bench }) {
  const search = bench.search.trim().toLowerCase();
  return (
    <Looked bench={bench}>
      {(look) => (
        <div class="stack">
          <h3>Budget</h3>
          <Budgets pressure={look.pressure} />
          <Quiet pressure={look.pressure} speech={speechIn(look)} />
          <h3>Questions</h3>
          <Questions look={look} search={search} />
          <h3>What showed itself, and what was put off</h3>
          <History
            shown={look.pressure.shown.filter(({ asked }) => asked.toLowerCase().includes(search))}
            speech={speechIn(look)}
          />
        </div>
      )}
    </Looked>
  );
}
