import "zone.js";
import "@angular/compiler";
import {
  Component,
  effect,
  Injectable,
  inject,
  NgZone,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  signal,
} from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import type { Snapshot } from "farshore";
import { COACH, useFarshore } from "../../../demo/recipes/angular.ts";

class Login {
  on = signal(false);
  user = signal<{ id: string } | null>(null);
  path = signal("/");
  heard = signal("nothing");
}
Injectable({ providedIn: "root" })(Login);

class Coached {
  coach = inject(COACH);
  done = signal<number | null>(null);

  constructor() {
    const { user, path, heard } = inject(Login);
    useFarshore({ playbook: "/coach.json", user, path, onReached: ({ type }) => heard.set(type) });
    const show = (snapshot: Snapshot | null) => this.done.set(snapshot?.insight.journey.done ?? null);
    effect((onCleanup) => onCleanup(this.coach()?.subscribe(show) ?? (() => {})));
  }
}
Component({
  selector: "app-coached",
  template: `
    <button type="button" (click)="coach()?.measure('contacts', 400)">Add contacts</button>
    <p>Steps done: {{ done() ?? "not known" }}</p>`,
})(Coached);

class Host {
  login = inject(Login);
}
Component({
  selector: "app-host",
  imports: [Coached],
  template: `
    <main>
      <h1>Host</h1>
      <button type="button" (click)="login.on.set(!login.on())">Coach</button>
      <button type="button" (click)="login.user.set({ id: 'ada' })">Ada</button>
      <button type="button" (click)="login.user.set({ id: 'ben' })">Ben</button>
      <button type="button" (click)="login.user.set(null)">Log out</button>
      <button type="button" (click)="login.path.set('/goal')">Goal</button>
      <p>Heard: {{ login.heard() }}</p>
      @if (login.on()) {
        <app-coached />
      }
    </main>`,
})(Host);

/** Starts the app; what it gives back ends it, as a hot reload does before it starts the next. */
export async function start(zoneless: boolean): Promise<() => void> {
  const detection = zoneless ? provideZonelessChangeDetection() : provideZoneChangeDetection();
  const app = await bootstrapApplication(Host, { providers: [detection] });
  const zone = app.injector.get(NgZone);
  const looks = { count: 0, stable: () => zone.isStable && !zone.hasPendingMacrotasks };
  zone.onMicrotaskEmpty.subscribe(() => looks.count++);
  Object.assign(window, { looks });
  return () => app.destroy();
}
