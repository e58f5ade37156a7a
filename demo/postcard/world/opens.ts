import { type Finding, type Judgement, judge } from "./judgement.ts";
import { type Mailing, readable } from "./mailing.ts";
import { concrete, count, emoji, leftOpen, lengthOf, meaningOf, plain, shared, shouted } from "./wording.ts";

const bait =
  /you won['’]?t believe|this one (weird )?trick|shocking|open (this|me|now)|last chance ever|guess what|what happened next|read this before|secret (they|that|nobody)|باورتان نمی|باور نمی ?کنید/;
const fakeReply = /^\s*(re|fw|fwd|aw)\s*:/i;
const benefit =
  /\bhow to\b|\bwithout\b|in time for|\bready\b|\bsave\b|\beasier\b|\bfaster\b|\bkeep(s)?\b|\blasts?\b|\bmade (to|for)\b|\bfirst look\b|\bback in\b|\bonly \p{N}+|\bways?\b|\bideas?\b|چگونه|چطور|بدون|آماده|ماندگار|راه/u;
const reader = /\byou(r|rs)?\b|\{\{\s*(first_?)?name|\?|شما|تان\b|؟|\b(ihr|ihre|dein|deine|votre|tu)\b/;

function length(subject: string): Finding {
  const signs = lengthOf(subject);
  const says = `A subject line of ${signs} characters`;
  if (signs >= 24 && signs <= 62) return { says, by: 0.07 };
  if (signs >= 16 && signs <= 76) return { says, by: 0.03 };
  return { says, by: -0.03 };
}

function substance({ subject, body, page }: Mailing): Finding[] {
  const findings: Finding[] = [];
  const about = shared(subject, `${readable(body)} ${page.headline} ${page.offer}`);
  if (about > 0) findings.push({ says: "The subject names what the e-mail is about", by: about > 1 ? 0.1 : 0.07 });
  else if (meaningOf(subject).size === 0) findings.push({ says: "The subject would suit any e-mail", by: -0.03 });
  else findings.push({ says: "The subject and the text have no word in common", by: -0.02 });
  if (concrete(subject)) findings.push({ says: "A number, price or day in the subject", by: 0.09 });
  else if (benefit.test(plain(subject)))
    findings.push({ says: "The subject says what is in it for the reader", by: 0.07 });
  if (reader.test(plain(subject))) findings.push({ says: "The subject speaks to the reader", by: 0.03 });
  return findings;
}

function harm({ subject }: Mailing): Finding[] {
  const findings: Finding[] = [];
  if (bait.test(plain(subject))) findings.push({ says: "The subject baits instead of telling", by: -0.12 });
  if (fakeReply.test(subject)) findings.push({ says: "The subject pretends to be a reply", by: -0.12 });
  if (shouted(subject).length > 1) findings.push({ says: "Capitals in the subject", by: -0.05 });
  if (count(subject, /[!！]/g) > 1) findings.push({ says: "Exclamation marks in the subject", by: -0.04 });
  if (count(subject, emoji) > 2) findings.push({ says: "Many emoji in the subject", by: -0.04 });
  if (leftOpen(subject)) findings.push({ says: "A placeholder is still in the subject", by: -0.1 });
  return findings;
}

const rested = (hours: number | null): number => (hours === null || hours >= 36 ? 1 : hours >= 12 ? 0.8 : 0.5);

/**
 * Which share of those who find the mail in their inbox open it.
 * `hoursSinceLast` is the time since the same people had mail from the shop; null when this is the first.
 */
export function opens(mailing: Mailing, hoursSinceLast: number | null): Judgement {
  const preview = mailing.preview.trim();
  if (!mailing.subject.trim()) return { value: 0.05, findings: [{ says: "No subject line", by: -0.11 }] };
  const findings = [length(mailing.subject), ...substance(mailing), ...harm(mailing)];
  if (plain(preview) === plain(mailing.subject.trim()))
    findings.push({ says: "The preview repeats the subject", by: 0 });
  else if (lengthOf(preview) >= 15) findings.push({ says: "A preview line that adds to the subject", by: 0.08 });
  else findings.push({ says: "No preview line worth reading", by: 0 });
  const judged = judge(0.15, findings, 0.03, 0.5);
  const patience = rested(hoursSinceLast);
  if (patience === 1) return judged;
  const less = judged.value * (1 - patience);
  const says = "The same people heard from you shortly before";
  return { value: judged.value * patience, findings: [...findings, { says, by: -less }] };
}
