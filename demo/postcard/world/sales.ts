import { callsIn } from "./clicks.ts";
import { type Finding, type Judgement, judge } from "./judgement.ts";
import { type Mailing, readable } from "./mailing.ts";
import { concrete, plain, shared, wordsOf } from "./wording.ts";

const money = /\p{N}[\p{N}.,٬]*\s*([€$£%٪]|eur|euro|usd|dollar|gbp|pound|chf|تومان|ریال|یورو|درصد)|[€$£]\s*\p{N}/iu;
const ending =
  /\b(until|till|ends?|by|before|closes?|last day|deadline|while|bis|jusqu)\b.{0,30}(\p{N}|day|night|weekend|tomorrow|month|stock|last)|only \p{N}+|تا (پایان|\p{N}|شنبه|جمعه|یک|دو|سه|چهار|پنج)|فقط \p{N}/iu;
const reassuring =
  /guarantee|money back|refund|return|exchange|replac|warrant|free (delivery|shipping|repair)|(delivery|shipping) (is )?(free|included)|cancel any ?time|pay later|no charge|garantie|rückgabe|umtausch|ضمانت|گارانتی|مرجوع|بازگشت|تعویض|ارسال رایگان/;

/** A fact that counts in full on the landing page, and by half when it stands only in the mail. */
function reason(says: string, by: number, onPage: boolean, inMail: boolean): Finding[] {
  if (onPage) return [{ says, by }];
  return inMail ? [{ says: `${says}, but only in the e-mail`, by: by / 2 }] : [];
}

/** Which share of those who click place an order. */
export function sales({ subject, body, page }: Mailing): Judgement {
  const text = readable(body);
  const offer = `${page.headline}\n${page.offer}`;
  const findings: Finding[] = [];
  const blank = !`${offer}${page.price}${page.deadline}`.trim();
  if (blank) findings.push({ says: "The landing page is empty", by: -0.03 });
  if (wordsOf(page.offer).length >= 4) findings.push({ says: "The landing page says what is on offer", by: 0.04 });
  const priced = money.test(plain(offer)) || /\p{N}/u.test(page.price);
  const dated = ending.test(plain(offer)) || concrete(page.deadline);
  findings.push(...reason("A price", 0.06, priced, money.test(plain(text))));
  findings.push(...reason("A day when the offer ends", 0.06, dated, ending.test(plain(text))));
  findings.push(
    ...reason("A promise that takes the risk away", 0.04, reassuring.test(plain(offer)), reassuring.test(plain(text))),
  );
  const labels = callsIn(body).map((call) => call.label);
  const kept = shared(page.headline, `${subject}\n${labels.join("\n")}`);
  if (kept > 0) findings.push({ says: "The headline keeps the promise of the subject", by: kept > 1 ? 0.08 : 0.06 });
  else if (!page.headline.trim()) findings.push({ says: "The landing page has no headline", by: 0 });
  else findings.push({ says: "The headline is about something other than the subject", by: 0 });
  return judge(0.1, findings, 0.03, 0.325);
}
