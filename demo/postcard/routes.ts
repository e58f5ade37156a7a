/** What the address bar can show; everything unknown is home. */
export type Route =
  | { screen: "home" }
  | { screen: "contacts" }
  | { screen: "campaigns" }
  | { screen: "editor" }
  | { screen: "results"; campaign: string };

/** The path that Postcard tells Farshore: the address without the hash. */
export const pathOf = (hash: string): string => `/${hash.replace(/^#?\/*/, "")}`;

export function routeOf(hash: string): Route {
  const [room, id] = pathOf(hash).split("/").filter(Boolean);
  if (room === "contacts") return { screen: "contacts" };
  if (room !== "campaigns") return { screen: "home" };
  if (!id) return { screen: "campaigns" };
  return id === "new" ? { screen: "editor" } : { screen: "results", campaign: id };
}
