/** @jsxImportSource react */
import { useState } from "react";
import { Farshore, useCoach, useSnapshot } from "../../../demo/recipes/react.tsx";

function Product() {
  const coach = useCoach();
  const done = useSnapshot()?.insight.journey.done;
  return (
    <>
      <button type="button" onClick={() => void coach?.measure("contacts", 400)}>
        Add contacts
      </button>
      <p>Steps done: {done ?? "not known"}</p>
    </>
  );
}

export function Host() {
  const [on, turn] = useState(false);
  const [user, login] = useState<{ id: string } | null>(null);
  const [path, go] = useState("/");
  const [heard, hear] = useState("nothing");
  const onReached = ({ type }: { type: string }) => hear(type);
  return (
    <main>
      <h1>Host</h1>
      <button type="button" onClick={() => turn(!on)}>
        Coach
      </button>
      <button type="button" onClick={() => login({ id: "ada" })}>
        Ada
      </button>
      <button type="button" onClick={() => login({ id: "ben" })}>
        Ben
      </button>
      <button type="button" onClick={() => login(null)}>
        Log out
      </button>
      <button type="button" onClick={() => go("/goal")}>
        Goal
      </button>
      <p>Heard: {heard}</p>
      {on && (
        <Farshore playbook="/coach.json" user={user} path={path} onReached={onReached}>
          <Product />
        </Farshore>
      )}
    </main>
  );
}
