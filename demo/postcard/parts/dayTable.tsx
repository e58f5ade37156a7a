import { day, number } from "../words.ts";
import { dayLength, type Results, type Sending } from "../world/campaign.ts";

/** What each day brought. */
export function DayTable({ sending, results }: { sending: Sending; results: Results }) {
  if (results.age === 0) {
    return (
      <section class="card">
        <h2>Day by day</h2>
        <p class="hint">The first day will be counted tomorrow.</p>
      </section>
    );
  }
  return (
    <section class="card">
      <h2>Day by day</h2>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Opened</th>
            <th scope="col">Clicked</th>
            <th scope="col">Orders</th>
          </tr>
        </thead>
        <tbody>
          {results.days.map((tally, index) => (
            <tr key={index}>
              <th scope="row">{day(sending.sentAt + index * dayLength)}</th>
              <td>{number(tally.opened)}</td>
              <td>{number(tally.clicked)}</td>
              <td>{number(tally.orders)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">So far</th>
            <td>{number(results.opened)}</td>
            <td>{number(results.clicked)}</td>
            <td>{number(results.orders)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
