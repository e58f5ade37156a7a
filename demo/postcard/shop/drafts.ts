import type { Mailing } from "../world/mailing.ts";

/** What people write when they have five minutes. For visitors who want to see what happens, not to write. */
export const hastyDraft: Mailing = {
  subject: "NEWSLETTER JUNE!!!",
  preview: "",
  body: `Hello!!!

We have AMAZING OFFERS in our shop. Act now and don't miss out, best prices ever!!!

[Click here](https://postcard.example/shop) [Instagram](https://postcard.example/instagram) [Our blog](https://postcard.example/blog)`,
  page: { headline: "Welcome to our shop", offer: "", price: "", deadline: "" },
};

/** The same shop after its owner has read the lessons. */
export const carefulDraft: Mailing = {
  subject: "Your summer mug: two for €34 until Sunday",
  preview: "Hand-thrown in sea blue, out of the kiln since Friday.",
  body: `Good morning,

The summer mugs are out of the kiln: sea blue, hand-thrown, room for 300 ml of whatever gets you through June.

[Choose your two mugs](https://postcard.example/summer-mugs)

Two mugs are €34 instead of €44, until Sunday evening. If one breaks on the way, we send you a new one.

Warm wishes
Mira

Mira Ceramics, 12 Harbour Street, 24103 Kiel
You get this because you bought from us. [Unsubscribe](https://postcard.example/unsubscribe)`,
  page: {
    headline: "Two summer mugs for €34",
    offer: "Choose any two of five glazes. Delivery is free, and a mug that breaks on the way is replaced.",
    price: "€34",
    deadline: "Sunday, 14 June",
  },
};
