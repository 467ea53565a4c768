// axe-core in light and dark, on a phone and on a desk; one page of each kind, or with --all every page.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { launch, oneOfEachKind, pages, report, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const chosen = process.argv.includes("--all") ? pages : oneOfEachKind();
const site = await serve();
const browser = await launch();
const problems = [];
for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const tab = await context.newPage();
    for (const page of chosen) {
      await tab.goto(site.base + page);
      await tab.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      await tab.evaluate(axe);
      // The text itself is held to 7:1, everything else to 4.5:1.
      const { violations } = await tab.evaluate(async () => {
        const all = await window.axe.run(document, { resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: false } } });
        const prose = document.querySelector(".prose, .written, .opening, .title");
        const text = prose ? await window.axe.run(".prose, .written, .opening, .title, .kicker, .deck", { runOnly: ["color-contrast-enhanced"], resultTypes: ["violations"] }) : { violations: [] };
        return { violations: [...all.violations, ...text.violations].map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 120)) })) };
      });
      for (const { id, nodes } of violations) problems.push(`${page} ${width} ${colorScheme}: ${id} (${nodes.length}) ${nodes[0]}`);
    }
    await context.close();
  }
}
await browser.close();
site.close();
report("axe", problems, `${chosen.length} pages in 2 schemes and 2 widths`);
