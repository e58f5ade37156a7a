/** Somebody who has an account with Postcard. */
export interface Person {
  id: string;
  name: string;
  business: string;
  /** What Postcard tells Farshore about them. */
  traits: { business: "shop" | "agency"; team_size: number; plan: "starter" | "pro" };
}

export const mira: Person = {
  id: "mira",
  name: "Mira",
  business: "Mira Ceramics",
  traits: { business: "shop", team_size: 2, plan: "starter" },
};
export const jonas: Person = {
  id: "jonas",
  name: "Jonas",
  business: "Halbmond, agency of 8",
  traits: { business: "agency", team_size: 8, plan: "pro" },
};
export const people: Person[] = [mira, jonas];
