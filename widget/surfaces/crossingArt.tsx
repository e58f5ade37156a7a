import type { JSX } from "preact";

interface Props {
  /** Whether each step is done, in order. */
  steps: boolean[];
  /** Share of the way across, 0 to 1; null while the customer is still on this shore. */
  across: number | null;
  /** Where the boat should be today, 0 to 1; null while there is nothing to compare. */
  expected: number | null;
  reached: boolean;
}

/** The boat's way: from one landing to the other, a shallow arc. */
const west = 152;
const east = 279;
const wayY = (share: number) => 132 - 5 * Math.sin(Math.PI * share);
const wayX = (share: number) => west + (east - west) * share;
const way = `M${west} 132Q${(west + east) / 2} 122 ${east} 132`;

/** Steps stand along the slope of this shore, however many there are. */
const postX = (index: number, count: number) => 22 + (count > 1 ? (index * 92) / (count - 1) : 46);
const postY = (x: number) => 100 + ((x - 10) / 112) ** 3 * 17;

const Boat = ({ x, y }: { x: number; y: number }) => (
  <g class="boat" transform={`translate(${x} ${y})`}>
    <path class="sail" d="M1.5-27v20h13zM-1.5-22v15h-9z" />
    <path class="hull" d="M-14-5h29l-4.5 7h-20z" />
  </g>
);

const Pin = ({ x, y }: { x: number; y: number }) => (
  <g class="pin" transform={`translate(${x} ${y})`}>
    <path d="M0-9c-5-6-8-9-8-14a8 8 0 0 1 16 0c0 5-3 8-8 14z" />
    <circle cy="-23" r="3" />
  </g>
);

/** Sky, hills and water: they never change. */
const scenery: JSX.Element = (
  <>
    <rect class="sky" width="400" height="172" />
    <circle class="sun" cx="318" cy="54" r="17" />
    <path class="cloud" d="M66 58h62a9 9 0 0 0-9-10 14 14 0 0 0-26-4 11 11 0 0 0-18 4 9 9 0 0 0-9 10z" />
    <path class="hills" d="M196 112c26-6 44-26 74-26 22 0 34-22 62-22 30 0 48 20 68 22v34H196z" />
    <rect class="water" y="112" width="400" height="60" />
    <path class="wave" d="M150 143q9-5 18 0t18 0M232 150q9-5 18 0t18 0M176 160q9-5 18 0t18 0t18 0M262 138q7-4 14 0" />
    <path class="sand" d="M0 96c40-2 84 6 108 16 18 8 26 14 44 18-6 12-20 30-40 42H0z" />
    <path class="grass" d="M0 96c40-2 84 6 108 16-36-3-74-2-108 6z" />
    <path class="jetty" d="M122 126h34M134 126v9M151 126v9" />
    <path class="sand" d="M400 82c-30-2-58 10-74 24-14 12-30 20-48 24 8 16 22 30 38 42h84z" />
    <path class="grass" d="M400 82c-30-2-58 10-74 24 26-4 50-4 74 2z" />
  </>
);

/** The crossing as a picture. It says nothing that the words beside it do not say, and turns with the reading direction. */
export function CrossingArt({ steps, across, expected, reached }: Props) {
  const next = steps.indexOf(false);
  const share = across ?? 0;
  return (
    <svg class="crossing-art turns" viewBox="0 0 400 172" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {scenery}
      {steps.map((done, index) => {
        const x = postX(index, steps.length);
        return (
          <circle key={index} class={done ? "post done" : "post"} cx={x} cy={postY(x)} r={steps.length > 8 ? 3 : 5} />
        );
      })}
      <path class="way" d={way} pathLength="100" />
      {share > 0 && <path class="gone" d={way} pathLength="100" stroke-dasharray={`${share * 100} 200`} />}
      {expected !== null && (
        <g class="buoy" transform={`translate(${wayX(expected)} ${wayY(expected)})`}>
          <path d="M0 4v-13" />
          <path class="body" d="M-4 4h8l-2-8h-4z" />
        </g>
      )}
      <g class={reached ? "flag reached" : "flag"}>
        <path class="pole" d="M352 93V46" />
        <path class="cloth" d="M353 47l26 8.5-26 8.5z" />
      </g>
      {across === null ? (
        next >= 0 && <Pin x={postX(next, steps.length)} y={postY(postX(next, steps.length))} />
      ) : (
        <Boat x={wayX(share)} y={wayY(share)} />
      )}
    </svg>
  );
}
