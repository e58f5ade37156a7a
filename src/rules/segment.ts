import type { Playbook, Segment } from "../playbook/schema.ts";
import { test } from "./compile.ts";
import type { View } from "./view.ts";

/** The first segment whose `who` holds, or null. */
export const segmentOf = (playbook: Playbook, view: View): Segment | null =>
  playbook.segments.find((segment) => test(segment.who)(view)) ?? null;

/** True when a part of the playbook is meant for this segment; without a list it is for all. */
export const meant = (segments: string[] | undefined, segment: string | null): boolean =>
  !segments || (segment !== null && segments.includes(segment));
