import type { Mailing } from "../../demo/postcard/world/mailing.ts";

const footer = `Mira Ceramics, 12 Harbour Street, 24103 Kiel
You get this mail because you bought from us. [Unsubscribe](https://mira.example/leave)`;

const careless: Mailing = {
  subject: "NEWSLETTER JUNE!!!",
  preview: "",
  body: `Hello!!!

AMAZING OFFERS in our shop. Act now and don't miss out, best prices ever!!!

[Click here](https://mira.example/shop) [Instagram](https://instagram.example/mira) [Our blog](https://mira.example/blog)`,
  page: { headline: "Welcome", offer: "", price: "", deadline: "" },
};

const careful: Mailing = {
  subject: "Your summer mug: 2 for 34 euro until Sunday",
  preview: "Hand-thrown stoneware in sea blue, made last week.",
  body: `Good morning,

the new summer mugs came out of the kiln on Friday: sea blue, hand-thrown, 300 ml.

[Choose your two mugs](https://mira.example/summer-mug)

Two mugs are 34 euro instead of 44, until Sunday evening. If one breaks on the way, we send a new one.

Mira

${footer}`,
  page: {
    headline: "Two summer mugs for 34 euro",
    offer: "Choose two of five glazes. If one breaks on the way, we replace it free of charge.",
    price: "34 €",
    deadline: "Sunday 14 June",
  },
};

/** Written by different people in different ways; each of the good ones follows the lessons in its own words. */
export const mailings = {
  careless,
  careful,
  subjectOnly: { ...careless, subject: "Your summer mug: 2 for 34 euro until Sunday" },
  spamOnly: {
    ...careless,
    subject: "Newsletter June",
    body: `Hello,

this month there is a lot on offer in our shop, have a look.

[Shop](https://mira.example/shop) [Instagram](https://instagram.example/mira) [Our blog](https://mira.example/blog)

${footer}`,
  },
  callOnly: {
    ...careless,
    body: "Hello!!!\n\nAMAZING OFFERS in our shop. Act now, best prices ever!!!\n\n[See the new mugs](https://mira.example/shop)",
  },
  offerOnly: { ...careless, page: careful.page },
  noSubject: { ...careful, subject: "" },
  threeButtons: {
    ...careful,
    body: careful.body.replace(
      "Mira\n",
      "[Our blog](https://mira.example/blog)\n[Instagram](https://instagram.example/mira)\nMira\n",
    ),
  },
  noButton: { ...careful, body: careful.body.replace(/\[Choose[^\n]+\n/, "") },
  noOffer: { ...careful, page: { headline: "Our shop", offer: "", price: "", deadline: "" } },
  bait: { ...careful, subject: "You won't believe what came out of the kiln" },
  oneEmoji: { ...careful, subject: "🌊 Sea-blue summer mugs, two for 34 euro" },
  plainBenefit: {
    subject: "How to keep cut flowers fresh for ten days",
    preview: "And the vase that we built for it, in stock again.",
    body: `Hi {{first_name}},

most cut flowers die of warm water. Three small habits give them ten days: cold water every morning, a clean cut, a narrow neck.

Our tall vase has the narrow neck.

[Reserve a vase](https://shop.example/vase)

Every vase is 48 € and ships this week. Send it back within 30 days if it does not suit your table.

Don't want to hear from us? [Leave this list](https://shop.example/bye)
Tall & Small Pottery, PO Box 118, Bristol BS1 4QA`,
    page: {
      headline: "The vase that keeps cut flowers fresh",
      offer: "Narrow neck, heavy foot, 28 cm tall. Money back within 30 days.",
      price: "£48",
      deadline: "12 June",
    },
  },
  agency: {
    subject: "3 places left: tax check for freelancers in June",
    preview: "45 minutes with Ana, a fixed price, and a written list of what to claim.",
    body: `Hello,

June is the month in which freelancers can still change last year's return. We check it with you in 45 minutes and write down what you can claim.

[Book your tax check](https://ana.example/check)

It costs 90 EUR. If we find nothing, you pay nothing. We have three places until 20 June.

To stop receiving these letters, answer with "stop" or [opt out](https://ana.example/out).
Ana Ruiz Steuerberatung · Lindenstraße 4 · 10969 Berlin`,
    page: {
      headline: "Tax check for freelancers, 45 minutes, 90 EUR",
      offer: "We go through your return together. Nothing found: nothing to pay, guaranteed.",
      price: "90 EUR",
      deadline: "20 June",
    },
  },
  persian: {
    subject: "لیوان‌های تابستانی: دو تا ۳۴۰ هزار تومان تا جمعه",
    preview: "سفال دست‌ساز آبی، تازه از کوره درآمده است.",
    body: `سلام،

لیوان‌های تابستانی آبی این هفته از کوره درآمدند: دست‌ساز، سیصد میلی‌لیتر، مناسب ماشین ظرف‌شویی.

[لیوان خود را انتخاب کنید](https://mira.example/fa/mug)

دو لیوان ۳۴۰ هزار تومان است، تا جمعه. اگر در راه بشکند، تعویض رایگان است.

سفال میرا، تهران، خیابان ولیعصر، پلاک ۱۲
برای لغو اشتراک [اینجا](https://mira.example/unsubscribe) را بزنید`,
    page: {
      headline: "دو لیوان تابستانی ۳۴۰ هزار تومان",
      offer: "از میان پنج لعاب دو لیوان انتخاب کنید. ضمانت تعویض داریم.",
      price: "۳۴۰ هزار تومان",
      deadline: "جمعه ۲۲ خرداد",
    },
  },
  persianCareless: {
    subject: "خبرنامه",
    preview: "",
    body: "سلام! فرصت استثنایی!!! همین حالا کلیک کنید",
    page: { headline: "", offer: "", price: "", deadline: "" },
  },
  nothing: { subject: "", preview: "", body: "", page: { headline: "", offer: "", price: "", deadline: "" } },
} satisfies Record<string, Mailing>;
