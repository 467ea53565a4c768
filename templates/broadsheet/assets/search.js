// The generator's docs/search.md describes the index and its files.

// Text as it is compared, and where each unit of it stood.
const word = /[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff]/;
const gone = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

export function fold(source) {
  let text = "";
  const at = [];
  for (const cluster of source.matchAll(/\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu)) {
    for (const character of cluster[0].normalize("NFKC")) {
      const c = plain(character);
      if (!c) continue;
      if (text.endsWith(" ")) {
        if (c === " ") continue;
        const before = text.at(-2) ?? " ";
        if (!(word.test(before) && word.test(c)) && !(/[0-9]/.test(before) && /[0-9]/.test(c))) {
          text = text.slice(0, -1);
          at.pop();
        }
      }
      text += c;
      for (let unit = 0; unit < c.length; unit++) at.push(cluster.index);
    }
  }
  if (text.endsWith(" ")) text = text.slice(0, -1);
  at[text.length] = source.length;
  return { text, at };
}

function plain(character) {
  const c = character.replace(gone, "").replace(/[\u2018-\u201b]/, "'").replace(/[\u201c-\u201f]/, '"').replace(/[\u2010-\u2015\u2212]/, "-").replace(/[\s\u0085]/, " ");
  const lower = c.toLowerCase();
  return lower.length === c.length ? lower : c;
}

export function termsOf(folded) {
  const terms = folded.match(new RegExp(`${word.source}+|[^]`, "gu")) ?? [];
  return terms.filter((term, i) => term !== " " || /[0-9]/.test(terms[i - 1]));
}

// Where a folded query stands in a folded text. Without a list of words, it begins where a word begins.
export function* placesOf(query, text, anywhere) {
  for (let i = text.indexOf(query); query && i >= 0; i = text.indexOf(query, i + 1)) {
    if (anywhere || i === 0 || !word.test(query[0]) || !word.test(text[i - 1])) yield i;
  }
}

// What is likely to follow what, by the pairs that stand in the texts most often.
class Common {
  #after = new Map();
  #sums = new Map();
  #rare = 0;

