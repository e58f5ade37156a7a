/** Words that people write, and what they are called here; only used where the right side would be valid. */
const otherNames: Record<string, string[]> = {
  name: ["title", "name", "id"],
  title: ["name", "label"],
  when: ["who", "doneWhen", "detectedWhen"],
  label: ["title", "name", "asReason"],
  text: ["body", "title"],
  content: ["body"],
  markdown: ["body"],
  description: ["summary", "why", "about"],
  url: ["link"],
  href: ["link"],
  duration: ["minutes", "within"],
  cost: ["price"],
  goal: ["target"],
  deadline: ["within", "until"],
  due: ["within", "until"],
  expires: ["until"],
  requires: ["needs"],
  prerequisites: ["needs"],
  audience: ["for", "segments"],
  role: ["who"],
  labels: ["scale"],
  answers: ["choices", "scale"],
  options: ["choices", "scale"],
  date: ["starts"],
  timezone: ["zone"],
  condition: ["when", "doneWhen", "who"],
  if: ["when", "detectedWhen", "doneWhen", "who"],
  reason: ["asReason"],
  solves: ["closes"],
  obstacles: ["closes"],
  fixes: ["closes"],
  min: ["atLeast"],
  max: ["atMost"],
  gte: ["atLeast"],
  lte: ["atMost"],
  gt: ["above"],
  lt: ["below"],
  morethan: ["above"],
  lessthan: ["below"],
  equals: ["is"],
  value: ["is"],
  oneof: ["in"],
  and: ["all"],
  or: ["any"],
  count: ["times"],
  color: ["accent"],
  colour: ["accent"],
  post: ["article"],
  blog: ["article"],
  tutorial: ["lesson"],
  recording: ["talk"],
  checklist: ["template"],
  calculator: ["tool"],
  workshop: ["training"],
  coaching: ["consulting"],
};

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Damerau-Levenshtein: how many letters must be added, dropped, changed or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const at = (row: number[], j: number) => row[j] ?? 0;
      row.push(
        Math.min(
          at(row, j - 1) + 1,
          at(last, j) + 1,
          at(last, j - 1) + change,
          swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The known word that was probably meant, or null. */
export function suggest(found: unknown, known: readonly string[]): string | null {
  if (typeof found !== "string" || found.length > 64) return null;
  const word = plain(found);
  const other = (Object.hasOwn(otherNames, word) ? otherNames[word] : undefined)?.find((name) => known.includes(name));
  const limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    if (candidate === found || candidate.length > 64) continue;
    const name = plain(candidate);
    // "guided help" for "guided", "outcome" for "outcomes"
    const within = Math.min(word.length, name.length) > 3 && (word.startsWith(name) || name.startsWith(word));
    const far = Math.min(distance(word, name), within ? limit : limit + 1);
    if (far < least) [best, least] = [candidate, far];
  }
  return least ? (other ?? best) : best;
}
