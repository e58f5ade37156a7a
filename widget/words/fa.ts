import type { WordKey } from "./en.ts";
import type { Message } from "./message.ts";

/** The Persian sentences, written from right to left. */
export const fa = {
  // panel
  "panel.title": "راه شما تا نتیجه",
  "panel.close": "بستن",
  "panel.newTab": "در زبانهٔ تازه باز می‌شود",

  // crossing: the picture and its two measures
  "crossing.steps": "گام‌ها",
  "crossing.result": "نتیجه",
  "crossing.of": "{value} از {target}",
  "crossing.atMost": "{value}، هدف حداکثر {target}",
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
  "pace.projectedLate": "با این آهنگ در {date} می‌رسید، یعنی پس از مهلت. تغییر روش آن را جلو می‌اندازد.",
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
  "next.help": "آنچه اکنون بیشتر کمک می‌کند",
  "next.wait": "پس از این چه می‌شود",
  "next.askAgain": "نتیجه برای دیده شدن زمان می‌خواهد. {when}، در {date}، دوباره از شما می‌پرسیم.",
  "next.watch": "همین که نتیجهٔ تازه‌ای برسد، آن را اینجا می‌بینید.",

  // steps
  "steps.setup": "راه‌اندازی",
  "steps.title": "گام‌ها",
  "steps.done": "انجام شده",
  "steps.next": "بعدی",
  "steps.open": "مانده",
  "steps.locked": "برای بعد",

  // the result is there
  "bar.title": "رسیدید",
  "bar.offer": "عالی است. بیایید بار دیگر هم به آن برسیم، و اندکی بیشتر.",
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
} as const satisfies Record<WordKey, Message>;