  constructor(rows) {
    const add = (term, side, count) => {
      const own = this.#sums.get(term) ?? [0, 0];
      this.#sums.set(term, own);
      own[side] += count;
    };
    for (const row of rows) {
      const [first, ...seconds] = row.split("\t");
      const after = new Map(seconds.map((second) => [second.slice(1), 2 ** (second.charCodeAt(0) - 65)]));
      this.#after.set(first, after);
      for (const [second, count] of after) {
        add(first, behind, count);
        add(second, ahead, count);
      }
    }
    for (const term of this.#sums.keys()) this.#rare += this.#left(term, ahead);
  }

  count(first, second) {
    return this.#after.get(first)?.get(second) ?? 0;
  }

  // How little the terms from one up to another follow from those around them, in bits.
  doubt(terms, start, end) {
    if (start === 0 && end === terms.length) return Infinity;
    let doubt = 0;
    let isRare = false;
    for (let i = Math.max(start, 1); i <= end && i < terms.length; i++) {
      const count = this.count(terms[i - 1], terms[i]);
      doubt += count > 0 ? Math.log2(this.#all(terms[start > 0 ? i - 1 : i]) / count) : rare;
      isRare ||= count === 0;
    }
    // Nothing is known of the ways that lead through rare pairs.
    if (start === 0 || end === terms.length || isRare) return doubt;
    return Math.max(0, doubt + Math.log2(this.#reach(terms[start - 1], terms[end], end - start + 1)));
  }

  #all(term) {
    return Math.max(...this.#sums.get(term));
  }

  // What the common pairs of a term leave over on one side belongs to rare ones.
  #left(term, side) {
    return this.#all(term) - this.#sums.get(term)[side];
  }

  // How often a term stands so many steps behind another. By rare pairs, any term may follow that has some of them.
  #reach(first, last, steps) {
    let now = new Map([[first, 1]]);
    for (; steps > 0; steps--) {
      const then = new Map();
      const add = (term, share) => then.set(term, (then.get(term) ?? 0) + share);
      let share = 0;
      for (const [term, own] of now) {
        for (const [next, count] of this.#after.get(term) ?? []) add(next, (own * count) / this.#all(term));
        share += (own * this.#left(term, behind)) / this.#all(term);
      }
      if (this.#rare > 0) for (const term of this.#sums.keys()) add(term, (share * this.#left(term, ahead)) / this.#rare);
      now = then;
    }
    return now.get(last);
  }
}

// The places of the pairs that prove a text: first the four that leave least in doubt, the rarest of them before the others, then the
// rest, until all terms are in one.
export function pairsOf(terms, common) {
  const known = new Map();
  const last = terms.length - 2;
  const inOne = (pairs, i) => pairs.includes(i) || pairs.includes(i - 1);
  const doubt = (pairs) => {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      if (inOne(pairs, i)) continue;
      const start = i;
      while (i < terms.length && !inOne(pairs, i)) i++;
      const key = start * terms.length + i;
      if (!known.has(key)) known.set(key, common.doubt(terms, start, i) + 0.01);
      sum += known.get(key);
    }
    return sum;
  };
  let [pairs, least] = [[], Infinity];
  const choose = (some, from) => {
    if (some.length === Math.min(mostRequests, Math.ceil(terms.length / 2))) {
      const own = doubt(some);
      if (own < least || pairs.length === 0) [pairs, least] = [some, own];
      return;
    }
    for (let i = from; i <= Math.min(last, mostTried); i++) choose([...some, i], i + 1);
  };
  choose([], 0);
  pairs.sort((a, b) => common.count(terms[a], terms[a + 1]) - common.count(terms[b], terms[b + 1]));
  for (;;) {
    const open = terms.findIndex((_, i) => !inOne(pairs, i));
    if (open < 0) return pairs;
    const others = terms.length > mostTried ? [Math.min(open, last)] : terms.flatMap((_, i) => (i <= last && !(inOne(pairs, i) && inOne(pairs, i + 1)) ? [i] : []));
    pairs.push(others.reduce((best, i) => (doubt([...pairs, i]) < doubt([...pairs, best]) ? i : best)));
  }
}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  bit() {
    return (this.bytes[this.place >> 3] >> (7 - (this.place++ & 7))) & 1;
  }

  bits(count) {
    let value = 0;
    while (count-- > 0) value = value * 2 + this.bit();
    return value;
  }

  gamma() {
    let length = 0;
    while (!this.bit()) length++;
    return 2 ** length + this.bits(length);
  }

  rice(k) {
    let ones = 0;
    while (this.bit()) ones++;
    return ones * 2 ** k + this.bits(k);
  }

  text(before) {
    let text = before.slice(0, this.gamma() - 1);
    for (let count = this.gamma(); count > 1; count--) text += String.fromCharCode(this.bit() ? this.bits(16) : this.bits(7));
    return text;
  }
}

// An article and a place in it as one number; places below 64 are the headline's.
const room = 2 ** 20;
const headline = 64;
const shown = 10;
export const mostShards = 3;
const mostRequests = 4;
// Bits of what is not among the common pairs.
const rare = 7;
// The sides of a term.
const ahead = 0;
const behind = 1;
const mostTried = 20;
// Pages of articles that take no more than another shard.
export const mostFailed = 5;

// The page was kept by the browser, and the index is a later one.
class Outdated extends Error {}

function decode(bytes, number, start) {
  const bits = new Bits(bytes);
  if (bits.bits(16) !== start.stamps[number]) throw new Outdated();
  const lists = new Map();
  let first = "";
  let next = start.shards[number][2];
  while (bits.bit()) {
    first = bits.text(first);
    let [count, unit, second, last] = [bits.gamma(), 0, "", null];
    while (count-- > 0) {
      let term;
      if (bits.bit()) {
        unit += bits.gamma() - 1;
        term = String.fromCharCode(unit);
      } else {
        term = second = bits.text(second);
      }
      if (term !== last && last !== null) next = 0;
      const key = `${first}\t${term}`;
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      const articles = new Array(bits.gamma());
      const k = articles.length > 1 ? bits.bits(5) : -1;
      for (let i = 0; i < articles.length; i++) {
        articles[i] = next + (k < 0 ? bits.bits(start.numberBits) : bits.rice(k));
        next = articles[i] + 1;
      }
      for (const article of articles) {
        if (!first) {
          list.push(article * room + (bits.bit() ? 0 : headline));
          continue;
        }
        let place = article * room;
        for (let times = bits.gamma(); times > 0; times--) {
          place += bits.rice(start.placeBits);
          list.push(place++);
        }
      }
      last = term;
    }
    next = 0;
  }
  return lists;
}

const text = (bytes) => new TextDecoder().decode(bytes);
const before = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function both(a, b) {
  const found = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push(a[i]);
    if (a[i] <= b[j]) i++;
    else j++;
  }
  return found;
}

// start: what the search page holds; load: gives a file of the index as bytes.
export class Index {
  #load;
  #files = new Map();

  constructor(start, load) {
    this.#load = load;
    const shards = start.shards.map((shard) => {
      const [first, second, from] = shard.split("\t");
      return [first, second, Number(from ?? 0)];
    });
    let first = start.texts;
    const pages = start.issues.flatMap(([folder, date, title, ...pages]) =>
      pages.map(([page, name, count]) => ({ address: `${folder}/${page}/`, date, title, name, first: (first -= count) })));
    for (const slug of start.written) pages.push({ address: `${slug}/`, date: "", title: "", name: "", first: --first });
    this.start = { ...start, shards, pages, common: new Common(start.common) };
  }

  #file(name, read) {
    if (!this.#files.has(name)) {
      const file = this.#load(name).then(read);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }

  #lines(name) {
    return this.#file(name, (bytes) => text(bytes).split("\n"));
  }

  // The texts that hold another: articles that have it in their headline, other articles, then what is no article; of each the newest first.
  // isSure: the index alone proves them. floor: the number of the first text that was looked at, for the newest have the highest.
  // most: so many shards at most while the index is not sure. keep: the texts that the reader wants.
  async find(query, fewest = shown, most = mostShards, keep) {
    const slots = await this.#slots(termsOf(query));
    const used = [];
    const fetched = () => used.reduce((sum, slot) => sum + slot.read, 0);
    const use = (slot) => {
      used.push(slot);
      // What many lists have is not read to the end at once.
      for (let wide; fetched() > most && (wide = [slot, ...used].find(({ read }) => read > 1)); ) wide.read--;
    };
    slots.slice(0, 2).forEach(use);
    for (;;) {
      await Promise.all(used.flatMap((slot) => slot.shards.slice(0, slot.read).map((shard) => this.#shard(shard))));
      const answer = await this.#answer(slots, used);
      if (keep) answer.hits = await keep(answer.hits);
      const short = used.find((slot) => slot.read < slot.shards.length && slot.floor(slot.read) >= answer.floor);
      // To have nothing to show is worth one request more.
      const enough = answer.hits.length > 0 || this.#files.has("words.txt") ? mostShards : mostRequests;
      if (answer.hits.length > shown && !answer.isSure && fetched() < most) use(slots[used.length]);
      else if (answer.hits.length < fewest && short && (keep || fetched() < enough || fewest > shown)) short.read++;
      else return answer;
    }
  }

  async #answer(slots, used) {
    let places = null;
    const floor = Math.max(...used.map((slot) => slot.floor(slot.read)));
    for (const slot of used) {
      let own = [];
      for (const shard of slot.shards.slice(0, slot.read)) {
        const lists = await this.#shard(shard);
        for (const [low, high] of slot.ranges) {
          if (low[1] === high[1]) own = own.concat(lists.get(low.join("\t")) ?? []);
          else for (const [key, list] of lists) if (key.startsWith(low.join("\t"))) own = own.concat(list);
        }
      }
      if (slot.read > 1 || slot.ranges.length > 1 || slot.isOpen) own.sort((a, b) => a - b);
      const begins = [];
      for (const place of own) {
        if (place >= floor * room && place % room >= slot.offset) begins.push(place - slot.offset);
      }
      places = places ? both(places, begins) : begins;
    }
    const [first, then, others] = [[], [], []];
    let last = -1;
    for (const place of places ?? []) {
      const article = Math.floor(place / room);
      if (article !== last) (!this.isArticle(article) ? others : place % room < headline ? first : then).push(article);
      last = article;
    }
    return { hits: [first, then, others].flatMap((some) => some.reverse()), isSure: used.length === slots.length, isAll: floor === 0 && used.every((slot) => slot.isWhole(slot.read)), floor };
  }

  // The lists that a query is looked up in.
  async #slots(terms) {
    const { start } = this;
    const isWord = (term) => term !== undefined && word.test(term[0]);
    const words = start.words && isWord(terms[0]) ? await this.#lines("words.txt") : null;
    if (terms.length === 0) return [];
    if (terms.length === 1) {
      const [term] = terms;
      if (words) return [this.#slot(0, words.filter((w) => w.includes(term)).map((w) => [["", w], ["", w]]), start)];
      return [this.#slot(0, [[["", term], ["", isWord(term) ? `${term}\uffff` : term]]], start)];
    }
    return pairsOf(terms, start.common).map((i) => {
      const end = i + 2 === terms.length && isWord(terms[i + 1]) ? `${terms[i + 1]}\uffff` : terms[i + 1];
      const firsts = i === 0 && words ? words.filter((w) => w.endsWith(terms[0])) : [terms[i]];
      return this.#slot(i, firsts.map((first) => [[first, terms[i + 1]], [first, end]]), start);
    });
  }

  #slot(offset, ranges, { shards }) {
    const meets = (i, [low, high]) => !before(high, shards[i]) &&
      (i + 1 === shards.length || before(low, shards[i + 1]) || (shards[i + 1][2] > 0 && !before(shards[i + 1], low)));
    const own = shards.map((_, i) => i).filter((i) => ranges.some((range) => meets(i, range))).reverse();
    const isOpen = ranges.some(([low, high]) => low[1] !== high[1]);
    const isOne = ranges.length === 1 && !isOpen;
    return {
      offset, ranges, shards: own, isOpen,
      read: isOne ? Math.min(1, own.length) : Math.min(mostShards, own.length),
      // A list in several parts has the newest articles in the last; of many lists each part has all.
      floor: (read) => (isOne && read < own.length ? shards[own[read - 1]][2] : 0),
      isWhole: (read) => isOne || read === own.length,
    };
  }

  #shard(number) {
    return this.#file(`terms-${number}.bin`, (bytes) => decode(new Uint8Array(bytes), number, this.start));
  }

  // The first text of a page is what belongs to none of its articles; a hand-written page has no other.
  isArticle(text) {
    return text > this.page(text).first;
  }

  page(article) {
    const { pages } = this.start;
    let [low, high] = [0, pages.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pages[middle].first > article) low = middle + 1;
      else high = middle;
    }
    return pages[low];
  }

  async address(article) {
    const ends = await this.#lines(`addresses-${article >> 11}.txt`);
    return this.page(article).address + (this.isArticle(article) ? `${ends[article & 2047]}/` : "");
  }

  authors() {
    return this.#file("authors.json", (bytes) => JSON.parse(text(bytes)));
  }

  // The articles under which a name stands, of all names that hold these characters.
  async by(name) {
    const wanted = fold(name).text;
    const articles = new Set();
    for (const [author, steps] of Object.entries(await this.authors())) {
      if (!fold(author).text.includes(wanted)) continue;
      let article = 0;
      for (const step of steps) articles.add((article += step));
    }
    return articles;
  }
}

// What the index knows of a page, by the page's kind: the index holds no text.
const printed = {
  article: "main hgroup > *, main .prose :is(h2, h3, h4, p, figcaption)",
  page: "main .folio > span, main .banner, main .furniture",
  text: "main h1, main .written :is(h2, h3, h4, h5, h6, p, li, th, td, pre)",
};
const kindOf = (page) => printed[page.body.className] ?? printed.article;
const blocksOf = (page) => [...page.querySelectorAll(kindOf(page))];

function textOf(block) {
  const kind = kindOf(block.ownerDocument);
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    // These words are the site's and not the paper's; and a block within a block has its own.
    if (!parent.closest(".tag, .where, .missing, .footnote-ref, .footnote-back-ref") && parent.closest(kind) === block) nodes.push(walker.currentNode);
  }
  return { nodes, text: nodes.map((node) => node.data).join("") };
}

function hitsIn(text, query, anywhere) {
  const folded = fold(text);
  return [...placesOf(query, folded.text, anywhere)].map((i) => [folded.at[i], text.slice(0, folded.at[i + query.length]).trimEnd().length]);
}

function marked(text, hits) {
  const parts = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of hits) {
    if (from < end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    parts.append(text.slice(end, from), mark);
    end = to;
  }
  parts.append(text.slice(end));
  return parts;
}

// Marks the hits in a page that was opened from the search page.
export function mark() {
  const query = fold(new URLSearchParams(location.search).get("q") ?? "").text;
  for (const block of query ? blocksOf(document) : []) {
    const { nodes, text } = textOf(block);
    let start = 0;
    const hits = hitsIn(text, query, true);
    for (const node of nodes) {
      const end = start + node.data.length;
      const own = hits.filter(([from, to]) => from < end && to > start).map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]);
      if (own.length > 0) node.replaceWith(marked(node.data, own));
      start = end;
    }
  }
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("search.css", import.meta.url) });
  document.head.append(style);
  document.querySelector("main mark")?.scrollIntoView({ block: "center" });
}

