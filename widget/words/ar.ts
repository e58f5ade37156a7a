import { arAnswers } from "./arAnswers.ts";
import { arHelp } from "./arHelp.ts";
import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";

// crossing طريق (ضفة), step خطوة, result نتيجة, aim/target/bar هدف, pace الوتيرة المتوقعة, tactic أسلوب, help مساعدة
// (what helps: ما يفيد), check-in/question سؤال, hint تلميح, lesson درس, course دورة, template قالب, webinar ندوة
// إلكترونية, service خدمة, value statement بيان القيمة المحققة, set-up إعداد, coaching إرشاد, panel لوحة.
// "You" is singular and, unvowelled, of no gender: past tense and suffixes, verbal nouns on buttons, "يُرجى" for requests.

/** The Arabic sentences. */
export const ar = {
  ...arAnswers,
  ...arHelp,

  // launcher
  "launcher.across": "قُطع {share} من الطريق",
  "launcher.name": "{title}، {where}",
  "launcher.question": "{name}، سؤال بانتظارك",

  // panel
  "panel.title": "طريقك إلى النتيجة",
  "panel.newTab": "يُفتح في علامة تبويب جديدة",
  "panel.close": "إغلاق",
  "reader.back": "رجوع",
  "reader.loading": "لحظة من فضلك…",
  "reader.failed": "تعذّر تحميل المحتوى. يُرجى التحقق من الاتصال ثم إعادة المحاولة.",
  "reader.retry": "إعادة المحاولة",
  "tab.crossing": "الطريق",
  "tab.help": "المساعدة",
  "tab.results": "النتائج",
  "tab.you": "أنت",

  // crossing: the picture and its two measures
  "crossing.steps": "الخطوات",
  "crossing.result": "النتيجة",
  "crossing.of": "{value} من {target}",
  "crossing.atMost": "{value}، والهدف {target} على الأكثر",
  "crossing.rated": "{value}، والهدف {target}",
  "crossing.aim": "الهدف",
  "crossing.by": "بحلول {date}",
  "crossing.due": "كان الموعد {date}",
  "crossing.onShore": "أنت على هذه الضفة، والخطوات المنجزة {done} من {total}. على الضفة الأخرى: {outcome}.",
  "crossing.onWater": "أنت على الماء، وقد قطعت {progress} من الطريق. على الضفة الأخرى: {outcome}.",
  "crossing.across": "وصلت إلى الضفة الأخرى: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    zero: "لا شيء يلزم إعداده، والخطوات تبدأ الآن.",
    one: "يلزم إعداد أمر واحد أولًا، ثم تبدأ الخطوات.",
    two: "يلزم إعداد أمرين أولًا، ثم تبدأ الخطوات.",
    few: "يلزم إعداد {count} أمور أولًا، ثم تبدأ الخطوات.",
    many: "يلزم إعداد {count} أمرًا أولًا، ثم تبدأ الخطوات.",
    other: "يلزم إعداد {count} أمر أولًا، ثم تبدأ الخطوات.",
  },
  "stage.steps": {
    zero: "اكتملت الخطوات، وجاء دور النتيجة.",
    one: "بقيت خطوة واحدة، ثم يأتي دور النتيجة.",
    two: "بقيت خطوتان، ثم يأتي دور النتيجة.",
    few: "بقيت {count} خطوات، ثم يأتي دور النتيجة.",
    many: "بقيت {count} خطوة، ثم يأتي دور النتيجة.",
    other: "بقيت {count} خطوة، ثم يأتي دور النتيجة.",
  },
  "stage.gap":
    "أُنجزت كل الخطوات، ولم تتحقق النتيجة بعد: {value} حتى الآن، والهدف {target}، والمتبقي {left} حتى {date}.",
  "stage.gapOverdue": "أُنجزت كل الخطوات. انقضى موعد {date}: {value} حتى الآن، والهدف {target}، والمتبقي {left}.",
  "stage.gapLower": "أُنجزت كل الخطوات، ولم تتحقق النتيجة بعد: {value} الآن، والهدف {target} على الأكثر بحلول {date}.",
  "stage.gapRated": "أُنجزت كل الخطوات، ولم تتحقق النتيجة بعد: تقييمك {value} من {points}، والهدف {target}.",
  "stage.gapUnknown": "أُنجزت كل الخطوات، ولا نعرف بعد هل تحققت النتيجة.",
  "stage.higher": "بلغت هدفك من قبل. والآن إلى الهدف التالي {target}: {value} حتى الآن، والمتبقي {left} حتى {date}.",
  "stage.raised":
    "بلغت هدفك، وما حققته يبقى لك: {before}. والآن إلى الهدف التالي {target} بحلول {date}: {value} حتى الآن.",
  "stage.reached": "بلغت هدفك: {value}.",
  "stage.reached-unhappy": "تحققت النتيجة: {value}. لكن الطريق إليها لم يكن مناسبًا لك.",
  "desired.start": "تُعلَّم كل خطوة تلقائيًا عند إنجازها. لا شيء يلزم ملؤه هنا.",
  "desired.on-the-way": "الأدوات جاهزة. وما تصنعه بها هو ما يحدد النتيجة.",
  "desired.not-getting-there":
    "ما أُنجز حتى الآن لم يحقق النتيجة بعد. هذا شائع، والتغيير في يدك: أسلوب جديد بدلًا من تكرار ما سبق.",
  "desired.at-odds": "الأرقام تسير كما هو متوقع، لكن بعض الأمور لا تسير جيدًا بعد. ويمكن لأسلوب جديد أن يغيّر ذلك.",
  "desired.succeeding": "هذه ثمرة عملك. أحسنت.",
  "desired.succeeding-unhappy": "لا ينبغي أن تتطلب النتيجة جهدًا أكثر مما يلزم.",

  // pace
  "pace.ahead": "أسرع من المتوقع",
  "pace.on-pace": "بالوتيرة المتوقعة",
  "pace.behind": "أبطأ من المتوقع",
  "pace.too-early": "من المبكر الحكم",
  "pace.reached": "تحقق الهدف",
  "pace.overdue": "انقضى الموعد",
  "pace.expected": "المتوقع حتى اليوم {expected}.",
  "pace.change": "حان وقت تجربة أسلوب آخر: تجد أدناه ما يفيد.",
  "pace.projected": "بالوتيرة الحالية تصل في {from}.",
  "pace.between": "بالوتيرة الحالية تصل بين {from} و{to}.",
  "pace.earliest": "بالوتيرة الحالية لا تصل قبل {from}.",
  "pace.late": "هذا بعد الموعد المحدد.",

  // trend
  "trend.text": "من {first} في {from} إلى {last} في {to}. الهدف {target}.",
  "trend.aim": "الهدف {target}",
  "trend.pace": "الوتيرة المتوقعة",
  "trend.measured": "آخر قياس: {when}",
  "trend.reported": "رقمك: {when}",
  "trend.rated": "تقييمك: {when}",

  // the one next thing
  "next.step": "خطوتك التالية",
  "next.go": "الانتقال إليها",
  "next.question": "سؤال واحد لك",
  "next.wait": "ماذا بعد؟",
  "next.ask": "تظهر النتائج عادةً بعد حين. سنسألك {when}، في {date}، كيف سارت الأمور.",
  "next.askAgain": "تحتاج النتيجة إلى وقت كي تظهر. سنسألك مجددًا {when}، في {date}.",
  "next.checkpoint": "في {date} ننظر معًا في وتيرة التقدم. المتوقع حتى ذلك اليوم: {expected}.",
  "next.watch": "ستظهر هنا كل نتيجة جديدة فور وصولها.",

  // steps
  "steps.setup": "الإعداد",
  "steps.title": "الخطوات",
  "steps.complete": "الخطوات المنجزة: {done} من {total}",
  "steps.done": "منجزة",
  "steps.next": "التالية",
  "steps.open": "متبقية",
  "steps.locked": "لاحقًا",
  "steps.optional": "اختيارية",
  "steps.undone": "أُنجزت من قبل، وتحتاج إلى مراجعة",

  // the result is there
  "bar.title": "لنحقق ذلك مرة أخرى",
  "bar.offer": "أنت تعرف الآن ما ينجح. يمكنك رفع الهدف قليلًا، أو الإبقاء عليه.",
  "bar.top": "أنت تعرف الآن ما ينجح. يمكنك الإبقاء على الهدف، أو الانتقال إلى ما يليه.",
  "bar.anew": "يُحتسب الهدف الجديد من اليوم.",
  "bar.hold": "الإبقاء على الهدف",
  "bar.next": "نتيجة أخرى مهمة: {outcome}",
  "bar.notNow": "ليس الآن",
  "bar.aim": "الهدف التالي: {target}",

  // moments
  "moment.label": "{product}: جديد في طريقك",
  "moment.step": "أُنجز: {step}",
  "moment.next": "التالي: {step}",
  "moment.later": "تأتي الخطوة التالية لاحقًا.",
  "moment.gap": "أُنجزت كل الخطوات",
  "moment.gapText": "والآن إلى النتيجة: {outcome}. إليك ما يفيد عادةً.",
  "moment.help": "عرض ما يفيدك",
  "moment.reached": "بلغت هدفك: {value}",
  "moment.reachedText": "{outcome}. هذه ثمرة عملك.",
  "moment.onward": "معرفة ما يلي",
  "moment.value": "تم التأكيد: {value}",
  "moment.valueText": "أُضيف ذلك إلى نتائجك.",
  "moment.results": "عرض نتائجك",
  "moment.close": "إغلاق",

  // foot of the panel
  "foot.saved": "محفوظ على هذا الجهاز",
  "foot.memory": "غير محفوظ: عند إغلاق هذه الصفحة يُنسى ما يظهر هنا.",

  // places in the host's page
  "slot.of": "{value} من {target}",
  "slot.atMost": "{value}، والهدف {target} على الأكثر",
  "slot.rated": "{value}، والهدف {target}",
  "slot.unknown": "غير معروف بعد. الهدف: {target}",
  "slot.by": "بحلول {date}",
  "slot.was": "كان الموعد {date}",
  "slot.reached": "بلغت هدفك",
  "slot.ahead": "أسرع من المتوقع",
  "slot.on-pace": "بالوتيرة المتوقعة",
  "slot.behind": "أبطأ من المتوقع",
  "slot.overdue": "انقضى الموعد",
  "slot.next": "الخطوة التالية",
  "slot.answer": "الإجابة عن سؤال واحد",
  "slot.wait": "النتيجة تحتاج إلى وقت. سنسألك {when} كيف سارت الأمور.",
  "slot.more": "طريقك كاملًا",
  "slot.help": "ما يفيدك الآن",
  "slot.open": "فتح",

  // a hint
  "hint.label": "تلميح من {product}",
  "hint.announce": "لدى {product} تلميح لك: {text}",
  "hint.close": "إغلاق والاحتفاظ به لوقت لاحق",
  "hint.never": "عدم إظهار هذا مجددًا",

  // what the customer decides for themselves
  "you.saved": "تم الحفظ.",
  "you.failed": "تعذّر الحفظ. يُرجى المحاولة مجددًا.",
  "you.save": "حفظ",
  "you.cancel": "إلغاء",
  "you.target": "أهدافك",
  "you.aimBy": "{target} بحلول {date}",
  "you.own": "حددته بنفسك في {date}.",
  "you.setTarget": "تغيير",
  "you.usualTarget": "إلى الهدف المعتاد",
  "you.aim": "الهدف",
  "you.by": "الموعد",
  "you.why": "السبب، إن أحببت ذكره",
  "you.number": "يُرجى كتابة رقم، مثل {example}.",
  "you.later": "يُرجى اختيار يوم في المستقبل.",
  "you.when": "متى يمكننا أن نسألك",
  "you.pause": "إيقاف الإرشاد مؤقتًا",
  "you.pauseHint": "أثناء الإيقاف لا يظهر شيء من تلقاء نفسه. وتبقى هذه اللوحة متاحة لك.",
  "you.goOn": "غير متوقف",
  "you.until": "متوقف حتى {date}",
  "you.pauseDay": "ليوم واحد",
  "you.pauseWeek": "لأسبوع",
  "you.pauseAlways": "إلى أن أعيد تشغيله",
  "you.quiet": "ساعات الهدوء",
  "you.quiet-from": "من",
  "you.quiet-to": "إلى",
  "you.looks": "المظهر",
  "you.language": "اللغة",
  "you.asPage": "مثل لغة الصفحة",
  "you.density": "المسافات",
  "you.usual": "معتادة",
  "you.comfortable": "واسعة",
  "you.compact": "ضيقة",
  "you.button": "إظهار الزر في الزاوية",
  "you.hidden": "الزر مخفي. من الآن تُفتح اللوحة من الرابط الذي تجده في {product}.",
  "you.data": "بياناتك المحفوظة",
  "you.stored": "تُحفظ خطواتك وإجاباتك وأهدافك وما فتحته في هذا المتصفح.",
  "you.memory": "تُحفظ خطواتك وإجاباتك وأهدافك وما فتحته حتى إغلاق هذه الصفحة. هذا المتصفح لا يحفظ شيئًا.",
  "you.seen": "تصل إلى {product} الخطوات التي أنجزتها والنتائج التي بلغتها وتقييمك لها. أما ما تكتبه فيبقى هنا.",
  "you.export": "تنزيل نسخة",
  "you.forget": "حذف كل ذلك",
  "you.sure": "حذف كل بياناتك المحفوظة هنا؟ لا يمكن التراجع عن ذلك.",
  "you.forgetAll": "حذف",
  "you.keep": "إبقاء",
} as const satisfies Record<WordKey, Message>;
