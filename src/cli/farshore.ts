#!/usr/bin/env node
import { readFileSync } from "node:fs";
import picocolors from "picocolors";
import { run } from "./run.ts";
import { inThreads, serve } from "./threads.ts";

// a reader such as `head` may leave before the end
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (!serve())
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: (file) => readFileSync(file),
    colour: process.stdout.isTTY === true && picocolors.isColorSupported,
    now: Date.now(),
    watched: process.stderr.isTTY === true,
    clock: () => performance.now(),
    parallel: inThreads,
  });
