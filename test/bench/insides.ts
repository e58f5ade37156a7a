/** What the package uses inside and hosts cannot call; measured as built, like the rest. */
export { createTruths } from "../../src/rules/truths.ts";
