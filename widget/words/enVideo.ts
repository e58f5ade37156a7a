import type { Message } from "./message.ts";

/** The English sentences of a video. */
export const enVideo = {
  "video.play": "Play",
  "video.asks": "Plays from {host}. Nothing is asked of {host} before you press.",
  "video.refused": "This page does not let videos from {host} play here. You can watch it there.",
  "video.failed": "The video could not be played here. You can watch it on its own page.",
  "video.watch": "Watch at {host}",
  "video.transcript": "Transcript",
} as const satisfies Record<string, Message>;

export type EnglishVideo = typeof enVideo;
