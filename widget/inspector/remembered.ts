import { atOf, helpTime, type State } from "../../src/state.ts";
import type { Logged } from "./logged.ts";

const words = (...all: unknown[]): string =>
  all
    .filter((one) => one !== undefined && one !== "" && one !== null)
    .map(String)
    .join(" ");

const each = <T>(record: Record<string, T>, tell: (key: string, one: T) => [at: number, type: string, text: string]) =>
  Object.entries(record).map(([key, one]): Omit<Logged, "id"> => {
    const [at, type, text] = tell(key, one);
    return { at, type, text, way: "in", data: one };
  });

const times = (n: number): string => (n === 1 ? "once" : `${n} times`);

/** What a state still knows of what happened before anybody looked, newest first; of what is counted the last time only. */
export function remembered(state: State): Logged[] {
  const {
    events,
    metrics,
    answers,
    confirmations,
    expectations,
    help,
    deeds,
    surfaces,
    segments,
    traits,
    preferences,
  } = state;
  const counts = Object.entries(events).flatMap(([name, devices]) =>
    each(devices, (_, { all: [last, n] }) => [last, "event", words(name, times(n), "so far")]),
  );
  const sums = Object.entries(metrics).flatMap(([name, devices]) =>
    each(devices, (_, { all: [order, n, sum, value] }) => [
      order,
      "metric",
      words(name, value, n > 1 ? `(${times(n)}, ${sum / 1e6} in all)` : ""),
    ]),
  );
  const all = [
    ...counts,
    ...sums,
    ...each(traits, (name, one) => [atOf(one), "set", words(name, JSON.stringify(one.value))]),
    ...each(answers, (_, one) => [
      atOf(one),
      one.value === undefined ? "answer" : "rating",
      words(one.of, one.value, one.choice, one.reasons?.join(", ")),
    ]),
    ...each(confirmations, (_, one) => [atOf(one), "confirmation", words(one.outcome, one.verdict, one.value)]),
    ...each(expectations, (_, one) => [atOf(one), "expectation", words(one.outcome, one.target)]),
    ...each(help, (key, kept) => [Math.abs(helpTime(kept)), "help", words(key, kept > 0 ? "finished" : "dismissed")]),
    ...each(deeds, (key, one) => [atOf(one), "help", key.split(" ").reverse().join(" ")]),
    ...each(surfaces, (key, one) => [atOf(one), "surface", key]),
    ...each(preferences, (name, one) => [atOf(one), "preference", words(name, one.value ?? "taken back")]),
    ...each(segments, (_, one) => [atOf(one), "segment", String(one.value ?? "none")]),
  ];
  return all.sort((a, b) => b.at - a.at).map((one, index) => ({ ...one, id: `before/${index}` }));
}
