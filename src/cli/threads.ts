import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Crew, type InParallel, livePart, type Part, type Span } from "./livePart.ts";

type Job = [number: number, span: Span];
type Done = [number: number, part: Part];

/** Lives people in as many threads as the machine has; each runs this very file, see `serve`. */
export const inThreads: InParallel = (crew, spans, done) =>
  new Promise((resolve, reject) => {
    const waiting: Job[] = spans.map((span, i) => [i, span]);
    let left = spans.length;
    const start = () => {
      const worker = new Worker(new URL(import.meta.url), { workerData: crew });
      const next = () => {
        const job = waiting.shift();
        if (job) worker.postMessage(job);
        else void worker.terminate();
      };
      worker.on("message", ([i, part]: Done) => {
        done(i, part);
        left--;
        next();
        if (!left) resolve();
      });
      worker.on("error", reject);
      next();
    };
    for (let n = Math.min(availableParallelism(), spans.length); n > 0; n--) start();
  });

/** In a thread of `inThreads` lives what it is given, and says true; elsewhere false. */
export function serve(): boolean {
  const port = parentPort;
  if (isMainThread || !port) return false;
  const crew = workerData as Crew;
  port.on("message", ([i, span]: Job) => {
    const done: Done = [i, livePart(crew, span)];
    port.postMessage(done);
  });
  return true;
}
