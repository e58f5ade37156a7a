import type { Bench } from "./bench.ts";
import { namesIn } from "./names.ts";

/** What the playbook in use has. */
function Parts({ bench }: { bench: Bench }) {
  const snapshot = bench.coach.snapshot();
  if (!snapshot) return null;
  const { playbook, storage } = snapshot;
  const parts = namesIn(playbook).flatMap(([kind, ids]) => (ids.length ? `${kind} ${ids.length}` : []));
  const rows = [
    ["product", typeof playbook.product === "string" ? playbook.product : Object.values(playbook.product)[0]],
    ["languages", playbook.languages.join(", ")],
    ["parts", parts.join(", ")],
    ["kept", storage === "saved" ? "on this device" : "in memory only: storage or consent is missing"],
  ];
  return (
    <dl class="standing">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is wrong with the playbook as it is served now. */
function Problems({ bench }: { bench: Bench }) {
  const { checked, search } = bench;
  if (!checked) return <p class="soft">The playbook is being checked.</p>;
  const { notice, problems } = checked;
  const found = problems.filter(({ message }) => message.toLowerCase().includes(search.trim().toLowerCase()));
  if (!notice)
    return (
      <p>
        <span class="mark is-yes" aria-hidden="true">
          ✓
        </span>{" "}
        No problems.
      </p>
    );
  return (
    <>
      <p class="callout">{notice}</p>
      {found.length > 0 && (
        <ol class="lines">
          {found.map(({ path, code, message }) => (
            <li key={`${path.join(".")} ${message}`} class="problem">
              <p>{message}</p>
              <p class="mono soft">{code}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The playbook as it is served now, and the one that is in use. */
export function PlaybookTab({ bench }: { bench: Bench }) {
  return (
    <div class="stack">
      <h3>As it is served now</h3>
      <Problems bench={bench} />
      <p class="soft">
        Hints on what works but is hardly meant are told at the desk: <code>npx farshore check coach.json</code>
      </p>
      <h3>In use</h3>
      <Parts bench={bench} />
    </div>
  );
}
