// @ts-check
// The server of `npm start`: plain files of dist/demo, no dependency. Plain JavaScript, because Node 20 runs no TypeScript.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { argv } from "node:process";
import { pipeline } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @typedef {{ body: string, type?: string, status?: number, headers?: Record<string, string> }} Page
 * @typedef {{ root?: string, headers?: Record<string, string>, pages?: Map<string, Page | string> }} DemoServerOptions
 */

const built = fileURLToPath(new URL("../dist/demo", import.meta.url));

/** @type {Record<string, string>} */
const mediaTypes = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** @param {string} path */
function cacheRule(path) {
  const hashed = /-[\w-]{7,8}\.\w+$/.test(path) && /[/\\](assets|farshore)[/\\]/.test(path);
  return hashed ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * @param {string} file
 * @param {import("node:fs").Stats} about
 * @param {boolean} folder
 */
function describe(file, { size, mtimeMs }, folder) {
  return { file, size, folder, mark: `"${size}-${Math.floor(mtimeMs)}"` };
}

/**
 * The file behind a path, or the folder's index page; null where there is none or it lies outside `root`.
 * @param {string} root
 * @param {string} path
 */
async function findFile(root, path) {
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return describe(file, found, false);
  if (!found?.isDirectory()) return null;
  const page = join(file, "index.html");
  const index = await stat(page).catch(() => null);
  return index?.isFile() ? describe(page, index, true) : null;
}

/** @param {string} url */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Required<DemoServerOptions>} options
 */
async function respond(request, response, { root, headers, pages }) {
  /** @type {(status: number, body: string, more?: Record<string, string>) => void} */
  const answer = (status, body, more = {}) => {
    const all = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache", ...headers, ...more };
    response.writeHead(status, { ...all, "content-length": Buffer.byteLength(body) });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const path = pathOf(request.url ?? "/");
  if (path === null) return answer(400, "This address cannot be read.\n");
  const page = pages.get(path);
  if (page !== undefined) {
    const { body, type = ".html", status = 200, headers: own = {} } = typeof page === "string" ? { body: page } : page;
    return answer(status, body, { "content-type": mediaTypes[type] ?? type, ...own });
  }
  if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "Only GET.\n", { allow: "GET, HEAD" });
  const found = await findFile(root, path);
  if (!found && path === "/favicon.ico") return answer(204, ""); // browsers ask for it unbidden
  if (!found) return answer(404, `There is nothing at ${path}\n`);
  if (found.folder && !path.endsWith("/")) return answer(301, "", { location: `${path}/` });
  const about = { ...headers, "cache-control": cacheRule(found.file), etag: found.mark };
  if (request.headers["if-none-match"] === found.mark) {
    response.writeHead(304, about).end();
    return;
  }
  response.writeHead(200, {
    ...about,
    "content-type": mediaTypes[extname(found.file)] ?? "application/octet-stream",
    "content-length": found.size,
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(found.file), response, () => {}); // a visitor who leaves halfway is no error
}

/**
 * Serves a folder (dist/demo unless told otherwise). `headers` go with every answer, for example a content security
 * policy; `pages` are answered from memory before any file. Both may change while the server runs.
 * @param {DemoServerOptions} [options]
 */
export function createDemoServer({ root = built, headers = {}, pages = new Map() } = {}) {
  return createServer((request, response) => {
    respond(request, response, { root, headers, pages }).catch((error) => response.destroy(error));
  });
}

/**
 * Listens on the first free port from `port` on (0: any) and says where.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<string>} the address, without a slash at its end
 */
export function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE" && port > 0 && port < 65_535) done(listen(server, port + 1));
      else fail(error);
    });
    server.listen(port, "localhost", () => {
      server.removeAllListeners("error");
      const address = server.address();
      done(`http://localhost:${address && typeof address === "object" ? address.port : port}`);
    });
  });
}

if (argv[1] && import.meta.url === pathToFileURL(resolve(argv[1])).href) {
  const address = await listen(createDemoServer(), 4173);
  console.log(`\n  Farshore's demo is at ${address}/\n  Press Ctrl+C to stop.\n`);
}
