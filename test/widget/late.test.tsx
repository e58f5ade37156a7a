import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { Late } from "../../widget/surfaces/late.tsx";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

afterEach(cleanup);

test("a part that comes late says so, owns up to a failure, and comes with another try", async () => {
  const answers = [Promise.reject(new Error("offline")), Promise.resolve({ word: "here" })];
  const load = () => answers.shift() ?? Promise.reject(new Error("asked too often"));
  const { model } = fixtureModel();
  drawn(model, () => (
    <Late model={model} load={load}>
      {({ word }) => <p>{word}</p>}
    </Late>
  ));
  expect(screen.getByRole("status").textContent).toBe("One moment…");
  await screen.findByText(/^This could not be loaded/);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("here");
  expect(screen.queryByRole("status")).toBeNull();
});
