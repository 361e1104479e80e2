// Finds: names, numbers and places while one types, and the full text where an index of it stands.

import MiniSearch from "../minisearch/minisearch-7.2.0.js";

const ROOT = new URL("../../", import.meta.url);

/** Shorter questions are not looked up in the full text. */
export const FULL_TEXT_FROM = 3;

const MOST_PAGES = 10;
const FUZZY_FROM = 4;

/** What one field weighs against another. */
const BOOST = { title: 4, number: 4, others: 3, place: 0.75 };

const hasDigit = (word) => /\d/.test(word);
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Part a text into words; what holds digits and signs, such as 01.01/7, stays in one piece. */
export function wordsOf(text) {
  return folded(text)
    .split(/[\s,;:()"“”'’|–—]+/u)
    .flatMap((word) => (hasDigit(word) ? [word.replace(/[^a-z0-9]+/g, ".")] : word.split(/[^\p{L}]+/u)))
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .filter(Boolean);
}

/** A number is found from each of its parts on: 01.07.2019 in 01.01.07.2019. */
function ends(word) {
  const parts = word.split(".");
  return hasDigit(word) ? parts.map((_, at) => parts.slice(at).join(".")) : [word];
}

function entryOf([kind, url, title, number = "", place = 0, others = "", steps = []], id, places) {
  return { id, kind, url, title, number, place: places[place] ?? "", others, steps };
}

async function read(path) {
  const answer = await fetch(new URL(path, ROOT), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

/** All that can be found, and how. */
export class Finder {
  #entries;
  #byUrl;
  #names;
  #full = null;
  #hasFull;

  constructor(data) {
    this.#entries = data.entri.map((row, id) => entryOf(row, id, data.tempat));
    this.#byUrl = new Map(this.#entries.map((entry) => [entry.url, entry]));
    this.#hasFull = data.penuh;
    this.#names = new MiniSearch({
      fields: Object.keys(BOOST),
      tokenize: (text) => wordsOf(text).flatMap(ends),
      processTerm: (term) => term,
    });
    this.#names.addAll(this.#entries);
  }

  static async load() {
    return new Finder(await read("search/nama.json"));
  }

  /** Tell whether a question is long enough for the full text, and whether there is one. */
  reachesFullText(question) {
    return this.#hasFull && question.trim().length >= FULL_TEXT_FROM;
  }

  /** Return what the names alone tell, best first: [{entry, score, words, parts}]. */
  byName(question) {
    const words = wordsOf(question);
    if (!words.length) return [];
    const hits = this.#names.search(words.join(" "), {
      tokenize: wordsOf,
      boost: BOOST,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (hasDigit(term) || term.length < FUZZY_FROM ? false : 0.2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    });
    const told = hits.map((hit) => ({ hit, share: shareOf(words, hit) }));
    const best = Math.max(...told.map(({ hit, share }) => hit.score * share));
    return told
      .map(({ hit, share }) => ({
        entry: this.#entries[hit.id],
        score: (share * hit.score * share) / best,
        words: hit.terms,
        parts: [],
      }))
      .sort((one, other) => other.score - one.score);
  }

  /** Return what the full text tells, best first, in the same form. */
  async inText(question) {
    this.#full ??= openFullText();
    const pagefind = await this.#full;
    const found = await pagefind.search(wordsOf(question).join(" "));
    const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map((one) => one.data()));
    const best = found.results[0]?.score ?? 1;
    return pages.flatMap((page, at) => {
      const entry = this.#byUrl.get(pathOf(page.url));
      if (!entry) return [];
      const score = found.results[at].score / best;
      return [{ entry, score, words: wordsAt(page, page.locations), parts: partsOf(page, entry) }];
    });
  }

  /** Return names and full text together, best first. */
  async find(question) {
    const named = this.byName(question);
    return this.reachesFullText(question) ? merged(named, await this.inText(question)) : named;
  }
}

/** How many of the words of a question a hit has, and not only by a guess at a slip. */
function shareOf(words, hit) {
  const has = (word) => hit.terms.some((term) => term.startsWith(word));
  const near = (word) => hit.queryTerms.includes(word);
  const sum = words.reduce((all, word) => all + (has(word) ? 1 : near(word) ? 0.6 : 0), 0);
  return sum / words.length;
}

