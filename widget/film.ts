import { checkUrl } from "./url.ts";

/** A film that can be played here. */
export interface Film {
  /** In a frame of its provider's, or by the browser itself. */
  kind: "frame" | "file";
  src: string;
}

const id = /^[\w-]{11}$/;

/** The address of a YouTube film in the form that sets no cookie before it plays; null for any other page there. */
function youTube(url: URL, language: string): string | null {
  const [first = "", second = ""] = url.pathname.split("/").slice(1);
  const short = url.hostname === "youtu.be";
  const film = short ? first : /^(embed|shorts|live)$/.test(first) ? second : url.searchParams.get("v");
  if (!film || !id.test(film)) return null;
  const start = /^(\d{1,5})s?$/.exec(url.searchParams.get("t") ?? "")?.[1];
  const asked = new URLSearchParams({
    autoplay: "1",
    rel: "0",
    hl: language,
    cc_lang_pref: language,
    cc_load_policy: "1",
  });
  if (start) asked.set("start", start);
  return `https://www.youtube-nocookie.com/embed/${film}?${asked}`;
}

/** The address of a Vimeo film for a frame, without tracking. */
function vimeo(url: URL, language: string): string | null {
  const [, film, key = url.searchParams.get("h")] =
    /^\/(?:video\/)?(\d{1,12})(?:\/([0-9a-f]{1,40}))?\/?$/.exec(url.pathname) ?? [];
  if (!film) return null;
  const asked = new URLSearchParams({ autoplay: "1", dnt: "1", texttrack: language });
  if (key) asked.set("h", key);
  return `https://player.vimeo.com/video/${film}?${asked}`;
}

/** How the film behind a link can be played here; null for one that is watched on its own page. */
export function filmAt(link: string, language: string): Film | null {
  const href = checkUrl(link)?.href;
  if (!href) return null;
  const url = new URL(href);
  const spoken = language.split("-")[0] ?? language;
  const host = url.hostname.replace(/^(www|m|player)\./, "");
  const frame = /^(youtube\.com|youtu\.be|youtube-nocookie\.com)$/.test(host)
    ? youTube(url, spoken)
    : host === "vimeo.com"
      ? vimeo(url, spoken)
      : null;
  const framed = checkUrl(frame);
  // A frame of the page's own site could take its sandbox away.
  if (framed?.external) return { kind: "frame", src: framed.href };
  return /\.(mp4|webm)$/i.test(url.pathname) ? { kind: "file", src: href } : null;
}
