import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoServer, listen, type Page } from "../demo/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "farshore-serve-"));
const pages = new Map<string, Page | string>([["/made.html", "<p>made</p>"]]);
const server = createDemoServer({ root: join(folder, "site"), headers: { "x-policy": "strict" }, pages });
let address = "";

/** A raw request: `fetch` would tidy the path before it is sent. */
function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (done, fail) => {
      const asked = request(address, { path, headers, method }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          body += part;
        });
        response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
      });
      asked.on("error", fail).end();
    },
  );
}

beforeAll(async () => {
  mkdirSync(join(folder, "site/assets"), { recursive: true });
  mkdirSync(join(folder, "site/shop"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site/index.html"), "<p>home</p>");
  writeFileSync(join(folder, "site/shop/index.html"), "<p>shop</p>");
  writeFileSync(join(folder, "site/assets/main-a1B2c3D4.js"), "1");
  mkdirSync(join(folder, "site/farshore"));
  for (const file of ["farshore.js", "panel-k9x2m7q.js"]) writeFileSync(join(folder, "site/farshore", file), "1");
  address = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demo server", () => {
  test("serves pages, folders and files with their media types, and the given headers", async () => {
    expect(await get("/")).toMatchObject({ status: 200, body: "<p>home</p>", headers: { "x-policy": "strict" } });
    expect(await get("/shop/")).toMatchObject({
      body: "<p>shop</p>",
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect(await get("/shop?a=b")).toMatchObject({ status: 301, headers: { location: "/shop/" } });
    expect(await get("/assets/main-a1B2c3D4.js")).toMatchObject({
      headers: {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
      },
    });
  });

  test("has browsers keep a piece of the script tag, and look again for the file that names it", async () => {
    const piece = await get("/farshore/panel-k9x2m7q.js");
    expect(piece.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await get("/farshore/farshore.js")).headers["cache-control"]).toBe("no-cache");
  });

  test("asks browsers to look again for everything without a hash, and answers that cheaply", async () => {
    const first = await get("/");
    expect(first.headers["cache-control"]).toBe("no-cache");
    expect(await get("/", { "if-none-match": String(first.headers["etag"]) })).toMatchObject({ status: 304, body: "" });
  });

  test("serves extra pages from memory", async () => {
    expect(await get("/made.html")).toMatchObject({ status: 200, body: "<p>made</p>" });
    pages.set("/coach.json", { body: "{", type: ".json", status: 503 });
    expect(await get("/coach.json")).toMatchObject({ status: 503, headers: { "content-type": /json/ } });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "//secret.txt",
    "/nothing",
  ])("gives nothing outside its folder: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("refuses what it cannot read or does not do", async () => {
    expect((await get("/%zz")).status).toBe(400);
    expect((await get("/%00")).status).toBe(400);
    expect((await get("/", {}, "POST")).status).toBe(405);
    expect(await get("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  test("takes the next port when one is in use", async () => {
    const second = createDemoServer({ root: folder });
    const port = Number(new URL(address).port);
    expect(Number(new URL(await listen(second, port)).port)).toBeGreaterThan(port);
    second.close();
  });
});
