import type { Coach } from "../../src/coach.ts";
import type { Mount } from "../index.ts";
export async function debug(_coach: Coach, _mount: Mount | undefined, _wanted: unknown): Promise<void> {}
