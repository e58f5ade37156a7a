import { expect, test, vi } from "vitest";
import { filmAt } from "../../widget/film.ts";

vi.stubGlobal("document", { baseURI: "https://shop.example/app/" });

const you =
  "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0&hl=fa&cc_lang_pref=fa&cc_load_policy=1";

test.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", you],
  ["https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=x", you],
  ["https://youtu.be/dQw4w9WgXcQ?t=90", `${you}&start=90`],
  ["https://www.youtube.com/shorts/dQw4w9WgXcQ", you],
  ["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", you],
  ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&texttrack=fa"],
  ["https://vimeo.com/76979871/ab12", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&texttrack=fa&h=ab12"],
  [
    "https://player.vimeo.com/video/76979871?h=ab12",
    "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&texttrack=fa&h=ab12",
  ],
])("%s plays in a frame", (link, src) => {
  expect(filmAt(link, "fa-IR")).toEqual({ kind: "frame", src });
});

test.each([
  ["/films/a.mp4", "https://shop.example/films/a.mp4"],
  ["https://cdn.example/a.WEBM?x=1", "https://cdn.example/a.WEBM?x=1"],
])("%s plays by itself", (link, src) => {
  expect(filmAt(link, "en")).toEqual({ kind: "file", src });
});

test.each([
  "https://www.youtube.com/@somebody",
  "https://www.youtube.com/watch?v=short",
  'https://www.youtube.com/watch?v=dQw4w9WgX"Q',
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
  "https://vimeo.com/channels/staffpicks",
  "https://vimeo.com/76979871/../x",
  "https://example.com/film",
  "https://example.com/film.mp4.exe",
  "http://example.com/film.mp4",
  "javascript:alert(1)//a.mp4",
])("%s is watched elsewhere, or nowhere", (link) => {
  expect(filmAt(link, "en")).toBeNull();
});
