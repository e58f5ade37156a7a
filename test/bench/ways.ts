import { Session } from "node:inspector/promises";
import { median } from "./median.ts";

/** Several ways to do the same; each call does all of it once, and returns something of what came out. */
export type Ways<Name extends string> = Record<Name, () => number>;
export type Figures<Name extends string> = Record<Name, number>;

// read at the end, so that no work can be left out as useless
let kept = 0;

const names = <Name extends string>(ways: Ways<Name>) => Object.keys(ways) as Name[];

/** Processor time of each way, us; in turn, so that a slow moment of the machine meets all of them. Medians of all rounds. */
export function timed<Name extends string>(ways: Ways<Name>, rounds: number, warm: number): Figures<Name> {
  const times = Object.fromEntries(names(ways).map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warm; round < rounds; round++) {
    for (const name of names(ways)) {
      const start = process.cpuUsage();
      kept += ways[name]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[name].push(user + system);
    }
  }
  if (!Number.isFinite(kept)) throw new Error("nothing was measured");
  return Object.fromEntries(names(ways).map((name) => [name, median(times[name])])) as Figures<Name>;
}

interface Allocations {
  selfSize: number;
  children: Allocations[];
}
const sizeOf = ({ selfSize, children }: Allocations): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);

/**
 * Bytes that each way allocates, also those that are let go at once: the engine's own sampling of allocations, one for
 * each 2 kB on average. Asked for after everything has been timed, since sampling slows what it looks at.
 */
export async function allocated<Name extends string>(ways: Ways<Name>): Promise<Figures<Name>> {
  const session = new Session();
  session.connect();
  const bytes: Partial<Figures<Name>> = {};
  for (const name of names(ways)) {
    await session.post("HeapProfiler.startSampling", {
      samplingInterval: 2048,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    } as never);
    kept += ways[name]();
    const { profile } = await session.post("HeapProfiler.stopSampling");
    bytes[name] = sizeOf(profile.head);
  }
  session.disconnect();
  return bytes as Figures<Name>;
}
