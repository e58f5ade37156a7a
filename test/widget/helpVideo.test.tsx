import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { common, deeds, press, settled, shownHelp } from "./showHelp.tsx";

const video: Extract<Help, { type: "video" }> = {
  type: "video",
  id: "v",
  title: "See how",
  link: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ...common,
};
const frame = () => document.querySelector("iframe");
/** A happy-dom event with what a browser says of a refusal. */
const refuse = (blockedURI: string) =>
  document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { blockedURI }));

afterEach(cleanup);

describe("a video of a provider", () => {
  test("asks nobody for anything before it is pressed, and says whom it will ask", async () => {
    await shownHelp({ ...video, poster: "https://elsewhere.example/poster.jpg" });
    expect(document.querySelectorAll("iframe, img, video, [src]")).toHaveLength(0);
    expect(screen.getByText(/^Plays from youtube.com\. Nothing is asked of youtube.com/)).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>("link", { name: /^Watch at youtube.com/ }).href).toBe(video.link);
  });

  test("plays in a frame that reaches nothing of the page, and takes the focus along", async () => {
    await shownHelp(video);
    press("Play: See how");
    expect(frame()?.title).toBe("See how");
    expect(frame()?.src).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/);
    expect(frame()?.getAttribute("sandbox")).not.toMatch(/top-navigation|forms|modals/);
    expect(document.activeElement).toBe(frame());
    expect(screen.queryByRole("button", { name: /^Play/ })).toBeNull();
  });

  test("that the page's policy refuses is told kindly, with the way to it", async () => {
    await shownHelp(video);
    press("Play: See how");
    refuse("https://elsewhere.example");
    expect(frame()).toBeTruthy();
    refuse("https://www.youtube-nocookie.com");
    await waitFor(() => expect(frame()).toBeNull());
    expect(screen.getByText(/^This page does not let videos from youtube.com play here/)).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Watch at youtube.com/ }).className).toContain("primary");
    expect(screen.queryByRole("button", { name: /^Play/ })).toBeNull();
  });

  test("listens to nothing of the page once the widget is gone", async () => {
    const gone = vi.spyOn(document, "removeEventListener");
    const { model } = await shownHelp(video);
    press("Play: See how");
    model.dispose();
    expect(gone.mock.calls.map(([type]) => type)).toContain("securitypolicyviolation");
  });

  test("is seen when the customer says so", async () => {
    const { fixture } = await shownHelp(video);
    press("I have seen it");
    expect(deeds(fixture.calls)).toEqual(["finished"]);
  });
});

describe("a video that is a file", () => {
  const file = { ...video, link: "/film.mp4", poster: "/poster.jpg", captions: { en: "/en.vtt", fa: "/fa.vtt" } };

  test("shows the host's own poster, and no word of another site", async () => {
    await shownHelp(file);
    expect(document.querySelector("img")?.getAttribute("src")).toMatch(/\/poster\.jpg$/);
    expect(document.querySelector("video")).toBeNull();
    expect(screen.queryByText(/Nothing is asked/)).toBeNull();
  });

  test("plays with its captions, those of the customer's language first", async () => {
    await shownHelp(file);
    press(/^Play/);
    const tracks = [...document.querySelectorAll("track")];
    expect(tracks.map((track) => [track.getAttribute("srclang"), track.getAttribute("label")])).toEqual([
      ["en", "English"],
      ["fa", "Persian"],
    ]);
    expect(tracks.map((track) => track.hasAttribute("default"))).toEqual([true, false]);
    expect(document.querySelector("video")?.hasAttribute("crossorigin")).toBe(false);
  });

  test("plays with captions under a tag that is no language, such as one with its parts the wrong way round", async () => {
    await shownHelp({ ...file, captions: { "zh-TW-Hant": "/zh.vtt", en: "/en.vtt" } });
    press("Play: See how");
    expect([...document.querySelectorAll("track")].map(({ label }) => label)).toEqual(["zh-TW-Hant", "English"]);
  });

  test("asks for captions from elsewhere without a word about the customer", async () => {
    await shownHelp({ ...file, captions: { en: "https://cdn.example/en.vtt", fa: "javascript:alert(1)" } });
    press(/^Play/);
    expect(document.querySelectorAll("track")).toHaveLength(1);
    expect(document.querySelector("video")?.getAttribute("crossorigin")).toBe("anonymous");
  });

  test("that cannot be played is told, with the way to it", async () => {
    await shownHelp(file);
    press(/^Play/);
    const player = document.querySelector("video");
    if (player) fireEvent.error(player);
    expect(screen.getByText(/could not be played here/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open the page" })).toBeTruthy();
  });
});

test("a video on a page that cannot be played here leads there", async () => {
  await shownHelp({ ...video, link: "https://example.com/film" });
  expect(screen.queryByRole("button", { name: /^Play/ })).toBeNull();
  expect(screen.getByRole("link", { name: /^Watch at example.com/ }).className).toContain("primary");
});

test("a transcript is there for those who read, once they ask for it", async () => {
  await shownHelp({ ...video, transcript: "# Said\n\nHello **there**." });
  const button = screen.getByRole("button", { name: "Transcript" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  fireEvent.click(button);
  await settled();
  expect(screen.getByRole("heading", { name: "Said" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  fireEvent.click(button);
  expect(screen.queryByRole("heading", { name: "Said" })).toBeNull();
}, 30_000);
