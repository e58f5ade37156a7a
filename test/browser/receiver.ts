import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";
import { listen } from "../../demo/serve.mjs";

/** What a page has posted: the path, and the body as text. */
export interface Posted {
  path: string;
  body: string;
}

/** A server of any vendor: takes what is posted from wherever it comes, and answers as each of them wants to hear it. */
export async function openReceiver() {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "/";
      const raw = Buffer.concat(chunks);
      const zipped = raw[0] === 0x1f && raw[1] === 0x8b;
      if (request.method === "POST") posted.push({ path, body: String(zipped ? gunzipSync(raw) : raw) });
      response.writeHead(200, {
        "access-control-allow-origin": request.headers.origin ?? "*",
        "access-control-allow-credentials": "true",
        "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "",
        "access-control-allow-methods": "GET, POST",
        "content-type": "application/json",
      });
      response.end(path.startsWith("/mixpanel") ? "1" : '{"code":200,"success":true}');
    });
  });
  const address = await listen(server, 0);
  return {
    address,
    posted,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
