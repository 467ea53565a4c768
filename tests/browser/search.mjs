// Asks the script of the search page as a reader would, and compares each answer with a plain scan of all texts of a built site.
//   node tests/browser/search.mjs _site [queries]
import { readFile, readdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { join } from "node:path";

const [site, count = "200"] = process.argv.slice(2);
// Not every version of Node takes a file named .js for a module.
const script = await readFile(join(site, "assets/search.js"));
const { Index, fold, mostFailed, mostShards, placesOf, termsOf } = await import(`data:text/javascript;base64,${script.toString("base64")}`);

const load = async (name) => new Uint8Array(await readFile(join(site, "search/data", name))).buffer;
const page = await readFile(join(site, "search/index.html"), "utf8");
const own = JSON.parse(page.match(/<script id="search-index" type="application\/json">([^]*?)<\/script>/)[1]);
const { start } = new Index(own, load);
const unescape = (html) => html.replace(/<[^>]+>/g, "").replace(/&(lt|gt|quot|amp|#39|#x?[0-9a-f]+);/gi, (all, name) =>
  ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1))));

// What the pages print of each text: of articles, of what belongs to none, and of hand-written pages.
const printed = {
  article(html) {
    const all = html.match(/<hgroup>[^]*?<\/hgroup>/)[0] + html.match(/<div class="prose">[^]*?<\/div>/)[0];
    const body = all.replace(/<(span|p|time)[^>]* class="(tag|where|missing|facts|aside|mark)[^]*?<\/\1>|<p class="(facts|aside)"[^]*?<\/p>/g, "");
    const heading = /class="headline label"/.test(body);
    return [...body.matchAll(/<(h[1-6]|p|figcaption)([ >][^]*?)<\/\1>/g)].filter(([, name]) => !(heading && name === "h1")).map(([, , text]) => `<x${text}`);
  },
  page(html) {
    const folio = html.match(/<p class="folio">[^]*?<\/p>/)?.[0] ?? "";
    return [...folio.matchAll(/<span>[^]*?<\/span>/g), ...html.matchAll(/<(p|span) class="(banner|furniture)">[^]*?<\/\1>/g)].map(([text]) => text);
  },
  // Blocks stand in blocks: each mark of one, at its beginning or its end, ends a text.
  text(html) {
    const body = html.match(/<h1>[^]*?(?=<\/article>)/)[0].replace(/<a [^>]*class="footnote-[^]*?<\/a>/g, "");
    return body.split(/<\/?(?:h[1-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|pre|blockquote|div|hr)(?: [^>]*)?\/?>/);
  },
};
const articles = [];
{
  const index = new Index(own, load);
  for (let i = 0; i < start.texts; i++) {
    const html = await readFile(join(site, await index.address(i), "index.html"), "utf8");
    const kind = html.match(/<body class="(\w+)">/)[1];
    articles.push(printed[kind](html).map((text) => fold(unescape(text)).text).filter((text) => text));
  }
}

let state = 20310101n;
const below = (limit) => {
  state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
  return Number((state >> 33n) % BigInt(limit));
};
const has = (blocks, query) => blocks.some((block) => !placesOf(query, block, start.words).next().done);

const runs = [];
let wrong = 0;
while (runs.length < Number(count)) {
  const length = 1 + (runs.length % 12);
  const blocks = articles[below(articles.length)];
  if (blocks.length === 0) continue;
  const characters = [...blocks[below(blocks.length)]];
  const from = below(Math.max(1, characters.length - length));
  const query = fold(characters.slice(from, from + length).join("")).text;
  if (!query || (!start.words && /[a-z\u00c0-\u1fff]/.test(query[0]) && /[a-z\u00c0-\u1fff]/.test(characters[from - 1] ?? ""))) continue;

  const run = { query, terms: termsOf(query).length, requests: 0, bytes: 0 };
  const index = new Index(own, async (name) => {
    const bytes = await readFile(join(site, "search/data", name));
    run.requests++;
    run.bytes += Math.min(bytes.length, gzipSync(bytes).length);
    return new Uint8Array(bytes).buffer;
  });
  let { hits, isSure, isAll, floor } = await index.find(query);
  const candidates = hits;
  // As the page does: what the index does not prove is looked up in the articles that are shown, and if many fail, in the index.
  for (let most = mostShards + 1; !isSure && hits.length > 10 && hits.slice(0, 10).filter((i) => !has(articles[i], query)).length > mostFailed; most++) ({ hits, isSure, isAll, floor } = await index.find(query, 10, most));
  // Once more with everything fetched: decoding is done, the answer is not.
  const began = performance.now();
  await index.find(query);
  run.warm = performance.now() - began;

  const truth = articles.flatMap((article, i) => (has(article, query) ? [i] : []));
  const answer = isSure ? hits : hits.filter((i) => has(articles[i], query));
  const known = truth.filter((i) => i >= floor);
  const found = new Set(answer);
  const real = new Set(truth);
  const isOpen = termsOf(query).length === 1 || !isAll && floor === 0;
  run.precision = candidates.length ? candidates.filter((i) => real.has(i)).length / candidates.length : 1;
  run.recall = known.length ? known.filter((i) => found.has(i)).length / known.length : 1;
  Object.assign(run, { isSure, isAll, truth: truth.length, found: answer.length });
  if (answer.some((i) => !real.has(i)) || (run.recall < 1 && (isAll || !isOpen))) {
    wrong++;
    console.error("wrong:", JSON.stringify(run));
  }
  runs.push(run);
}

const figures = (name, pick, some = runs) => {
  const sorted = some.map(pick).sort((a, b) => a - b);
  console.log(`${name.padEnd(34)} median ${sorted[sorted.length >> 1].toFixed(2)}, max ${sorted.at(-1).toFixed(2)}, min ${sorted[0].toFixed(2)}`);
};
const files = await readdir(join(site, "search/data"));
console.log(`${articles.length} texts, ${files.length} files, search page of ${(page.length / 1000).toFixed(1)} kB (${(gzipSync(page).length / 1000).toFixed(1)} in gzip), ${runs.length} queries of 1 to 12 characters, ${wrong} answered wrong`);
for (const [name, test] of [["all", () => true], ["1", (r) => r.terms === 1], ["2", (r) => r.terms === 2], ["3-4", (r) => r.terms > 2 && r.terms < 5], ["5-6", (r) => r.terms > 4 && r.terms < 7], ["7-12", (r) => r.terms > 6]]) {
  const some = runs.filter(test);
  if (some.length === 0) continue;
  console.log(`-- queries of ${name} terms: ${some.length}, ${some.filter((r) => r.isAll).length} counted to the end, ${some.filter((r) => r.isSure).length} proved by the index alone, ${some.filter((r) => r.requests > 4).length} in more than 4 requests, ${some.filter((r) => r.bytes > 100 * 1024).length} of more than 100 KB, ${some.filter((r) => r.found === 0 && r.truth > 0).length} with nothing to show at first`);
  figures("requests", (r) => r.requests, some);
  figures("KB fetched (gzip)", (r) => r.bytes / 1024, some);
  figures("ms to the answer, files there", (r) => r.warm, some);
  figures("precision of the index alone", (r) => r.precision, some);
  figures("recall", (r) => r.recall, some);
}
process.exitCode = wrong > 0 ? 1 : 0;
