import { ratesKnown } from "../shop/shop.ts";
import type { Results } from "../world/campaign.ts";
import type { Finding } from "../world/judgement.ts";

function Findings({ title, findings, good }: { title: string; findings: Finding[]; good: (by: number) => boolean }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.says} class={finding.by === 0 ? "even" : good(finding.by) ? "up" : "down"}>
            <span
              class="sign"
              role="img"
              aria-label={finding.by === 0 ? "no help" : good(finding.by) ? "helped" : "hurt"}
            />
            {finding.says}
          </li>
        ))}
        {findings.length === 0 && <li class="up">Nothing in the way</li>}
      </ul>
    </div>
  );
}

/** What was found in the text that moved the numbers. Facts only: what to do about them is the coach's part. */
export function Why({ results }: { results: Results }) {
  if (!ratesKnown(results)) return null; // reasons for a number come no earlier than the number
  const { spam, opened, clicked, orders } = results.why;
  const more = (by: number) => by > 0;
  return (
    <details class="card why">
      <summary>What moved these numbers</summary>
      <div class="why-grid">
        <Findings title="Spam folder" findings={spam.findings} good={(by) => by < 0} />
        <Findings title="Opened" findings={opened.findings} good={more} />
        <Findings title="Clicked" findings={clicked.findings} good={more} />
        <Findings title="Orders" findings={orders.findings} good={more} />
      </div>
    </details>
  );
}
