import { render } from "preact";
import { App } from "./app.tsx";
import { createClock } from "./clock.ts";
import { embed } from "./embed.ts";
import { browserStorage, createMemory } from "./memory.ts";
import { createPostcard } from "./postcard.ts";
import "./style/paper.css";
import "./style/frame.css";
import "./style/screens.css";
import "./style/results.css";
import "./style/mail.css";

const memory = createMemory(browserStorage());
const clock = createClock(memory, () => Date.now());
const postcard = createPostcard({ memory, clock, location });

embed(postcard, clock.now);
void postcard.tick();
setInterval(() => void postcard.tick(), 20_000);
addEventListener("hashchange", postcard.reread);
addEventListener("storage", () => {
  if (memory.read("ahead") === null)
    location.reload(); // another tab started over
  else postcard.reread();
});

/** For the end-to-end tests, which move time as a visitor does. */
Object.assign(window, {
  postcard: { clock: { now: clock.now, advance: postcard.advance }, startOver: postcard.startOver },
});

const root = document.getElementById("app");
if (root) render(<App postcard={postcard} />, root);
