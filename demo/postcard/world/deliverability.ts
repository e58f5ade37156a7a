import { type Finding, type Judgement, judge } from "./judgement.ts";
import { leaving } from "./leaving.ts";
import { linksIn, type Mailing, readable } from "./mailing.ts";
import { count, leftOpen, plain, shouted, wordsOf } from "./wording.ts";

/** Turns of phrase that mail filters know from spam; honest words such as "free delivery" are not among them. */
const suspicious = [
  /\bact now\b/,
  /\b(buy|order) now\b/,
  /\bclick here\b/,
  /\b(100 ?%|totally|absolutely) (free|guaranteed|satisfied)/,
  /\b(risk[- ]free|no risk|last chance)\b/,
  /\b(free|easy|extra|fast) (money|cash)\b/,
  /\bcash (bonus|prize)\b/,
  /\bonce[- ]in[- ]a[- ]lifetime\b/,
  /\b(amazing|incredible|unbelievable|insane|crazy|unbeatable) (offer|deal|price|discount|saving|sale)s?\b/,
  /\b(lowest|cheapest|best) prices? (ever|guaranteed|anywhere)\b/,
  /\bcongratulations\b/,
  /\byou(['’]ve| have)? (won(?!['’])|been selected)\b|\byou are a winner\b/,
  /\bno (obligation|strings attached|catch)\b/,
  /\b(urgent|limited time only|don['’]t miss out|hurry)\b/,
  /\bmiracle\b|\bmake money\b|\bdouble your\b/,
  /[$€£]{2,}/,
  /jetzt zuschlagen|nur heute gratis|sie haben gewonnen/,
  /همین حالا (کلیک|بخر|خرید)|برنده شد|فرصت استثنایی|رایگان رایگان|صد در صد تضمین/,
];

const street =
  /\b(street|st\.?|road|rd\.?|avenue|ave\.?|lane|square|way|drive|court|quay|p\.? ?o\.? box|postfach|rue|via|calle|plaza|piazza)(?![\p{L}])|stra(ß|ss)e|str\.|platz|gasse|weg\b|allee|ufer|damm|خیابان|کوچه|پلاک|میدان|صندوق پستی/u;
const postcode =
  /(^|[\s,])(?!20[2-3]\d\b)\d{4,6},? \p{Lu}\p{L}{2,}|\p{L}{2,},? (\p{Lu}{2} )?\d{5}(-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b/u;

/** A line with a street and number, or a postcode and place. */
const hasPostalLine = (body: string): boolean =>
  body.split(/\n+/).some((line) => (street.test(plain(line)) && /\p{N}/u.test(line)) || postcode.test(line));

const isShort = /\/\/(www\.)?(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|cutt\.ly)\//i;

function wordingFindings({ subject, preview, body }: Mailing): Finding[] {
  const text = plain(`${subject}\n${preview}\n${readable(body)}`);
  const hits = suspicious.flatMap((phrase) => text.match(phrase)?.[0] ?? []);
  const findings: Finding[] = hits.slice(0, 5).map((hit, index) => ({
    says: `Wording that mail filters know from spam: “${hit.trim()}”`,
    by: [0.1, 0.07][index] ?? 0.04,
  }));
  const loud = shouted(subject).length > 1 || (wordsOf(subject).length < 3 && shouted(subject).length > 0);
  if (loud) findings.push({ says: "A subject line in capitals", by: 0.09 });
  const capitals = shouted(readable(body)).length;
  if (capitals > 2 && capitals > wordsOf(body).length * 0.05) {
    findings.push({ says: `${capitals} words in capitals in the text`, by: 0.06 });
  }
  if (/[!！]{2,}/.test(subject + body) || count(subject + body, /[!！]/g) > 3) {
    findings.push({ says: `${count(subject + body, /[!！]/g)} exclamation marks`, by: 0.08 });
  }
  return findings;
}

/** Which share of the mail lands in the spam folder. */
export function deliverability(mailing: Mailing): Judgement {
  const { subject, body } = mailing;
  const findings = wordingFindings(mailing);
  if (!leaving.test(plain(body))) findings.push({ says: "No line that tells how to unsubscribe", by: 0.14 });
  if (!hasPostalLine(readable(body))) findings.push({ says: "No sender line with a postal address", by: 0.1 });
  if (!subject.trim()) findings.push({ says: "No subject line", by: 0.12 });
  if (linksIn(body).some((link) => isShort.test(link.address))) {
    findings.push({ says: "A shortened link that hides where it leads", by: 0.06 });
  }
  if (wordsOf(readable(body)).length < 12) findings.push({ says: "Hardly any text", by: 0.05 });
  if (leftOpen(subject + body)) findings.push({ says: "A template placeholder is still in the text", by: 0.04 });
  return judge(0.03, findings, 0.03, 0.62);
}
