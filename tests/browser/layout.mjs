// What a page must keep to whatever it shows: no scrolling sideways, room for fingers, few bytes, no foreign host, no need of script.
import { gzipSync } from "node:zlib";
import { kind, launch, oneOfEachKind, pages, read, report, serve, files } from "./site.mjs";

const problems = [];
const gzip = (file) => gzipSync(read(file)).length;
const scripts = files.filter((file) => file.startsWith("assets/") && file.endsWith(".js"));
const styles = files.filter((file) => file.startsWith("assets/") && file.endsWith(".css"));
const weigh = (list) => list.reduce((sum, file) => sum + gzip(file), 0);
if (weigh(scripts) > 15_000) problems.push(`all scripts have ${weigh(scripts)} bytes`);
const weights = pages.map((page) => ({ page, bytes: gzip(page) + weigh(scripts) + weigh(styles) })).sort((a, b) => b.bytes - a.bytes);
for (const { page, bytes } of weights) if (bytes > 60_000) problems.push(`${page} has ${bytes} bytes with styles and scripts`);

const site = await serve();
const browser = await launch();
// 320 px is also what 1280 px leave at a zoom of 400 %.
const narrow = await browser.newContext({ viewport: { width: 320, height: 640 } });
narrow.on("request", (request) => {
  if (!request.url().startsWith(site.base) && !request.url().startsWith("data:")) problems.push(`asks another host: ${request.url()}`);
});
const tab = await narrow.newPage();
for (const page of pages) {
  await tab.goto(site.base + page);
  for (const size of ["", "larger"]) {
    await tab.evaluate((chosen) => { document.documentElement.dataset.size = chosen; document.querySelectorAll("details").forEach((details) => { details.open = true; }); }, size);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${page} is ${wide} px too wide at 320 px${size && ", type " + size}`);
  }
}
await narrow.close();

for (const width of [390, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const path of oneOfEachKind()) {
    await page.goto(site.base + path);
    const small = await page.evaluate(() => {
      document.querySelectorAll("details").forEach((details) => { details.open = true; });
      const clickable = [...document.querySelectorAll("a[href], button, summary, input, select")].filter((e) => e.offsetParent && !e.closest(".skip") && !e.closest(".written p, .mention, .citation"));
      // A name of two letters is as wide as it is; its height is what a finger needs.
      return clickable.map((e) => ({ text: e.textContent.trim().slice(0, 30), after: getComputedStyle(e, "::after"), box: e.getBoundingClientRect(), inText: !!e.closest(".facts") }))
        .filter(({ after, box }) => !(after.position === "absolute" && after.inset === "0px"))
        .filter(({ box, inText }) => box.height < 43.5 || (box.width < (inText ? 24 : 43.5)))
        .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`);
    });
    for (const target of small) problems.push(`${kind(path)} ${width}: small target ${target}`);
  }
  await context.close();
}

const plain = await browser.newContext({ javaScriptEnabled: false });
const reader = await plain.newPage();
await reader.goto(site.base);
for (const step of [".front .title a", "nav.sequence a", ".trail a >> nth=1", "nav.sheets a", "nav.titles a", ".menu a >> nth=1", ".years td a", ".calendar a"]) {
  const link = reader.locator(step).first();
  if ((await link.count()) === 0) problems.push(`without script: no ${step} on ${reader.url().slice(site.base.length)}`);
  else await link.click();
}
await browser.close();
site.close();
console.log(`heaviest page: ${weights[0].page}, ${(weights[0].bytes / 1000).toFixed(1)} KB gzipped with styles (${(weigh(styles) / 1000).toFixed(1)}) and scripts (${(weigh(scripts) / 1000).toFixed(1)})`);
report("layout", problems, `${pages.length} pages`);
