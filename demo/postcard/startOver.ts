import type { Clock } from "./clock.ts";
import { farshore, tell } from "./farshore.ts";
import type { Memory } from "./memory.ts";
import { type Person, people } from "./people.ts";
import type { Shops } from "./shops.ts";
import { settled } from "./telling.ts";

/** What Postcard stands on. */
export interface Desk {
  memory: Memory;
  clock: Clock;
  location: Location;
}

/** As if nobody had ever been here: Farshore forgets everybody, and so does Postcard. */
export async function startOver({ memory, location }: Desk, shops: Shops, current: Person): Promise<void> {
  await settled(farshore("forget"));
  for (const other of people.filter((one) => one !== current && shops.has(one))) {
    tell("identify", other.id);
    await settled(farshore("forget"));
  }
  memory.clear();
  location.hash = "#/";
  location.reload();
}
