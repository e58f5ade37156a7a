const CLASSES = "ph-no-capture rr-block sentry-block mp-block amp-block fs-exclude";
const MARKS = "ddPrivacy hjSuppress clarityMask private openreplayHidden";

/**
 * Has session recorders leave this out, since what a customer reads and answers here is between them and the coach. To be
 * said of a host and of what is in its shadow root: some look at the one, others from inside as far as the root.
 */
export function unrecorded(...elements: HTMLElement[]): void {
  for (const { classList, dataset } of elements) {
    classList.add(...CLASSES.split(" "));
    for (const mark of MARKS.split(" ")) dataset[mark] = "hidden";
  }
}
