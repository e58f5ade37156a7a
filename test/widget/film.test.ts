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

const ids = [
  "../../watch00",
  "..%2f..%2fab",
  "dQw4w9WgXc",
  "dQw4w9WgXcQQ",
  "dQw4w9WgX Q",
  "dQw4w9WgX%00",
  "dQw4w9WgX\n0",
  "dQw4w9WgX&0a",
  "dQw4w9WgX#0a",
  "dQw4w9WgX?0a",
  "dQw4w9WgX/0a",
  'dQw4w9WgX"0a',
  "dQw4w9WgX'0a",
  "dQw4w9WgX<0a",
  "dQw4w9WgX\u202e0",
  "dQw4w9WgX\ud800",
  "ｄＱｗ４ｗ９ＷｇＸｃＱ",
  "javascript:",
  "__proto__",
  "",
];

test.each(ids)("%j is no film of YouTube's, wherever its id may stand", (film) => {
  const written = encodeURIComponent(film.replace("\ud800", ""));
  for (const link of [
    `https://www.youtube.com/watch?v=${film}`,
    `https://www.youtube.com/watch?v=${written}`,
    `https://youtu.be/${film}`,
    `https://youtu.be/${written}`,
    `https://www.youtube.com/embed/${film}`,
    `https://www.youtube.com/shorts/${written}`,
    `https://www.youtube.com/live/${written}`,
  ]) {
    const found = filmAt(link, "en");
    // what is behind a sign of the address is no part of the id
    if (found) expect(found.src).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]{11}\?[\w=&-]+$/);
    else expect(found).toBeNull();
  }
});

test.each([
  "1/../../x",
  "0x1",
  "1e9",
  "12345678901234",
  "-1",
  "76979871/zz",
  "76979871/ab12/x",
  "76979871%2fab12",
  "",
  "７６",
])("%j is no film of Vimeo's", (film) => {
  expect(filmAt(`https://vimeo.com/${film}`, "en")).toBeNull();
  expect(filmAt(`https://player.vimeo.com/video/${film}`, "en")).toBeNull();
});

test.each([
  ["https://vimeo.com/76979871?h=%22%3E%3Cscript%3E", "&h=%22%3E%3Cscript%3E"],
  ["https://vimeo.com/76979871?h=a%26autoplay%3D0%26x%23y", "&h=a%26autoplay%3D0%26x%23y"],
  ["https://vimeo.com/76979871?h=1&dnt=0&autoplay=0", "&h=1"],
])("what %s says beside its id stays one field", (link, end) => {
  expect(filmAt(link, "en")?.src).toBe(`https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&texttrack=en${end}`);
});

test.each(["__proto__", '"><script>', "en&hl=de", "e".repeat(99)])(
  "a language such as %j stays one field",
  (language) => {
    const { searchParams } = new URL(filmAt("https://youtu.be/dQw4w9WgXcQ", language)?.src ?? "");
    expect([...searchParams.keys()]).toEqual(["autoplay", "rel", "hl", "cc_lang_pref", "cc_load_policy"]);
  },
);

test("a provider's own page does not get a frame of its own site, which could take its sandbox away", () => {
  vi.stubGlobal("document", { baseURI: "https://player.vimeo.com/help/" });
  expect(filmAt("https://vimeo.com/76979871", "en")).toBeNull();
  vi.stubGlobal("document", { baseURI: "https://www.youtube-nocookie.com/" });
  expect(filmAt("https://youtu.be/dQw4w9WgXcQ", "en")).toBeNull();
  vi.stubGlobal("document", { baseURI: "https://shop.example/app/" });
  expect(filmAt("https://youtu.be/dQw4w9WgXcQ", "en")?.kind).toBe("frame");
});
