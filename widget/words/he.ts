import type { WordKey } from "./en.ts";
import { heAnswers } from "./heAnswers.ts";
import { heHelp } from "./heHelp.ts";
import type { Message } from "./message.ts";

// crossing דרך (גדה), step צעד, result תוצאה, aim/target/bar יעד, pace הקצב הצפוי, tactic שיטה, help עזרה,
// check-in/question שאלה, hint טיפ, lesson שיעור, course קורס, template תבנית, webinar וובינר, service שירות,
// value statement דוח הישגים, set-up הגדרה, coaching ליווי, panel חלונית. "You" is plural, which has no gender;
// verbal nouns on buttons. A maqaf (־) stands between a prefix and what is put in, and only before dates, numbers and
// names; otherwise what is put in gets a word of its own (מאת, אל, עד).

/** The Hebrew sentences. */
export const he = {
  ...heAnswers,
  ...heHelp,

  // launcher
  "launcher.across": "{share} מהדרך מאחוריכם",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, שאלה ממתינה לכם",

  // panel
  "panel.title": "הדרך שלכם לתוצאה",
  "panel.newTab": "נפתח בכרטיסייה חדשה",
  "panel.close": "סגירה",
  "reader.back": "חזרה",
  "reader.loading": "רק רגע…",
  "reader.failed": "הטעינה לא הצליחה. בדקו את החיבור ונסו שוב.",
  "reader.retry": "לנסות שוב",
  "tab.crossing": "הדרך",
  "tab.help": "עזרה",
  "tab.results": "תוצאות",
  "tab.you": "אישי",

  // crossing: the picture and its two measures
  "crossing.steps": "צעדים",
  "crossing.result": "תוצאה",
  "crossing.of": "{value} מתוך {target}",
  "crossing.atMost": "{value}, היעד: {target} לכל היותר",
  "crossing.rated": "{value}, היעד: {target}",
  "crossing.aim": "היעד",
  "crossing.by": "עד {date}",
  "crossing.due": "המועד היה {date}",
  "crossing.onShore": "אתם בגדה הזאת. צעדים שהושלמו: {done} מתוך {total}. בגדה שממול: {outcome}.",
  "crossing.onWater": "אתם על המים, אחרי {progress} מהדרך. בגדה שממול: {outcome}.",
  "crossing.across": "הגעתם לגדה שממול: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "קודם מגדירים דבר אחד, ואז הצעדים מתחילים.",
    two: "קודם מגדירים שני דברים, ואז הצעדים מתחילים.",
    other: "קודם מגדירים {count} דברים, ואז הצעדים מתחילים.",
  },
  "stage.steps": {
    one: "עוד צעד אחד, ואז תורה של התוצאה.",
    two: "עוד שני צעדים, ואז תורה של התוצאה.",
    other: "עוד {count} צעדים, ואז תורה של התוצאה.",
  },
  "stage.gap": "כל הצעדים הושלמו. התוצאה עוד לא הושגה: כרגע {value}, היעד הוא {target}, ועוד {left} עד {date}.",
  "stage.gapOverdue": "כל הצעדים הושלמו. המועד {date} עבר: כרגע {value}, היעד הוא {target}, ונשאר עוד {left}.",
  "stage.gapLower": "כל הצעדים הושלמו. התוצאה עוד לא הושגה: כרגע {value}, והיעד הוא {target} לכל היותר עד {date}.",
  "stage.gapRated": "כל הצעדים הושלמו. התוצאה עוד לא הושגה: הדירוג שלכם הוא {value} מתוך {points}, והיעד הוא {target}.",
  "stage.gapUnknown": "כל הצעדים הושלמו. עדיין לא ידוע אם התוצאה הושגה.",
  "stage.higher": "כבר הגעתם ליעד בעבר. היעד הבא הוא {target}: כרגע {value}, ועוד {left} עד {date}.",
  "stage.raised": "הגעתם ליעד, ומה שהשגתם נשאר שלכם: {before}. היעד הבא הוא {target} עד {date}: כרגע {value}.",
  "stage.reached": "הגעתם ליעד: {value}.",
  "stage.reached-unhappy": "התוצאה הושגה: {value}. הדרך אליה לא התאימה לכם.",
  "desired.start": "כל צעד יסומן מעצמו אחרי שתשלימו אותו. אין כאן מה למלא.",
  "desired.on-the-way": "הכלים מוכנים. מה שתעשו איתם יקבע את התוצאה.",
  "desired.not-getting-there":
    "מה שנעשה עד עכשיו עוד לא הביא את התוצאה. זה קורה לרבים, והשינוי בידיים שלכם: שיטה חדשה במקום עוד מאותו הדבר.",
  "desired.at-odds": "המספרים בקצב הצפוי, אבל לא הכול עובד. שיטה חדשה יכולה לשנות את זה.",
  "desired.succeeding": "זו העבודה שלכם. כל הכבוד.",
  "desired.succeeding-unhappy": "תוצאה לא צריכה לדרוש יותר מאמץ מהנחוץ.",

  // pace
  "pace.ahead": "מהר מהצפוי",
  "pace.on-pace": "בקצב הצפוי",
  "pace.behind": "לאט מהצפוי",
  "pace.too-early": "מוקדם לדעת",
  "pace.reached": "היעד הושג",
  "pace.overdue": "המועד עבר",
  "pace.expected": "הצפוי עד היום: {expected}.",
  "pace.change": "הגיע הזמן לשיטה אחרת: בהמשך מופיע מה שעוזר.",
  "pace.projected": "בקצב הנוכחי תגיעו ליעד ב־{from}.",
  "pace.between": "בקצב הנוכחי תגיעו ליעד בין {from} ל־{to}.",
  "pace.earliest": "בקצב הנוכחי תגיעו ליעד ב־{from} לכל המוקדם.",
  "pace.late": "זה אחרי המועד.",

  // trend
  "trend.text": "ב־{from}: {first}. ב־{to}: {last}. היעד: {target}.",
  "trend.aim": "היעד: {target}",
  "trend.pace": "הקצב הצפוי",
  "trend.measured": "נמדד {when}",
  "trend.reported": "מספר שמסרתם {when}",
  "trend.rated": "דירוג שנתתם {when}",

  // the one next thing
  "next.step": "הצעד הבא שלכם",
  "next.go": "מעבר לצעד",
  "next.question": "שאלה אחת אליכם",
  "next.wait": "מה קורה הלאה",
  "next.ask": "בדרך כלל לוקח זמן עד שרואים תוצאות. נשאל אתכם {when}, ב־{date}, איך היה.",
  "next.askAgain": "לוקח זמן עד שרואים תוצאה. נשאל אתכם שוב {when}, ב־{date}.",
  "next.checkpoint": "ב־{date} נבדוק יחד את הקצב. הצפוי עד אז: {expected}.",
  "next.watch": "כל תוצאה חדשה תופיע כאן מיד כשתגיע.",

  // steps
  "steps.setup": "הגדרה ראשונית",
  "steps.title": "צעדים",
  "steps.complete": "צעדים שהושלמו: {done} מתוך {total}",
  "steps.done": "הושלם",
  "steps.next": "הבא בתור",
  "steps.open": "פתוח",
  "steps.locked": "בהמשך",
  "steps.optional": "רשות",
  "steps.undone": "הושלם בעבר, כדאי לבדוק שוב",

  // the result is there
  "bar.title": "בואו נגיע לזה גם בפעם הבאה",
  "bar.offer": "עכשיו אתם יודעים מה עובד. אפשר להציב יעד קצת יותר גבוה, או להישאר ביעד הזה.",
  "bar.top": "עכשיו אתם יודעים מה עובד. אפשר להישאר ביעד הזה, או לעבור לדבר הבא.",
  "bar.anew": "יעד חדש נספר מהיום.",
  "bar.hold": "להישאר ביעד הזה",
  "bar.next": "עוד דבר שחשוב: {outcome}",
  "bar.notNow": "לא עכשיו",
  "bar.aim": "היעד הבא: {target}",

  // moments
  "moment.label": "{product}: חדש בדרך שלכם",
  "moment.step": "הושלם: {step}",
  "moment.next": "הבא בתור: {step}",
  "moment.later": "הצעד הבא יגיע בהמשך.",
  "moment.gap": "כל הצעדים הושלמו",
  "moment.gapText": "עכשיו לתוצאה: {outcome}. הנה מה שבדרך כלל עוזר.",
  "moment.help": "לראות מה עוזר",
  "moment.reached": "הגעתם ליעד: {value}",
  "moment.reachedText": "{outcome}. זו העבודה שלכם.",
  "moment.onward": "לראות מה הלאה",
  "moment.value": "אושר: {value}",
  "moment.valueText": "זה נוסף לתוצאות שלכם.",
  "moment.results": "לתוצאות שלכם",
  "moment.close": "סגירה",

  // foot of the panel
  "foot.saved": "נשמר במכשיר הזה",
  "foot.memory": "לא נשמר: כשהדף ייסגר, מה שמופיע כאן יימחק.",

  // places in the host's page
  "slot.of": "{value} מתוך {target}",
  "slot.atMost": "{value}, היעד: {target} לכל היותר",
  "slot.rated": "{value}, היעד: {target}",
  "slot.unknown": "עדיין לא ידוע. היעד: {target}",
  "slot.by": "עד {date}",
  "slot.was": "המועד היה {date}",
  "slot.reached": "הגעתם ליעד",
  "slot.ahead": "מהר מהצפוי",
  "slot.on-pace": "בקצב הצפוי",
  "slot.behind": "לאט מהצפוי",
  "slot.overdue": "המועד עבר",
  "slot.next": "הצעד הבא",
  "slot.answer": "לענות על שאלה אחת",
  "slot.wait": "תוצאה דורשת זמן. נשאל אתכם {when} איך היה.",
  "slot.more": "כל הדרך שלכם",
  "slot.help": "מה עוזר עכשיו",
  "slot.open": "פתיחה",

  // a hint
  "hint.label": "טיפ מאת {product}",
  "hint.announce": "טיפ אליכם מאת {product}: {text}",
  "hint.close": "סגירה ושמירה להמשך",
  "hint.never": "לא להציג את זה שוב",

  // what the customer decides for themselves
  "you.saved": "נשמר.",
  "you.failed": "השמירה לא הצליחה. נסו שוב.",
  "you.save": "שמירה",
  "you.cancel": "ביטול",
  "you.target": "היעדים שלכם",
  "you.aimBy": "{target} עד {date}",
  "you.own": "קבעתם בעצמכם ב־{date}.",
  "you.setTarget": "שינוי",
  "you.usualTarget": "חזרה ליעד הרגיל",
  "you.aim": "היעד",
  "you.by": "עד תאריך",
  "you.why": "הסיבה, אם תרצו לציין",
  "you.number": "כתבו מספר, למשל {example}.",
  "you.later": "בחרו יום שעוד לא הגיע.",
  "you.when": "מתי אפשר לשאול אתכם",
  "you.pause": "השהיית הליווי",
  "you.pauseHint": "בזמן ההשהיה שום דבר לא מופיע מעצמו. החלונית נשארת כאן בשבילכם.",
  "you.goOn": "לא מושהה",
  "you.until": "מושהה עד {date}",
  "you.pauseDay": "ליום אחד",
  "you.pauseWeek": "לשבוע",
  "you.pauseAlways": "עד שאפעיל מחדש",
  "you.quiet": "שעות שקטות",
  "you.quiet-from": "משעה",
  "you.quiet-to": "עד שעה",
  "you.looks": "מראה",
  "you.language": "שפה",
  "you.asPage": "כמו בדף",
  "you.density": "ריווח",
  "you.usual": "רגיל",
  "you.comfortable": "מרווח",
  "you.compact": "צפוף",
  "you.button": "הצגת הכפתור בפינה",
  "you.hidden": "הכפתור מוסתר. מעכשיו החלונית נפתחת מהקישור אליה בתוך {product}.",
  "you.data": "המידע השמור עליכם",
  "you.stored": "הצעדים, התשובות והיעדים שלכם ומה שפתחתם נשמרים בדפדפן הזה.",
  "you.memory": "הצעדים, התשובות והיעדים שלכם ומה שפתחתם נשמרים עד שהדף הזה ייסגר. הדפדפן הזה לא שומר דבר.",
  "you.seen": "אל {product} מגיעים הצעדים שהשלמתם, התוצאות שהשגתם והדירוג שנתתם להן. מה שאתם כותבים נשאר כאן.",
  "you.export": "הורדת עותק",
  "you.forget": "מחיקת הכול",
  "you.sure": "למחוק את כל המידע השמור עליכם כאן? את הפעולה הזאת אי אפשר לבטל.",
  "you.forgetAll": "מחיקה",
  "you.keep": "להשאיר",
} as const satisfies Record<WordKey, Message>;
