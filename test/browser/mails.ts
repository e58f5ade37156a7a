import type { Mailing } from "../../demo/postcard/world/mailing.ts";

/** What Mira writes on a busy evening, before any lesson. */
export const poorMail: Mailing = {
  subject: "NEWS FROM THE SHOP!!!",
  preview: "",
  body: `Hi all!!!

AMAZING prices on everything, act now, don't miss out!!!

[Click here](https://mira.example/shop) [Facebook](https://facebook.example/mira) [Blog](https://mira.example/blog)`,
  page: { headline: "Welcome", offer: "", price: "", deadline: "" },
};

/** What she writes after the lessons. */
export const betterMail: Mailing = {
  subject: "2 stoneware breakfast bowls for €39 until Sunday",
  preview: "Fired last week, safe in the dishwasher, with you in two days.",
  body: `Good morning,

the first bowls from the new kiln are ready. They are wide enough for porridge and fruit.

[Order two bowls](https://mira.example/bowls)

Two bowls are €39 instead of €48 until Sunday, 14 June, because this firing gave 40 of them; the next is in July. If they are not right, send them back within 30 days and you get your money back.

Mira

Mira Ceramics, Kiln Lane 4, 20095 Hamburg, Germany
You get this mail because you bought from us. [Unsubscribe](https://mira.example/unsubscribe)`,
  page: {
    headline: "2 stoneware breakfast bowls for €39",
    offer: "Two bowls in a glaze of your choice, delivery included. Money back within 30 days.",
    price: "€39",
    deadline: "Sunday, 14 June",
  },
};
