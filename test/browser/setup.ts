import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { findChromium } from "../chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    chromium: string;
  }
}

/** Before the browser tests: the build must be there, and a Chromium. */
export async function setup(project: TestProject) {
  if (!existsSync(new URL("../../dist/demo/farshore/farshore.js", import.meta.url))) {
    throw new Error("The browser tests run on the built files: run `npm run build` first.");
  }
  project.provide("chromium", await findChromium());
}
