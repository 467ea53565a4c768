// The built site on the loopback, its pages, and a browser to see them with.
import { readFileSync, readdirSync, statSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

export const root = process.argv[2];
if (!root || !existsSync(join(root, "index.html"))) {
  console.error("usage: node CHECK.mjs FOLDER-OF-A-BUILT-SITE");
  process.exit(2);
}

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".xml": "application/xml", ".txt": "text/plain", ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".pdf": "application/pdf",
};

export const files = readdirSync(root, { recursive: true }).map((file) => file.replaceAll("\\", "/")).filter((file) => statSync(join(root, file)).isFile()).sort();
export const pages = files.filter((file) => file.endsWith(".html"));
export const read = (file) => readFileSync(join(root, file), "utf8");
export const kind = (file) => /<body class="([^"]*)"/.exec(read(file))[1];

// Of each kind the largest page, for it has most to go wrong.
export function oneOfEachKind() {
  const byKind = new Map();
  for (const page of pages) {
    const known = byKind.get(kind(page));
    if (!known || statSync(join(root, page)).size > statSync(join(root, known)).size) byKind.set(kind(page), page);
  }
  return [...byKind.values()];
}

export function serve() {
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (path.endsWith("/")) path += "index.html";
    const found = files.includes(path.slice(1));
    const body = readFileSync(join(root, found ? path : "404.html"));
    response.writeHead(found ? 200 : 404, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })));
}

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

export function report(name, problems, checked) {
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`${name}: ${checked}, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
