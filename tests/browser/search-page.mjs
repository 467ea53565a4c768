// The search page as a reader uses it: what is typed is found, marked, counted, narrowed down, and marked again in the opened article.
//   node search-page.mjs FOLDER-OF-A-BUILT-SITE [FOLDER-FOR-SCREENSHOTS]
import { kind, launch, pages, read, report, serve } from "./site.mjs";

const shots = process.argv[3];
const problems = [];
const expect = (holds, what) => { if (!holds) problems.push(what); };

// A piece of a paragraph in the middle of the archive, and the name and day of its page.
const paragraphs = (page) => [...read(page).matchAll(/<p>([^<&]{40,})<\/p>/g)].map(([, text]) => text).sort((a, b) => b.length - a.length);
const stories = pages.filter((page) => kind(page) === "article" && paragraphs(page).length > 0);
const sample = stories[Math.floor(stories.length / 2)];
const [paragraph] = paragraphs(sample);
const piece = /[\u4e00-\u9fff]/.test(paragraph) ? paragraph.slice(10, 18) : paragraph.split(" ").slice(2, 5).join(" ");

const site = await serve();
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
context.on("request", (request) => { if (!request.url().startsWith(site.base)) problems.push(`asks another host: ${request.url()}`); });
const page = await context.newPage();
page.on("pageerror", (error) => problems.push(`a script fails: ${error}`));
const settled = () => page.waitForFunction(() => /\d|“/.test(document.querySelector("#search-status").textContent), null, { timeout: 10_000 }).then(() => page.waitForTimeout(400));
const status = () => page.locator("#search-status").textContent();
const results = () => page.locator("#search-results > li").count();

await page.goto(`${site.base}search/`);
await page.locator("#search-q").fill(piece);
await settled();
expect(await results() >= 1, `“${piece}” is not found`);
expect(new URL(page.url()).searchParams.get("q") === piece, "the address does not hold the query");
expect(await page.locator("#search-results mark").count() >= 1, "no hit is marked");
expect(await page.locator(`#search-results a[href*="${sample.replace("index.html", "")}"]`).count() === 1, `${sample} is not among the results`);

await page.locator("#search-q").press("ArrowDown");
expect(await page.evaluate(() => document.activeElement.closest("#search-results li") !== null), "the arrow key does not reach the results");
await page.keyboard.press("ArrowUp");
expect(await page.evaluate(() => document.activeElement.id === "search-q"), "the arrow key does not lead back");
await page.locator("h1").click();
await page.keyboard.press("/");
expect(await page.evaluate(() => document.activeElement.id === "search-q"), "/ does not lead to the field");

await page.locator("#search-results a").first().click();
await page.waitForLoadState();
await page.waitForFunction(() => document.querySelector("main mark"), null, { timeout: 5_000 }).catch(() => problems.push("no hit is marked in the article"));
await page.goBack();
await settled();
expect(await results() >= 1, "going back forgets the query");

await page.goto(`${site.base}search/?q=${encodeURIComponent(piece)}&from=2999-01-01`);
await settled();
expect(await results() === 0, "a date in the future narrows nothing down");
await page.goto(`${site.base}search/?q=${encodeURIComponent("齉龘zq")}`);
await settled();
expect(await results() === 0 && /“齉龘zq”/.test(await status()), "nothing found is not said");

await page.goto(`${site.base}search/?q=${encodeURIComponent(/[\u4e00-\u9fff]/.test(piece) ? "的" : "the")}`);
await settled();
const before = await results();
if (await page.locator("#search-more").isVisible()) {
  await page.locator("#search-more").click();
  await page.waitForFunction((count) => document.querySelectorAll("#search-results > li").length > count, before, { timeout: 10_000 }).catch(() => problems.push("“more” shows no more"));
}

const still = await browser.newContext({ javaScriptEnabled: false });
const quiet = await still.newPage();
await quiet.goto(`${site.base}search/`);
expect(await quiet.locator("main a[href$='archive/']").isVisible(), "without script there is no way to the archive");
expect(!(await quiet.locator("#search").isVisible()), "without script a field that does nothing is shown");
await still.close();

// What is no article is found, too, and marked where it stands: what is printed around articles, and hand-written pages.
for (const [of, text] of [
  ["page", (html) => html.match(/<p class="(?:folio"><span|banner")>([^<&]{4,})</)?.[1]],
  ["text", (html) => html.match(/<div class="written">[^]*?<p>([^<&]{8,})/)?.[1].slice(0, 12)],
]) {
  const other = pages.find((path) => kind(path) === of && text(read(path)));
  if (!other) continue;
  await page.goto(`${site.base}search/?q=${encodeURIComponent(text(read(other)))}`);
  await settled();
  const link = page.locator(`#search-results a[href*="/${other.replace("index.html", "")}?"]`);
  expect(await link.count() === 1, `${other} is not found by “${text(read(other))}”`);
  if ((await link.count()) === 0) continue;
  await link.click();
  await page.waitForFunction(() => document.querySelector("main mark"), null, { timeout: 5_000 }).catch(() => problems.push(`no hit is marked in ${other}`));
}

// A page that the browser has kept since an earlier index is loaded anew.
await page.route("**/search/?*", async (route) => {
  const answer = await route.fetch();
  const isFirst = !page.url().includes("/search/?");
  await route.fulfill({ response: answer, body: isFirst ? (await answer.text()).replace(/"stamps":\[[^\]]*\]/, '"stamps":[]') : await answer.text() });
});
await page.goto(site.base);
await page.goto(`${site.base}search/?q=${encodeURIComponent(piece)}`);
await settled();
expect(await results() >= 1, "a page of an earlier index is not loaded anew");
await page.unroute("**/search/?*");

if (shots) {
  for (const [width, scheme] of [[390, "light"], [390, "dark"], [1440, "light"], [1440, "dark"]]) {
    const other = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const shot = await other.newPage();
    await shot.goto(`${site.base}search/?q=${encodeURIComponent(piece.slice(0, 2))}`);
    await shot.waitForTimeout(1500);
    await shot.screenshot({ path: `${shots}/search-${width}-${scheme}.png` });
    await shot.locator("summary").first().click();
    await shot.screenshot({ path: `${shots}/filters-${width}-${scheme}.png` });
    await shot.locator("#search-results a").first().click();
    await shot.waitForTimeout(1500);
    await shot.screenshot({ path: `${shots}/opened-${width}-${scheme}.png` });
    await shot.goto(`${site.base}nothing-here/`);
    await shot.screenshot({ path: `${shots}/missing-${width}-${scheme}.png` });
    await other.close();
  }
}

await browser.close();
site.close();
report("search", problems, `“${piece}” and 7 other queries`);
