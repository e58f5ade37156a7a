import { createCoach } from "farshore";
import { surface } from "./surface.ts";

const DAY = 86_400_000;
let ahead = Number(localStorage["headless"] ?? 0);
const coach = createCoach({ playbook: "coach.json", project: "headless", clock: () => Date.now() + ahead * DAY });

/** What the pretended product tells of each of its buttons. */
const happened: Record<string, (what: string, about: DOMStringMap) => unknown> = {
  user: (user, { business = "" }) => coach.identify(user, { business }),
  track: (event) => coach.track(event),
  measure: (metric, { value }) => coach.measure(metric, Number(value)),
  days(count) {
    ahead += Number(count);
    localStorage["headless"] = ahead;
    return coach.page();
  },
  forget: () => coach.forget(),
};

document.querySelector("#product")?.addEventListener("click", ({ target }) => {
  const { dataset } = target as HTMLElement;
  for (const [name, what] of Object.entries(dataset)) void happened[name]?.(what ?? "", dataset);
});
surface(coach);
coach.subscribe((snapshot) => {
  for (const button of document.querySelectorAll<HTMLElement>("[data-user]"))
    button.ariaPressed = String(button.dataset["user"] === snapshot?.user);
});
void coach.advice();
void coach.identify("olive", { business: "shop" });
