import type { Bench } from "./bench.ts";
import { DataTree } from "./dataTree.tsx";
import { Fold } from "./fold.tsx";
import type { Logged } from "./logged.ts";
import { remembered } from "./remembered.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const ways: Record<Logged["way"], [sign: string, name: string]> = {
  in: ["→", "fact in"],
  out: ["←", "event out"],
  held: ["∅", "not recorded"],
};

const fits = ({ type, text }: Logged, search: string): boolean => `${type} ${text}`.toLowerCase().includes(search);

function Line({ bench, line }: { bench: Bench; line: Logged }) {
  const { id, at, way, type, text, data } = line;
  const [sign, name] = ways[way];
  return (
    <li>
      <Fold
        bench={bench}
        name={id}
        line={
          <>
            <time class="mono soft">{clock.format(at)}</time>
            <span class={`way is-${way}`} aria-hidden="true">
              {sign}
            </span>
            <span class="unseen">{name}</span>
            <span class="mono strong">{type}</span>
            <span class="mono fact-text">{text}</span>
          </>
        }
      >
        {() => (
          <DataTree
            bench={{ ...bench, search: "" }}
            name={id}
            value={Object(data) as object}
            label={`${type} in full`}
          />
        )}
      </Fold>
    </li>
  );
}

function Lines({ bench, lines, none }: { bench: Bench; lines: readonly Logged[]; none: string }) {
  const search = bench.search.trim().toLowerCase();
  const found = lines.filter((line) => fits(line, search));
  if (!found.length) return <p class="soft">{lines.length ? "Nothing of it has what you look for." : none}</p>;
  return (
    <ol class="lines">
      {found.map((line) => (
        <Line key={line.id} bench={bench} line={line} />
      ))}
    </ol>
  );
}

/** What came in and went out since the inspector is open, and what is remembered from before. */
export function Facts({ bench }: { bench: Bench }) {
  const { log, state } = bench;
  return (
    <div class="stack">
      <h3>Since the inspector is open</h3>
      <Lines
        bench={bench}
        lines={log}
        none="Nothing so far. Use your product, or call farshore from the console; facts (→) and events (←) appear here."
      />
      <h3>What the state remembers</h3>
      <p class="soft">The last of each kind, and how often; a state is no log.</p>
      <Lines bench={bench} lines={state ? remembered(state) : []} none="Nothing is remembered of this customer." />
    </div>
  );
}
