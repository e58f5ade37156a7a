/** Names of the errors a host can meet. They reach it through a rejected promise or a `problem` event, never by a throw. */
export type ErrorName = "UnknownVerb" | "BadInput" | "NotReady";

/** An error with a name to test for and one sentence that says what was found, what was wanted and how to mend it. */
export function farshoreError(name: ErrorName, message: string): Error {
  const error = new Error(message);
  // Assigning `name` throws where intrinsics are frozen; defining it does not.
  Object.defineProperty(error, "name", { value: name, configurable: true });
  return error;
}
