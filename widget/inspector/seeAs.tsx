import { spokenLanguages } from "../words/catalogues.ts";
import { type AsSeen, daysText, isPlain, traitsIn } from "./asSeen.ts";
import type { Bench } from "./bench.ts";

const DAY = 86_400_000;
const FAR = 120;

const date = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** On a phone the day is enough to begin with. */
const wide = () => innerWidth > 720;

interface Choice {
  name: string;
  value: string;
  options: [value: string, text: string][];
  choose(value: string): void;
}

function Select({ name, value, options, choose }: Choice) {
  return (
    <label class="field">
      <span>{name}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Days({ bench }: { bench: Bench }) {
  const { as, state } = bench;
  const past = state?.first ? Math.ceil((bench.now() - state.first) / DAY) : 0;
  const least = -Math.min(FAR, past);
  const to = (days: number) => bench.see({ days: Math.max(least, Math.min(FAR, days)) });
  const when = `${daysText(as.days)}, ${date.format(bench.now() + as.days * DAY)}`;
  return (
    <div class="days">
      <button type="button" class="plain" aria-label="A day earlier" onClick={() => to(as.days - 1)}>
        −
      </button>
      <input
        type="range"
        aria-label="Day"
        aria-valuetext={when}
        min={least}
        max={FAR}
        value={as.days}
        onInput={({ currentTarget }) => to(Number(currentTarget.value))}
      />
      <button type="button" class="plain" aria-label="A day later" onClick={() => to(as.days + 1)}>
        +
      </button>
      <span class="when">{when}</span>
      <button
        type="button"
        class="plain more"
        aria-expanded={bench.isOpen("see-as", wide())}
        onClick={() => bench.toggle("see-as", wide())}
      >
        {bench.isOpen("see-as", wide()) ? "Less" : "More"}
      </button>
    </div>
  );
}

const nameOf = (language: string) => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;

/** What is not as it is, in a sentence. */
function asText({ days, segment, traits, language, direction }: AsSeen): string {
  const parts = [
    days ? daysText(days) : "",
    segment === undefined ? "" : segment === null ? "in no segment" : `in the segment ${segment}`,
    traits
      ? `with ${Object.entries(traits)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")}`
      : "",
    language ? `in ${nameOf(language)}` : "",
    direction ? (direction === "rtl" ? "right to left" : "left to right") : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** The button goes with what was seen, so the focus goes to the days, and what was typed does not stay either. */
function backToPlain(button: Element, bench: Bench): void {
  const [days, typed] = button.closest(".see-as")?.querySelectorAll("input") ?? [];
  if (typed) typed.value = "";
  days?.focus();
  bench.seeAsItIs();
}

/** Another day, segment, language or direction; nothing that is done there is recorded. */
export function SeeAs({ bench }: { bench: Bench }) {
  const { as } = bench;
  const playbook = bench.coach.snapshot()?.playbook;
  const segments = (playbook?.segments ?? []).map(({ id }): [string, string] => [`=${id}`, id]);
  const languages = [...new Set([...spokenLanguages, ...(playbook?.languages ?? [])])].sort();
  return (
    <div class="see-as" role="group" aria-label="See as">
      <Days bench={bench} />
      <div class="row" hidden={!bench.isOpen("see-as", wide())}>
        <Select
          name="Segment"
          value={as.segment === undefined ? "" : `=${as.segment ?? ""}`}
          options={[["", "as it is"], ...segments, ["=", "none"]]}
          choose={(value) => bench.see({ segment: value ? value.slice(1) || null : undefined })}
        />
        <Select
          name="Language"
          value={as.language ?? ""}
          options={[["", "as it is"], ...languages.map((one): [string, string] => [one, nameOf(one)])]}
          choose={(value) => bench.see({ language: value || undefined })}
        />
        <Select
          name="Direction"
          value={as.direction ?? ""}
          options={[
            ["", "as it is"],
            ["ltr", "left to right"],
            ["rtl", "right to left"],
          ]}
          choose={(value) => bench.see({ direction: value === "ltr" || value === "rtl" ? value : undefined })}
        />
        <label class="field grows">
          <span>Traits</span>
          <input
            type="text"
            class="mono"
            placeholder="plan=pro, seats=12"
            spellcheck={false}
            onChange={({ currentTarget }) => bench.see({ traits: traitsIn(currentTarget.value) })}
          />
        </label>
      </div>
      {!isPlain(as) && (
        <p class="as-seen">
          <span>Seen as {asText(as)}. What is done there is not recorded.</span>
          <button type="button" class="button" onClick={({ currentTarget }) => backToPlain(currentTarget, bench)}>
            As it is
          </button>
        </p>
      )}
    </div>
  );
}
