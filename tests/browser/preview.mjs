// axe-core and html-validate on the pages of the review, which no built site has.
// usage: node preview.mjs ADDRESS-OF-A-PREVIEW
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const base = new URL(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "void-style": "off", "long-title": "off", "no-redundant-role": "off", "form-dup-name": "off" } }); // check boxes of one group share their name
const read = async (path) => (await fetch(new URL(path, base))).text();
const list = await read("/_review/");
const pages = ["/_review/", ...[...list.matchAll(/href="(\/_review\/page[^"]*)"/g)].map((match) => match[1].replaceAll("&amp;", "&"))];

const problems = [];
for (const page of pages) {
  for (const result of (await validator.validateString(await read(page), page)).results) {
    for (const message of result.messages) problems.push(`${page}:${message.line} ${message.ruleId}: ${message.message}`);
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    // The pages allow no script but their own.
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const tab = await context.newPage();
    for (const page of [...pages, "/"]) {
      await tab.goto(new URL(page, base).href, { waitUntil: "load" });
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: false } } }));
      for (const { id, nodes } of violations) problems.push(`${page} ${width} ${colorScheme}: ${id} (${nodes.length}) ${nodes[0].html.slice(0, 120)}`);
      const spill = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (spill > 0) problems.push(`${page} ${width} ${colorScheme}: ${spill} px too wide`);
    }
    await context.close();
  }
}
await browser.close();
for (const problem of problems) console.log(`  ${problem}`);
console.log(`preview: ${pages.length} pages of the review, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