/** Join two answers; what both know stands above what one knows. */
export function merged(named, texts) {
  const all = new Map(named.map((one) => [one.entry.id, { ...one }]));
  for (const one of texts) {
    const known = all.get(one.entry.id);
    if (!known) all.set(one.entry.id, { ...one, unnamed: true });
    else {
      known.score += one.score;
      known.words = [...new Set([...known.words, ...one.words])];
      known.parts = one.parts;
    }
  }
  return [...all.values()].sort((one, other) => other.score - one.score);
}

async function openFullText() {
  const pagefind = await import(new URL("search/pagefind.js", ROOT));
  await pagefind.options({ basePath: new URL("search/", ROOT).pathname, baseUrl: "/" });
  await pagefind.init();
  return pagefind;
}

function pathOf(url) {
  try {
    return decodeURI(url).replace(/^\//, "");
  } catch (malformed) {
    return url.replace(/^\//, "");
  }
}

const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();

/** The words of a page at some places, each once, as they are spelt there. */
function wordsAt(page, places) {
  const words = page.content.split(/\s+/);
  return [...new Set(places.map((at) => bare(words[at] ?? "")))].filter(Boolean);
}

/** The parts of a page that answered, those that have most of the words first. */
function partsOf(page, entry) {
  return page.sub_results
    .filter((part) => part.anchor)
    .map((part) => ({
      anchor: part.anchor.id,
      title: part.title,
      excerpt: part.plain_excerpt,
      label: labelOf(part.anchor.id, entry.steps),
      words: wordsAt(page, part.locations),
    }))
    .sort((one, other) => other.words.length - one.words.length);
}

/** Say which step an anchor names: "langkah 3 dari 8"; nothing for other parts. */
function labelOf(anchor, steps) {
  const found = /^langkah-(?:([a-z]+)-)?(\d+)$/.exec(anchor);
  if (!found || !steps.length) return "";
  const [, letters, no] = found;
  const section = [...(letters ?? "a")].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 96, 0);
  const place = letters ? `, tahap ${letters.toUpperCase()}` : "";
  return `langkah ${no} dari ${steps[section - 1]}${place}`;
}

const GROUPS = [
  ["sop", "SOP", 6],
  ["bagian", "Langkah dan bagian", 4],
  ["aturan", "Dasar hukum", 4],
  ["pelaksana", "Pelaksana", 3],
  ["unit", "Unit", 3],
  ["halaman", "Panduan", 3],
  ["daftar", "Judul yang belum tersedia", 3],
];
/** Kinds, what they are called, and how many of each are shown. */

/** Answers below this share of the best one are left out. */
const WORTH = 0.12;

/** Sort what was found into groups, the group of the best first: [{name, more, items}]. */
export function grouped(answers, question) {
  const count = wordsOf(question).length;
  const items = answers.flatMap((answer) => [{ ...answer, part: null }, ...steps(answer, count)]);
  const least = WORTH * Math.max(0, ...items.map((item) => item.score));
  return GROUPS.map(([kind, name, most]) => {
    const own = items
      .filter((item) => (item.part ? "bagian" : item.entry.kind) === kind && item.score > least)
      .sort((one, other) => other.score - one.score);
    return { name, more: own.length - most, items: own.slice(0, most), best: own[0]?.score };
  })
    .filter((group) => group.items.length)
    .sort((one, other) => other.best - one.best);
}

/** The parts of an answer that deserve a line of their own, at most two of a page. */
function steps(answer, count) {
  return answer.parts.slice(0, 2).flatMap((part) => {
    const share = Math.min(1, part.words.length / count);
    if (share < 1 && count > 1) return [];
    // Where the name of the page tells nothing, the step itself is what was meant.
    return [{ ...answer, part, score: answer.score * (answer.unnamed ? 1.1 : 0.75) * share }];
  });
}

/** The address that opens an item, with the words to be marked there. */
export function addressOf({ entry, part, words }) {
  const [path, fragment = ""] = entry.url.split("#");
  const address = new URL(path.split("/").map(encodeURIComponent).join("/"), ROOT);
  if (words.length) address.searchParams.set("sorot", words.slice(0, 8).join(" "));
  address.hash = part?.anchor ?? fragment;
  return address.href;
}
