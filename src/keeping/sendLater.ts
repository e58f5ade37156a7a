import type { Sender } from "../delivery/sender.ts";

/** A sender that is loaded when there is something to send; what could not be loaded is tried again the next time. */
export function createSendLater(load: () => Promise<Sender>): Sender {
  let sender: Sender | undefined;
  let stopped = false;
  return {
    send() {
      if (sender) return sender.send();
      load().then(
        (loaded) => {
          if (sender || stopped) return;
          sender = loaded;
          sender.send();
        },
        () => {},
      );
    },
    stop() {
      stopped = true;
      sender?.stop();
    },
  };
}
