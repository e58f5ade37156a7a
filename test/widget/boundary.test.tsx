import { signal } from "@preact/signals";
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { Boundary } from "../../widget/surfaces/boundary.tsx";

afterEach(cleanup);

test("an error in a surface closes it with one warning and goes no further", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const broken = signal(false);
  const closed = vi.fn();
  const Surface = () => {
    if (broken.value) throw new Error("broken");
    return <p>Fine</p>;
  };
  render(
    <Boundary onError={closed}>
      <Surface />
    </Boundary>,
  );
  expect(screen.getByText("Fine")).toBeTruthy();
  broken.value = true;
  await vi.waitFor(() => expect(screen.queryByText("Fine")).toBeNull());
  expect([closed.mock.calls.length, warn.mock.calls.length]).toEqual([1, 1]);
  warn.mockRestore();
});