function searchPage(form) {
  const say = form.dataset;
  const status = document.querySelector("#search-status");
  const list = document.querySelector("#search-results");
  const more = document.querySelector("#search-more");
  const { q, from, to, page, author } = form.elements;
  const index = new Index(JSON.parse(document.querySelector("#search-index").textContent), async (name) => {
    const answer = await fetch(say.index + name, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.arrayBuffer();
  });
  let run = 0;
  let next = () => {};

  function element(name, className, ...content) {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...content);
    return made;
  }

  async function read(article) {
    const query = fold(q.value).text;
    const { words } = index.start;
    const { title: date, name } = index.page(article);
    const address = say.base + (await index.address(article));
    const html = await (await fetch(address)).text();
    const found = new DOMParser().parseFromString(html, "text/html");
    const blocks = blocksOf(found);
    const texts = blocks.map((block) => textOf(block).text.replace(/\s+/g, " ").trim());
    // Where the paper has no headline, the label in its place is taken from the text.
    const hits = blocks.map((block, i) => (block.matches(".label") ? [] : hitsIn(texts[i], query, words)));
    const heading = found.querySelector("main h1");
    const title = blocks.indexOf(heading);
    let best = hits.findIndex((own, i) => own.length > 0 && i !== title);
    if (best < 0) best = texts.findIndex((text, i) => i > title && text.length > 40);
    const names = [...found.querySelectorAll("meta[name=citation_author]")].map((meta) => meta.content);
    return { address, date, name, names, heading: heading?.textContent.trim() ?? address, isLabel: heading?.matches(".label"), texts, hits, title, best, has: hits.some((own) => own.length > 0) };
  }

  function entry({ address, date, name, names, heading, isLabel, texts, hits, title, best }) {
    const link = element("a", "", marked(texts[title] ?? heading, hits[title] ?? []));
    link.href = `${address}?q=${encodeURIComponent(q.value)}`;
    const item = element("li", "", element(isLabel ? "p" : "h2", isLabel ? "title label" : "title", link));
    if (best >= 0) item.append(element("p", "opening", ...excerpt(texts[best], hits[best])));
    item.append(element("p", "facts", ...[date, name, names.join(say.separator)].filter((fact) => fact).map((fact) => element("span", "", fact))));
    return item;
  }

  function excerpt(text, hits) {
    let start = Math.max(0, (hits[0]?.[0] ?? 0) - 36);
    let end = Math.min(text.length, (hits[0]?.[1] ?? 0) + 90);
    // No character and no Latin word is cut in two.
    while (start > 0 && /[\w\u00c0-\u1fff\udc00-\udfff]/.test(text[start])) start--;
    while (end < text.length && /[\w\u00c0-\u1fff\udc00-\udfff]/.test(text[end])) end++;
    const own = hits.filter(([, to]) => to <= end).map(([a, b]) => [a - start, b - start]);
    return [start > 0 ? "…" : "", marked(text.slice(start, end), own), end < text.length ? "…" : ""];
  }

  const isNarrow = () => [from, to, page, author].some((field) => field.value);

  async function keep(hits) {
    const by = author.value.trim() && (await index.by(author.value));
    const kept = [];
    for (const article of hits) {
      const own = index.page(article);
      if (from.value && !(own.date >= from.value)) continue;
      if (to.value && !(own.date && own.date <= to.value)) continue;
      if (page.value && own.name !== page.value) continue;
      if (!by || by.has(article)) kept.push(article);
    }
    return kept;
  }

  function count(number, isLeast) {
    const text = isLeast ? say.least : [say.none, say.one][number] ?? say.many;
    status.textContent = text.replace("{n}", number).replace("{q}", q.value.trim());
  }

  async function search() {
    const mine = ++run;
    const query = fold(q.value).text;
    more.hidden = true;
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = say.busy;
    try {
      let wanted = shown;
      let most = mostShards;
      const show = async () => {
        const items = [];
        let answer;
        let hits;
        let at = 0;
        for (let gone = 0; at === 0 || (items.length < wanted && at < hits.length); ) {
          // The article proves what the index does not; where it often fails, the index is read on.
          if (gone > mostFailed) most++;
          if (at === 0 || gone > mostFailed) {
            answer = await index.find(query, wanted, most, isNarrow() && keep);
            hits = answer.hits;
            [items.length, at, gone] = [0, 0, 0];
          }
          const some = await Promise.all(hits.slice(at, at + wanted - items.length).map(read));
          if (mine !== run) return;
          at += some.length;
          const proved = some.filter((article) => answer.isSure || article.has);
          gone += some.length - proved.length;
          items.push(...proved.map(entry));
          if (some.length === 0) break;
        }
        const here = list.children.length;
        list.replaceChildren(...items);
        const rest = hits.length - at;
        count(answer.isSure ? hits.length : items.length, !answer.isAll || (!answer.isSure && rest > 0));
        more.hidden = rest <= 0 && answer.isAll;
        if (wanted > shown) items[here]?.querySelector("a").focus();
        next = () => {
          wanted += shown;
          return show();
        };
      };
      await show();
    } catch (problem) {
      // Whoever loads a page again gets a new one; once, or else it would go on for ever.
      if (problem instanceof Outdated && performance.getEntriesByType("navigation")[0]?.type !== "reload") return location.reload();
      if (mine === run) status.textContent = say.failed;
      throw problem;
    }
  }

  function remember() {
    const parameters = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    history.replaceState(null, "", parameters.size ? `?${parameters}` : location.pathname);
  }

  function recall() {
    const parameters = new URLSearchParams(location.search);
    for (const field of [q, from, to, page, author]) field.value = parameters.get(field.name) ?? "";
    form.querySelector("details").open = isNarrow();
  }

  let typing;
  const start = (event, delay) => {
    clearTimeout(typing);
    if (!event.isComposing) typing = setTimeout(() => { remember(); search(); }, delay);
  };
  for (const name of ["input", "compositionend"]) form.addEventListener(name, (event) => start(event, 300));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start(event, 0);
  });
  more.addEventListener("click", () => next());

  // / goes to the field, the arrows go through the results.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "/" && !event.target.closest("form")) {
      event.preventDefault();
      q.focus();
      q.select();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [q, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    (stops[at + step] ?? stops[at]).focus();
  });

  author.addEventListener("focus", async () => {
    const names = document.querySelector("#search-authors");
    if (names.children.length === 0) names.append(...Object.keys(await index.authors()).map((name) => new Option(name, name)));
  });

  form.hidden = false;
  page.append(...[...new Set(index.start.pages.map(({ name }) => name))].filter((name) => name).map((name) => new Option(name, name)));
  recall();
  if (q.value) search();
  else q.focus();
}

if (typeof document !== "undefined") {
  const form = document.querySelector("#search");
  if (form) searchPage(form);
}
