import type { TargetedKeyboardEvent } from "preact";
import { plainLists } from "../../src/plainLists.ts";
import { type Bench, type Dock, type Part, type Tab, tabs } from "./bench.ts";
import { DataTree } from "./dataTree.tsx";
import { Facts } from "./facts.tsx";
import { Looked } from "./looked.tsx";
import { PlaybookTab } from "./playbookTab.tsx";
import { SeeAs } from "./seeAs.tsx";

const names: Record<Tab, string> = {
  facts: "Facts",
  insight: "Insight",
  why: "Why",
  pressure: "Pressure",
  state: "State",
  playbook: "Playbook",
};

const docks: Record<Dock, [sign: string, name: string]> = {
  left: ["◧", "At the left"],
  bottom: ["⬓", "At the bottom"],
  right: ["◨", "At the right"],
};

function Insight({ bench }: { bench: Bench }) {
  return (
    <Looked bench={bench}>
      {({ insight: { playbook: _playbook, ...insight } }) => (
        <div class="stack">
          {bench.spoken && !bench.search && <bench.spoken.Standing bench={bench} />}
          <h3>All of it</h3>
          <DataTree bench={bench} name="insight" value={insight} label="Insight" />
        </div>
      )}
    </Looked>
  );
}

const kilobytes = (value: unknown) => `${(new Blob([JSON.stringify(value)]).size / 1024).toFixed(1)} KiB`;

function State({ bench }: { bench: Bench }) {
  return (
    <Looked bench={bench}>
      {({ state }) => (
        <div class="stack">
          <p class="soft">{kilobytes(state)} of at most 64 are remembered of this customer.</p>
          <DataTree bench={bench} name="state" value={state} label="State" />
        </div>
      )}
    </Looked>
  );
}

const late =
  (part: "Why" | "Pressure"): Part =>
  ({ bench }) => {
    const Spoken = bench.spoken?.[part];
    return Spoken ? <Spoken bench={bench} /> : <Looked bench={{ ...bench, look: null }}>{() => null}</Looked>;
  };

const parts: Record<Tab, Part> = {
  facts: Facts,
  insight: Insight,
  why: late("Why"),
  pressure: late("Pressure"),
  state: State,
  playbook: PlaybookTab,
};

/** What stands in a tab, as data. */
function dataOf(bench: Bench): unknown {
  const { tab, log, look, state, checked, spoken } = bench;
  const data: Record<Tab, () => unknown> = {
    facts: () => log,
    insight: () => look?.insight,
    why: () => spoken?.explanations(bench),
    pressure: () => look?.pressure,
    state: () => look?.state ?? state,
    playbook: () => checked,
  };
  return data[tab]() ?? null;
}

async function copy(bench: Bench): Promise<void> {
  const text = JSON.stringify(dataOf(bench), plainLists, 2);
  try {
    await navigator.clipboard.writeText(text);
    bench.change({ said: "Copied as JSON." });
  } catch {
    // pages without https, and policies of the host, take the clipboard away
    console.info(text);
    bench.change({ said: "This page does not allow copying; the JSON is in the console." });
  }
}

function turn(event: TargetedKeyboardEvent<HTMLElement>, bench: Bench): void {
  const at = tabs.indexOf(bench.tab);
  const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length] ?? "facts";
  bench.choose(tab);
  event.currentTarget.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}

function Tabs({ bench }: { bench: Bench }) {
  return (
    <div class="tabs" role="tablist" aria-label="What is inspected" onKeyDown={(event) => turn(event, bench)}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === bench.tab}
          aria-controls="tab-panel"
          tabIndex={tab === bench.tab ? 0 : -1}
          onClick={() => bench.choose(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}

const choices = [
  ["all", "All"],
  ["there", "There"],
  ["not", "Not there"],
] as const;

function Tools({ bench }: { bench: Bench }) {
  const { tab, search, only, said } = bench;
  return (
    <div class="tools row">
      <input
        type="search"
        class="grows"
        aria-label={`Search in ${names[tab]}`}
        placeholder={`Search in ${names[tab]}`}
        value={search}
        onInput={({ currentTarget }) => bench.change({ search: currentTarget.value })}
      />
      {tab === "why" &&
        choices.map(([key, text]) => (
          <button
            key={key}
            type="button"
            class="button"
            aria-pressed={only === key}
            onClick={() => bench.change({ only: key })}
          >
            {text}
          </button>
        ))}
      {tab === "facts" && (
        <button type="button" class="button" onClick={bench.clearLog}>
          Clear
        </button>
      )}
      {tab === "playbook" && (
        <button type="button" class="button" onClick={() => void bench.check()}>
          Check again
        </button>
      )}
      <button type="button" class="button" onClick={() => void copy(bench)}>
        Copy JSON
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}

function Bar({ bench }: { bench: Bench }) {
  const { folded, coach } = bench;
  const dock = bench.dock ?? bench.free;
  const snapshot = coach.snapshot();
  return (
    <header class="bar-head">
      <h2>Farshore inspector</h2>
      <span class="who mono soft">{snapshot ? (snapshot.user ?? "visitor") : "nobody yet"}</span>
      <div class="row docks">
        {Object.entries(docks).map(([key, [sign, name]]) => (
          <button
            key={key}
            type="button"
            class="plain dock"
            aria-label={name}
            aria-pressed={dock === key}
            onClick={() => bench.change({ dock: key as Dock })}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          aria-label="Fold"
          aria-expanded={!folded}
          onClick={() => bench.change({ folded: !folded })}
        >
          {folded ? "▢" : "‒"}
        </button>
        <button type="button" class="plain" aria-label="Close the inspector" onClick={bench.close}>
          ✕
        </button>
      </div>
    </header>
  );
}

/** The inspector: a drawer at an edge of the screen, beside the product and not over it. */
export function Drawer({ bench }: { bench: Bench }) {
  const { folded, tab, free } = bench;
  const Part = parts[tab];
  return (
    <section
      class="drawer"
      aria-label="Farshore inspector"
      data-dock={bench.dock ?? free}
      data-free={free}
      data-folded={folded}
    >
      <Bar bench={bench} />
      {!folded && (
        <>
          <SeeAs bench={bench} />
          <Tabs bench={bench} />
          <Tools bench={bench} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls has to be reached by keyboard */}
          <div class="body" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
            <Part bench={bench} key={tab} />
          </div>
        </>
      )}
    </section>
  );
}
