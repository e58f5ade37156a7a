// Lets pieces of the script tag be late, or missing, for the frames that ask for it in their address.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const piece = /\/farshore\/(\w+)-[\w-]+\.js$/.exec(new URL(event.request.url).pathname)?.[1];
  if (!piece) return;
  const answer = async () => {
    const client = await clients.get(event.clientId);
    const asked = new URL(client?.url ?? "about:blank").searchParams;
    const named = (name) => asked.get(name)?.split(",").includes(piece);
    if (named("hold")) return new Promise(() => {});
    return named("fail") ? Response.error() : fetch(event.request);
  };
  event.respondWith(answer());
});
