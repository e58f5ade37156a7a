import type { Bench } from "./bench.ts";

/** What is wrong with the playbook as it is served now. */
export function PlaybookTab({ bench }: { bench: Bench }) {
  const { checked, search } = bench;
  if (!checked) return <p class="soft">The playbook is being checked.</p>;
  const { notice, problems } = checked;
  const found = problems.filter(({ message }) => message.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <div class="stack">
      {notice ? (
        <p class="callout">{notice}</p>
      ) : (
        <p>
          <span class="mark is-yes" aria-hidden="true">
            ✓
          </span>{" "}
          The playbook has no problems.
        </p>
      )}
      <ol class="lines">
        {found.map(({ path, code, message }) => (
          <li key={`${path.join(".")} ${message}`} class="problem">
            <p>{message}</p>
            <p class="mono soft">{code}</p>
          </li>
        ))}
      </ol>
      <p class="soft">
        Hints on what works but is hardly meant are told at the desk: <code>npx farshore check coach.json</code>
      </p>
    </div>
  );
}
