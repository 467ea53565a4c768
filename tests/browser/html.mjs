// The Nu HTML Checker and html-validate on every page of the site.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HtmlValidate } from "html-validate";
import { pages, read, report, root } from "./site.mjs";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const nu = [];
try {
  execFileSync("java", ["-Xss1m", "-jar", jar, "--format", "json", "--stdout", ...pages.map((page) => join(root, page))], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
} catch (failed) {
  for (const message of JSON.parse(failed.stdout.toString()).messages) {
    if (message.type !== "info" || message.subType === "warning") nu.push(`${message.url.slice(message.url.indexOf(root) + root.length + 1)}:${message.lastLine} ${message.message}`);
  }
}
report("vnu", nu, `${pages.length} pages`);

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Whether void elements and attributes are written in one style or another is taste.
    "void-style": "off",
    "long-title": "off",
    // A list without bullets is no list to some screen readers; this rule would forbid to say that it is one.
    "no-redundant-role": "off",
    "tel-non-breaking": "off",
  },
});
const found = [];
for (const page of pages) {
  for (const result of (await validator.validateString(read(page), page)).results) {
    for (const message of result.messages) found.push(`${page}:${message.line} ${message.ruleId}: ${message.message}`);
  }
}
report("html-validate", found, `${pages.length} pages`);
