import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";

/** The Persian sentences, written from right to left. */
export const fa = {
  // launcher
  "launcher.across": "{share} راه پیموده شده",
  "launcher.question": "پرسشی در انتظار است",

  // panel
  "panel.title": "راه شما تا نتیجه",
  "panel.close": "بستن",
  "panel.newTab": "در زبانهٔ تازه باز می‌شود",

  // crossing: the picture and its two measures
  "crossing.steps": "گام‌ها",
  "crossing.result": "نتیجه",
  "crossing.of": "{value} از {target}",
  "crossing.atMost": "{value}، هدف حداکثر {target}",
  "crossing.rated": "{value}، هدف {target}",
  "crossing.aim": "هدف",
  "crossing.by": "تا {date}",
  "crossing.due": "مهلت: {date}",
  "crossing.notYet": "هنوز معلوم نیست",
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
  "stage.gap": "راه‌اندازی کامل است. نتیجه هنوز نرسیده: {value} از {target}، {left} دیگر تا {date}.",
  "stage.gapOverdue": "راه‌اندازی کامل است. {date} گذشت و {value} از {target} به دست آمد؛ {left} دیگر مانده.",
  "stage.gapLower": "راه‌اندازی کامل است. نتیجه هنوز نرسیده: اکنون {value}؛ هدف حداکثر {target} تا {date} است.",
  "stage.gapRated": "راه‌اندازی کامل است. نتیجه هنوز نرسیده: امتیاز شما {value} از {points} بود؛ هدف {target} است.",
  "stage.gapUnknown": "راه‌اندازی کامل است. هنوز معلوم نیست که نتیجه رسیده باشد.",
  "stage.raised": "پیش‌تر رسیده بودید. اکنون به سوی هدف بالاتر: {value} از {target}، {left} دیگر تا {date}.",
  "stage.reached": "رسیدید: {value}.",
  "stage.reachedUnhappy": "نتیجه به دست آمد: {value}. اما راهش برای شما مناسب نبود.",
  "desired.start": "هر گام با انجام شدنش خودبه‌خود علامت می‌خورد. اینجا چیزی برای پر کردن نیست.",
  "desired.on-the-way":
    "ابزارها آماده‌اند. نتیجه به کاری بستگی دارد که شما با آن‌ها می‌کنید؛ راه درستش در ادامه آمده است.",
  "desired.not-getting-there":
    "کارهای تا امروز هنوز نتیجه را نیاورده است. این عادی است و تغییرش به دست شماست: روش تازه، نه تکرار بیشتر همان.",
  "desired.succeeding": "این حاصل کار خود شماست. آفرین.",
  "desired.succeeding-unhappy":
    "نتیجه نباید بیش از اندازه هزینه داشته باشد. برخی کمک‌های زیر بخشی از کار را از دوش شما برمی‌دارد.",

  // pace
  "pace.ahead": "جلوتر از برنامه",
  "pace.on-pace": "طبق برنامه",
  "pace.behind": "عقب‌تر از برنامه",
  "pace.too-early": "برای داوری زود است",
  "pace.reached": "رسیده",
  "pace.overdue": "مهلت گذشته است",
  "pace.expected": "طبق برنامه باید تا امروز {expected} می‌بود.",
  "pace.projected": "با این آهنگ در {date} می‌رسید.",
  "pace.projectedLate": "با این آهنگ در {date} می‌رسید، یعنی پس از مهلت.",
  "pace.change": "وقت روش دیگری است: ببینید در ادامه چه کمک می‌کند.",

  // trend
  "trend.text": "از {first} در {from} تا {last} در {to}. هدف {target} است.",
  "trend.aim": "هدف {target}",
  "trend.measured": "اندازه‌گیری: {when}",
  "trend.rated": "امتیاز شما: {when}",

  // the one next thing
  "next.step": "گام بعدی شما",
  "next.go": "رفتن به آنجا",
  "next.question": "یک پرسش از شما",
  "next.wait": "پس از این چه می‌شود",
  "next.ask": "نتیجه معمولاً کمی بعد دیده می‌شود. {when}، در {date}، می‌پرسیم چطور پیش رفت.",
  "next.askAgain": "نتیجه برای دیده شدن زمان می‌خواهد. {when}، در {date}، دوباره از شما می‌پرسیم.",
  "next.watch": "همین که نتیجهٔ تازه‌ای برسد، آن را اینجا می‌بینید.",

  // steps
  "steps.setup": "راه‌اندازی",
  "steps.title": "گام‌ها",
  "steps.complete": "{done} از {total} گام انجام شده",
  "steps.done": "انجام شده",
  "steps.next": "بعدی",
  "steps.open": "مانده",
  "steps.locked": "برای بعد",

  // the result is there
  "bar.title": "بیایید بار دیگر هم به آن برسیم",
  "bar.offer": "اکنون می‌دانید چه کار می‌کند. اندکی بالاتر بروید، یا همین را نگه دارید.",
  "bar.hold": "همین را نگه می‌دارم",
  "bar.aim": "هدف بعدی: {target}",

  // further outcomes
  "outcomes.title": "چیزهای مهم دیگر",
  "outcomes.unrated": "هنوز امتیازی نداده‌اید",
  "outcomes.rated": "گفتهٔ شما: {label}",

  // foot of the panel
  "foot.saved": "روی همین دستگاه ذخیره شده",
  "foot.memory": "ذخیره نمی‌شود: با بستن این صفحه، آنچه اینجاست فراموش می‌شود.",

  // a check-in that shows itself
  "nudge.label": "پرسشی از {product}",
  "nudge.announce": "{product} پرسشی از شما دارد، در پایان صفحه: {question}",
  "nudge.close": "بستن؛ برای بعد می‌ماند",

  // check-in
  "checkIn.send": "فرستادن",
  "checkIn.later": "بعداً",
  "checkIn.never": "دیگر این را نپرسید",
  "checkIn.when": "دوباره بپرسید",
  "checkIn.choose": "لطفاً نخست یک پاسخ را برگزینید.",
  "checkIn.failed": "ذخیره نشد. لطفاً دوباره امتحان کنید.",
  "checkIn.obstacles": "چه چیزی مانع شد؟",
  "checkIn.any": "هر چه درست است انتخاب کنید؛ هیچ‌کدام هم ایرادی ندارد.",
  "checkIn.else": "چیز دیگری",
  "checkIn.left": { one: "{count} نویسهٔ دیگر جا دارد", other: "{count} نویسهٔ دیگر جا دارد" },
  "checkIn.back": "بازگشت",
  "checkIn.close": "بستن",
  "checkIn.honest": "از پاسخ صادقانهٔ شما سپاسگزاریم.",
  "checkIn.helps": "این‌ها معمولاً کمک می‌کند",
  "checkIn.again": "در {date} دوباره می‌پرسیم؛ وقتی که اثر تغییر دیده می‌شود.",
  "checkIn.againAfter": "پس از تلاش بعدی شما دوباره می‌پرسیم؛ وقتی که اثر تغییر دیده می‌شود.",
  "checkIn.middle": "سپاسگزاریم. بخشی از راه رفته شده و بیش از این هم شدنی است.",
  "checkIn.good": "عالی است. بیایید بار دیگر هم به آن برسیم.",
  "checkIn.aim": "هدف بعدی: {target}",
  "checkIn.aimed": "قبول. هدف بعدی ما {target} است.",
  "checkIn.experience": "سپاسگزاریم. خوب است بدانیم این راه برای شما چگونه بود.",

  // help list
  "help.title": "آنچه اکنون کمک می‌کند",
  "help.none": "تا جایی که می‌دانیم چیزی سر راه شما نیست. اگر چیزی پیش بیاید، کمک آن اینجا دیده می‌شود.",
  "help.all": "نمایش همه ({count})",
  "help.fewer": "نمایش کمتر",
  "help.other": "کمک‌های دیگر",
  "help.lesson": "درس",
  "help.article": "مقاله",
  "help.video": "ویدئو",
  "help.webinar": "وبینار",
  "help.template": "الگو",
  "help.service": "خدمت",
  "help.minutes": { one: "{count} دقیقه", other: "{count} دقیقه" },
  "help.free": "رایگان",
  "help.per": "{amount} برای {unit}",
  "help.by": "از {provider}",
  "help.started": "شروع شده",
  "help.finished": "انجام شده",
  "help.declined": "کنار گذاشته شده",
  "help.past": "پایان یافته",
  "help.language": "به زبانی دیگر",
  "help.dismiss": "به کارم نمی‌آید",
  "help.dismissed": "کنار گذاشته شد. زیر «نمایش همه» همچنان پیدایش می‌کنید.",
  "help.seen": "آن را دیده‌ام",
  "help.read": "این را خوانده‌ام",
  "why.closes-named": "چون گفتید: {obstacle}",
  "why.closes-detected": "چون می‌بینیم: {obstacle}",
  "why.stronger": "از آنچه تا کنون آزموده‌اید عمیق‌تر است",
  "why.soon": "به‌زودی برگزار می‌شود",
  "why.started": "آن را شروع کرده‌اید",
  "why.fits-format": "از آن نوع کمکی است که به شما می‌خورد",
  "why.fits-style": "با شیوهٔ کار شما جور است",
  "why.free-first": "رایگان است",
  "why.paid-first": "برای مشتریانی مانند شما، کمک پولی اول می‌آید",

  // help reader
  "reader.back": "بازگشت",
  "reader.loading": "یک لحظه…",
  "reader.failed": "بارگیری نشد. اتصال خود را بررسی کنید و دوباره امتحان کنید.",
  "reader.retry": "دوباره امتحان کنید",
  "reader.original": "باز کردن صفحه",
  "reader.next": "حالا نوبت شماست که آن را به کار بگیرید. وقتی نتیجه دیدنی شود، می‌پرسیم چگونه بود.",
  "webinar.yours": "به وقت شما",
  "webinar.theirs": "به وقت {place}",
  "webinar.calendar": "افزودن به تقویم",
  "webinar.saved": "پروندهٔ تقویم در بارگیری‌های شماست. آن را باز کنید تا قرار افزوده شود.",
  "webinar.join": "پیوستن",
  "webinar.replay": "تماشای ضبط‌شده",
  "webinar.over": "این وبینار پایان یافته و نسخهٔ ضبط‌شده ندارد.",
  "webinar.recorded": "این وبینار پایان یافته است. می‌توانید نسخهٔ ضبط‌شده را ببینید.",
  "webinar.attended": "شرکت کردم",
  "template.fill": "واژه‌های شما",
  "template.preview": "متن شما",
  "template.open": { one: "{count} جای خالی مانده است", other: "{count} جای خالی مانده است" },
  "template.copy": "رونوشت",
  "template.copied": "رونوشت گرفته شد. آن را در جایی که می‌نویسید بچسبانید.",
  "template.select": "این صفحه اجازهٔ رونوشت خودکار نمی‌دهد. متن انتخاب شده است: Ctrl+C را بزنید، یا در مک ⌘C.",
  "service.price": "هزینه",
  "service.provider": "ارائه‌دهنده",
  "service.get": "آنچه می‌گیرید",
  "service.book": "دیدن و رزرو",
  "service.honest": "نشانی {host} در برگه‌ای تازه باز می‌شود. تا آنجا موافقت نکنید چیزی خریده نمی‌شود.",
} as const satisfies Record<WordKey, Message>;
