import type { Sender } from "../delivery/sender.ts";

/** A sender that is loaded when there is something to send; what could not be loaded is tried again the next time. */
export function createSendLater(load: () => Promise<Sender>): Sender {
  let coming: Promise<Sender> | undefined;
  let stopped = false;
  return {
    send() {
      coming ??= load();
      coming.then(
        (sender) => stopped || sender.send(),
        () => {
          coming = undefined;
        },
      );
    },
    stop() {
      stopped = true;
      coming?.then((sender) => sender.stop()).catch(() => {});
    },
  };
}
