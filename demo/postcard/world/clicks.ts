import { type Finding, type Judgement, judge } from "./judgement.ts";
import { leaving } from "./leaving.ts";
import { type Link, linksIn, type Mailing, readable } from "./mailing.ts";
import { leftOpen, plain, shared, wordsOf } from "./wording.ts";

/** Links that every mail carries and that ask the reader for nothing. */
const housekeeping = /privacy|imprint|impressum|view (this )?(in|online)|browser|terms|datenschutz|حریم خصوصی/;

const verbs = new Set(
  `see look choose pick order reserve book get take try buy shop find discover read learn join start claim save view
  visit open download watch sign register send reply tell ask request call browse explore plan secure grab add collect
  write make design build give treat come meet check compare pre preorder subscribe hold keep bring
  ansehen bestellen sichern buchen reservieren entdecken wählen lesen kaufen anmelden voir commander réserver choisir
  ver comprar reservar elegir ببینید ببین بخرید بخر سفارش انتخاب رزرو بخوانید ثبت بگیرید دریافت مشاهده تماشا شروع بپیوندید`.split(
    /\s+/,
  ),
);
const vague =
  /^(click( here)?|here|link|more|read more|learn more|see more|website|our (web)?site|web ?site|info|go|اینجا|لینک|کلیک کنید|بیشتر)$/;

/** What the mail asks its reader to do; the same label or the same address twice is one request. */
export function callsIn(body: string): Link[] {
  const calls: Link[] = [];
  for (const link of linksIn(body)) {
    if (housekeeping.test(plain(link.label)) || leaving.test(plain(`${link.address} ${link.line}`))) continue;
    if (!calls.some((call) => call.address === link.address || plain(call.label) === plain(link.label)))
      calls.push(link);
  }
  return calls;
}

function labelFinding({ label }: Link): Finding {
  const words = wordsOf(label);
  const quoted = `“${label.slice(0, 60)}”`;
  if (/^https?:/.test(label)) return { says: "A bare address instead of a button", by: -0.01 };
  if (vague.test(plain(label).trim())) return { says: `${quoted} does not say what comes next`, by: -0.02 };
  if (words.some((word) => verbs.has(word))) return { says: `${quoted} says what to do`, by: 0.06 };
  // Other ways and languages of asking are no worse, we only cannot tell a verb.
  return words.length > 1
    ? { says: `${quoted} names what comes next`, by: 0.05 }
    : { says: `${quoted} is one word`, by: 0 };
}

function lengthFinding(words: number): Finding {
  const says = `${words} words of text`;
  if (words < 15) return { says, by: -0.04 };
  if (words <= 240) return { says, by: 0.05 };
  return { says, by: words <= 400 ? 0 : -0.06 };
}

/** Which share of those who open the mail click on what it asks for. */
export function clicks({ body, page }: Mailing): Judgement {
  const calls = callsIn(body);
  const [first] = calls;
  if (!first) return { value: 0.02, findings: [{ says: "No link or button to act on", by: -0.08 }] };
  const words = wordsOf(readable(body)).length;
  const findings: Finding[] = [lengthFinding(words)];
  if (calls.length === 1) findings.push({ says: "One thing to do", by: 0.15 });
  else findings.push({ says: `${calls.length} different things to do`, by: calls.length === 2 ? 0.04 : -0.05 });
  if (calls.length < 3) findings.push(labelFinding(first));
  if (calls.length < 3 && (first.after <= 80 || first.after <= words / 2)) {
    findings.push({ says: "The first button comes early", by: 0.06 });
  } else if (first.after > 150) findings.push({ says: `The first button comes after ${first.after} words`, by: -0.03 });
  if (shared(readable(body), `${page.headline} ${page.offer}`) > 1) {
    findings.push({ says: "The text tells what is on offer", by: 0.05 });
  }
  if (leftOpen(body)) findings.push({ says: "A template placeholder is still in the text", by: -0.08 });
  return judge(0.12, findings, 0.02, 0.4);
}
