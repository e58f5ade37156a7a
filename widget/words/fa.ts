import type { WordKey } from "./en.ts";
import { faAnswers } from "./faAnswers.ts";
import { faHelp } from "./faHelp.ts";
import type { Message } from "./message.ts";

// crossing راه (آن سوی آب), step گام, result نتیجه, aim/target/bar هدف, pace برنامه (rate: آهنگ), tactic روش, help کمک,
// check-in/question پرسش, hint نکته, lesson درس, course دوره, template الگو, webinar وبینار, service خدمت,
// value statement کارنامهٔ دستاوردها, set-up راه‌اندازی, coaching راهنمایی, panel پنجره. "You" is شما.

/** The Persian sentences, written from right to left. */
export const fa = {
  ...faAnswers,
  ...faHelp,

  // launcher
  "launcher.across": "{share} راه پیموده شده",
  "launcher.name": "{title}، {where}",
  "launcher.question": "{name}، پرسشی در انتظار است",

  // panel
  "panel.title": "راه شما تا نتیجه",
  "panel.newTab": "در برگه‌ای تازه باز می‌شود",
  "panel.close": "بستن",
  "reader.back": "بازگشت",
  "reader.loading": "یک لحظه…",
  "reader.failed": "بارگیری نشد. اتصال خود را بررسی کنید و دوباره امتحان کنید.",
  "reader.retry": "دوباره امتحان کنید",
  "tab.crossing": "راه",
  "tab.help": "کمک",
  "tab.results": "نتیجه‌ها",
  "tab.you": "شما",

  // crossing: the picture and its two measures
  "crossing.steps": "گام‌ها",
  "crossing.result": "نتیجه",
  "crossing.of": "{value} از {target}",
  "crossing.atMost": "{value}، هدف حداکثر {target}",
  "crossing.rated": "{value}، هدف {target}",
  "crossing.aim": "هدف",
  "crossing.by": "تا {date}",
  "crossing.due": "مهلت: {date}",
  "crossing.onShore": "شما در این سوی آب هستید: {done} از {total} گام انجام شده. در آن سو: {outcome}.",
  "crossing.onWater": "شما روی آب هستید و {progress} راه را رفته‌اید. در آن سو: {outcome}.",
  "crossing.across": "شما به آن سو رسیده‌اید: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "نخست یک کار برای راه‌اندازی مانده، سپس گام‌ها آغاز می‌شود.",
    other: "نخست {count} کار برای راه‌اندازی مانده، سپس گام‌ها آغاز می‌شود.",
  },
  "stage.steps": {
    one: "یک گام دیگر، و سپس نوبت نتیجه است.",
    other: "{count} گام دیگر، و سپس نوبت نتیجه است.",
  },
  "stage.gap": "همهٔ گام‌ها انجام شده است. نتیجه هنوز نرسیده: اکنون {value}، هدف {target}، {left} دیگر تا {date}.",
  "stage.gapOverdue": "همهٔ گام‌ها انجام شده است. {date} گذشت: اکنون {value}، هدف {target}، {left} دیگر مانده.",
  "stage.gapLower": "همهٔ گام‌ها انجام شده است. نتیجه هنوز نرسیده: اکنون {value}؛ هدف حداکثر {target} تا {date} است.",
  "stage.gapRated": "همهٔ گام‌ها انجام شده است. نتیجه هنوز نرسیده: امتیاز شما {value} از {points} بود؛ هدف {target} است.",
  "stage.gapUnknown": "همهٔ گام‌ها انجام شده است. هنوز معلوم نیست که نتیجه رسیده باشد.",
  "stage.higher": "پیش‌تر به هدف رسیده بودید. هدف بعدی {target} است: اکنون {value}، {left} دیگر تا {date}.",
  "stage.raised": "به هدف رسیدید، و {before} برای شما می‌ماند. هدف بعدی {target} تا {date} است: اکنون {value}.",
  "stage.reached": "به هدف رسیدید: {value}.",
  "stage.reached-unhappy": "نتیجه به دست آمد: {value}. اما راهش برای شما مناسب نبود.",
  "desired.start": "هر گام با انجام شدنش خودبه‌خود علامت می‌خورد. اینجا چیزی برای پر کردن نیست.",
  "desired.on-the-way": "ابزارها آماده‌اند. نتیجه به کاری بستگی دارد که شما با آن‌ها می‌کنید.",
  "desired.not-getting-there":
    "کارهای تا امروز هنوز نتیجه را نیاورده است. این عادی است و تغییرش به دست شماست: روش تازه، نه تکرار بیشتر همان.",
  "desired.at-odds":
    "عددها طبق برنامه‌اند، اما هنوز همه چیز آن‌طور که باید کار نمی‌کند. روشی تازه می‌تواند این را تغییر دهد.",
  "desired.succeeding": "این حاصل کار خود شماست. آفرین.",
  "desired.succeeding-unhappy": "نتیجه نباید بیش از اندازه هزینه داشته باشد.",

  // pace
  "pace.ahead": "جلوتر از برنامه",
  "pace.on-pace": "طبق برنامه",
  "pace.behind": "عقب‌تر از برنامه",
  "pace.too-early": "برای داوری زود است",
  "pace.reached": "به هدف رسیده",
  "pace.overdue": "مهلت گذشته است",
  "pace.expected": "طبق برنامه باید تا امروز {expected} می‌بود.",
  "pace.change": "وقت روش دیگری است: ببینید در ادامه چه کمک می‌کند.",
  "pace.projected": "با این آهنگ در {from} می‌رسید.",
  "pace.between": "با این آهنگ میان {from} و {to} می‌رسید.",
  "pace.earliest": "با این آهنگ زودتر از {from} نمی‌رسید.",
  "pace.late": "این پس از مهلت است.",

  // trend
  "trend.text": "از {first} در {from} تا {last} در {to}. هدف {target} است.",
  "trend.aim": "هدف {target}",
  "trend.pace": "برنامه",
  "trend.measured": "اندازه‌گیری: {when}",
  "trend.reported": "عدد شما: {when}",
  "trend.rated": "امتیاز شما: {when}",

  // the one next thing
  "next.step": "گام بعدی شما",
  "next.go": "رفتن به آنجا",
  "next.question": "یک پرسش از شما",
  "next.wait": "پس از این چه می‌شود",
  "next.ask": "نتیجه معمولاً کمی بعد دیده می‌شود. {when}، در {date}، می‌پرسیم چطور پیش رفت.",
  "next.askAgain": "نتیجه برای دیده شدن زمان می‌خواهد. {when}، در {date}، دوباره از شما می‌پرسیم.",
  "next.checkpoint": "در {date} با هم نگاهی به پیشرفت می‌اندازیم: طبق برنامه {expected} تا آن روز.",
  "next.watch": "همین که نتیجهٔ تازه‌ای برسد، آن را اینجا می‌بینید.",

  // steps
  "steps.setup": "راه‌اندازی",
  "steps.title": "گام‌ها",
  "steps.complete": "{done} از {total} گام انجام شده",
  "steps.done": "انجام‌شده",
  "steps.next": "بعدی",
  "steps.open": "مانده",
  "steps.locked": "برای بعد",
  "steps.optional": "دلخواه",
  "steps.undone": "پیش‌تر انجام شده بود؛ باید دوباره به آن سر زد",

  // the result is there
  "bar.title": "بیایید بار دیگر هم به آن برسیم",
  "bar.offer": "اکنون می‌دانید چه چیزی جواب می‌دهد. هدف را اندکی بالاتر ببرید، یا همین را نگه دارید.",
  "bar.top": "اکنون می‌دانید چه چیزی جواب می‌دهد. همین هدف را نگه دارید، یا به سراغ چیز بعدی بروید.",
  "bar.anew": "هدف تازه از امروز شمرده می‌شود.",
  "bar.hold": "همین هدف بماند",
  "bar.next": "چیز مهم دیگر: {outcome}",
  "bar.notNow": "حالا نه",
  "bar.aim": "هدف بعدی: {target}",

  // moments
  "moment.label": "{product}: خبری از راه شما",
  "moment.step": "انجام شد: {step}",
  "moment.next": "بعدی: {step}",
  "moment.later": "گام بعدی دیرتر می‌آید.",
  "moment.gap": "همهٔ گام‌ها انجام شده است",
  "moment.gapText": "اکنون نوبت نتیجه است: {outcome}. این‌ها معمولاً کمک می‌کند.",
  "moment.help": "دیدن آنچه کمک می‌کند",
  "moment.reached": "به هدف رسیدید: {value}",
  "moment.reachedText": "{outcome}. این حاصل کار خود شماست.",
  "moment.onward": "دیدن آنچه در پیش است",
  "moment.value": "تأیید شد: {value}",
  "moment.valueText": "این را کنار نتیجه‌های خود می‌بینید.",
  "moment.results": "دیدن نتیجه‌ها",
  "moment.close": "بستن",

  // foot of the panel
  "foot.saved": "روی همین دستگاه ذخیره شده",
  "foot.memory": "ذخیره نمی‌شود: با بستن این صفحه، آنچه اینجاست فراموش می‌شود.",

  // places in the host's page
  "slot.of": "{value} از {target}",
  "slot.atMost": "{value}، هدف حداکثر {target}",
  "slot.rated": "{value}، هدف {target}",
  "slot.unknown": "هنوز معلوم نیست. هدف: {target}",
  "slot.by": "تا {date}",
  "slot.was": "مهلت: {date}",
  "slot.reached": "به هدف رسیدید",
  "slot.ahead": "جلوتر از برنامه",
  "slot.on-pace": "طبق برنامه",
  "slot.behind": "عقب‌تر از برنامه",
  "slot.overdue": "مهلت گذشته است",
  "slot.next": "گام بعدی",
  "slot.answer": "به یک پرسش پاسخ دهید",
  "slot.wait": "نتیجه زمان می‌خواهد. {when} از شما می‌پرسیم چه شد.",
  "slot.more": "همهٔ راه شما",
  "slot.help": "آنچه اکنون کمک می‌کند",
  "slot.open": "باز کردن",

  // a hint
  "hint.label": "نکته‌ای از {product}",
  "hint.announce": "{product} نکته‌ای برای شما دارد: {text}",
  "hint.close": "بستن؛ برای بعد می‌ماند",
  "hint.never": "دیگر این را نشان ندهید",

  // what the customer decides for themselves
  "you.saved": "ذخیره شد.",
  "you.failed": "ذخیره نشد. دوباره امتحان کنید.",
  "you.save": "ذخیره",
  "you.cancel": "انصراف",
  "you.target": "هدف شما",
  "you.aimBy": "{target} تا {date}",
  "you.own": "خودتان در {date} تعیین کرده‌اید.",
  "you.setTarget": "تغییر",
  "you.usualTarget": "بازگشت به هدف معمول",
  "you.aim": "هدف",
  "you.by": "تا تاریخ",
  "you.why": "چرا، اگر بخواهید بگویید",
  "you.number": "لطفاً یک عدد بنویسید، مثلاً {example}.",
  "you.later": "لطفاً روزی را برگزینید که هنوز نرسیده است.",
  "you.when": "چه وقت می‌توانیم بپرسیم",
  "you.pause": "مکث در راهنمایی",
  "you.pauseHint": "در زمان مکث چیزی خودبه‌خود نشان داده نمی‌شود. این پنجره برای شما همین‌جا می‌ماند.",
  "you.goOn": "بدون مکث",
  "you.until": "مکث تا {date}",
  "you.pauseDay": "برای یک روز",
  "you.pauseWeek": "برای یک هفته",
  "you.pauseAlways": "تا وقتی دوباره روشنش کنم",
  "you.quiet": "ساعت‌های سکوت",
  "you.quiet-from": "از",
  "you.quiet-to": "تا",
  "you.looks": "ظاهر",
  "you.language": "زبان",
  "you.asPage": "مانند صفحه",
  "you.density": "فاصله‌ها",
  "you.usual": "معمول",
  "you.comfortable": "باز",
  "you.compact": "فشرده",
  "you.button": "نمایش دکمه در گوشهٔ صفحه",
  "you.hidden": "دکمه پنهان شد. از این پس پنجره از پیوندی که {product} برای آن گذاشته باز می‌شود.",
  "you.data": "آنچه از شما نگه داشته می‌شود",
  "you.stored": "گام‌ها، پاسخ‌ها و هدف‌های شما و آنچه باز کرده‌اید در همین مرورگر نگه داشته می‌شود.",
  "you.memory":
    "گام‌ها، پاسخ‌ها و هدف‌های شما و آنچه باز کرده‌اید تا بسته شدن این صفحه نگه داشته می‌شود. این مرورگر چیزی ذخیره نمی‌کند.",
  "you.seen":
    "گام‌ها و نتیجه‌هایی که به آن‌ها رسیده‌اید و امتیازی که داده‌اید به {product} می‌رسد. آنچه می‌نویسید همین‌جا می‌ماند.",
  "you.export": "بارگیری یک نسخه",
  "you.forget": "پاک کردن همه",
  "you.sure": "هر چه اینجا از شما نگه داشته شده پاک شود؟ این کار برگشت‌پذیر نیست.",
  "you.forgetAll": "پاک شود",
  "you.keep": "بماند",
} as const satisfies Record<WordKey, Message>;
