import type { Reply } from "./wire.ts";

const PATIENCE = 10_000;
/** More than an answer to 50 events can be. */
const LARGEST = 2 * 1024 * 1024;

/** The text of an answer, as far as it is of a size to be read. */
async function textOf({ body }: Response): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Error("its answer is larger than 2 MiB");
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Posts a text and reads what comes back, within ten seconds; rejects for whatever is no answer, a redirect among it. */
export async function exchange(address: string, init: RequestInit, ended: AbortSignal): Promise<Reply> {
  const controller = new AbortController();
  const end = () => controller.abort();
  ended.addEventListener("abort", end);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A fetch that somebody has replaced may know nothing of signals.
  const cut = new Promise<never>((_, reject) => {
    timer = setTimeout(end, PATIENCE);
    controller.signal.addEventListener("abort", () => reject(new Error("it did not answer in time")));
  });
  try {
    const answering = async (): Promise<Reply> => {
      const answer = await fetch(address, {
        ...init,
        method: "POST",
        redirect: "error",
        cache: "no-store",
        referrerPolicy: "strict-origin",
        signal: controller.signal,
      });
      return { status: answer.status, retryAfter: answer.headers.get("retry-after"), text: await textOf(answer) };
    };
    return await Promise.race([answering(), cut]);
  } finally {
    clearTimeout(timer);
    ended.removeEventListener("abort", end);
  }
}
