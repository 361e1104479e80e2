// Finds: names, numbers and places while one types, and the full text where an index of it stands.

import MiniSearch from "../minisearch/minisearch-7.2.0.js";

const ROOT = new URL("../../", import.meta.url);

/** Shorter questions are not looked up in the full text. */
export const FULL_TEXT_FROM = 3;

const MOST_PAGES = 10;

/** An entry counts as named by a question when its names have this share of the words. */
const NAMED = 0.75;

/** What a page gains where all words meet within one of its steps. */
const WITHIN = 1.25;

/** Only so many of the best hits among the names are weighed more closely. */
const MOST_HITS = 300;
const FUZZY_FROM = 4;

/** How many forms of a question are looked up, and what those with a synonym weigh. */
const MOST_FORMS = 8;
const SYNONYM = 0.95;

const byScore = (one, other) => other.score - one.score || one.entry.id - other.entry.id;

/** What the full text weighs against the names. */
const TEXT = 0.7;

/** What one field weighs against another. */
const BOOST = { title: 4, number: 4, names: 3, place: 0.75 };

/** What an entry that is past or not yet in force weighs. */
const PAST = 0.7;

const hasDigit = (word) => /\d/.test(word);
/** How far a word may be from what was meant: a letter in four, two in longer words. */
const SLIPS = { fuzzy: 0.3, maxFuzzy: 2 };

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

function entryOf(row, id, places) {
  const [kind, url, title, number = "", place = 0, others = "", steps = [], note = ""] = row;
  const where = places[place] ?? "";
  // A regulation also goes by what it is about.
  const names = [...others.split("|"), ...(kind === "aturan" ? [where] : [])];
  return { id, kind, url, title, number, place: where, names: names.join(" | "), steps, note };
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
  #ignored;
  #groups;

  constructor(data) {
    this.#entries = data.entri.map((row, id) => entryOf(row, id, data.tempat));
    this.#byUrl = new Map(this.#entries.map((entry) => [entry.url, entry]));
    this.#hasFull = data.penuh;
    this.#ignored = data.abaikan.map((phrase) => wordsOf(phrase));
    this.#groups = data.istilah.map((phrases) => phrases.map(wordsOf));
    this.#names = new MiniSearch({
      fields: Object.keys(BOOST),
      tokenize: (text) => wordsOf(text).flatMap(ends),
      processTerm: (term) => term,
      searchOptions: { bm25: { k: 1.2, b: 0.3, d: 0.5 } },
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

  /** Return the words of a question, without those that tell nothing unless there are no others. */
  wanted(question) {
    const words = wordsOf(question);
    const dropped = new Set();
    for (const phrase of this.#ignored) {
      for (const at of placesOf(phrase, words)) phrase.forEach((_, no) => dropped.add(at + no));
    }
    const kept = words.filter((_, at) => !dropped.has(at));
    return kept.length ? kept : words;
  }

  /** Tell whether no name has a word, or one that begins so, though it is long enough to be told. */
  #mayBeSlip(word) {
    if (hasDigit(word) || word.length < FUZZY_FROM) return false;
    return !this.#names.search(word, { tokenize: wordsOf, prefix: true }).length;
  }

  /** Return the wanted words of a question with slips mended, as far as the names tell. */
  mended(question) {
    return this.wanted(question).map((word) => {
      if (!this.#mayBeSlip(word)) return word;
      return this.#names.search(word, { tokenize: wordsOf, ...SLIPS })[0]?.terms[0] ?? word;
    });
  }

  /** Return the words that say the same as some of a question, to be marked with those. */
  synonyms(question) {
    const words = wordsOf(question);
    const touched = this.#groups.filter((group) => group.some((phrase) => placesOf(phrase, words).length));
    return touched.flat().map((phrase) => phrase.join(" "));
  }

  /** Return the wanted words of a question, and what they become with one synonym in their place. */
  #forms(question) {
    const words = this.wanted(question);
    const forms = new Map([[words.join(" "), words]]);
    for (const group of this.#groups) {
      for (const phrase of group) {
        for (const at of placesOf(phrase, words)) {
          for (const other of group) {
            const form = [...words.slice(0, at), ...other, ...words.slice(at + phrase.length)];
            if (forms.size < MOST_FORMS) forms.set(form.join(" "), form);
          }
        }
      }
    }
    return [...forms.values()];
  }

  /** Return what the names alone tell, best first: [{entry, score, words, parts}]. */
  byName(question) {
    const found = new Map();
    this.#forms(question).forEach((words, at) => {
      for (const one of this.#named(words)) {
        const score = one.score * (at ? SYNONYM : 1);
        if (score > (found.get(one.entry.id)?.score ?? 0)) found.set(one.entry.id, { ...one, score });
      }
    });
    return [...found.values()].sort(byScore);
  }

  #named(words) {
    if (!words.length) return [];
    const hits = this.#names.search(words.join(" "), {
      tokenize: wordsOf,
      boost: BOOST,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (this.#mayBeSlip(term) ? SLIPS.fuzzy : false),
      maxFuzzy: SLIPS.maxFuzzy,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    });
    const told = hits.slice(0, MOST_HITS).map((hit) => {
      const entry = this.#entries[hit.id];
      const share = shareOf(words, hit);
      return { entry, share, score: share * hit.score * worthOf(entry, words), words: hit.terms, parts: [] };
    });
    const best = Math.max(...told.map(({ score }) => score));
    return told.map((one) => ({ ...one, score: (one.share ** 2 * one.score) / best, unnamed: one.share < NAMED }));
  }

  /** Return what the full text tells, best first, in the same form. */
  async inText(question) {
    const asked = this.wanted(question).join(" ");
    const mended = this.mended(question).join(" ");
    const found = await this.#search(asked);
    return mended === asked ? found : merged(found, await this.#search(mended));
  }

  /** Fetch what the full text needs, so that it is there once it is asked. */
  warm() {
    // Who then asks is told what is wrong.
    this.#open().catch(() => {});
  }

  #open() {
    this.#full ??= openFullText().catch((failed) => {
      // The next question tries again, for a line may have been down.
      this.#full = null;
      throw failed;
    });
    return this.#full;
  }

  async #search(words) {
    const pagefind = await this.#open();
    const { results } = await pagefind.search(words);
    const pages = await Promise.all(results.slice(0, MOST_PAGES).map((one) => one.data()));
    return pages.flatMap((page, at) => {
      const entry = this.#byUrl.get(pathOf(page.url));
      if (!entry) return [];
      const score = (TEXT * results[at].score) / results[0].score;
      const parts = partsOf(page, entry);
      return [{ entry, score: entry.note ? score * PAST : score, words: wordsAt(page, page.locations), parts }];
    });
  }

  /** Return names and full text together, best first. */
  async find(question) {
    const named = this.byName(question);
    if (!this.reachesFullText(question)) return named;
    const count = this.wanted(question).length;
    const all = merged(named, await this.inText(question));
    return all.map((one) => (meetsWithin(one, count) ? { ...one, score: one.score * WITHIN } : one)).sort(byScore);
  }
}

/** Return where a phrase stands among words. */
function placesOf(phrase, words) {
  return words.flatMap((_, at) => (phrase.every((word, no) => words[at + no] === word) ? [at] : []));
}

/** How many of the words of a question a hit has, and not only by a guess at a slip. */
function shareOf(words, hit) {
  const has = (word) => hit.terms.some((term) => term.startsWith(word));
  const near = (word) => hit.queryTerms.includes(word);
  const sum = words.reduce((all, word) => all + (has(word) ? 1 : near(word) ? 0.6 : 0), 0);
  return sum / words.length;
}

/** What an entry is worth besides: more where a name begins as asked, less where it is past. */
function worthOf(entry, words) {
  // Names are parted once, for most entries come up at every letter that is typed.
  entry.spelt ??= [entry.title, ...entry.names.split("|")].map(wordsOf);
  const whole = entry.spelt.some((name) => words.every((word, at) => name[at] === word));
  const first = entry.spelt.some((name) => name[0] === words[0]);
  return (whole ? 1.5 : first ? 1.2 : 1) * (entry.note ? PAST : 1);
}

/** Tell whether all words of a question meet within one step, which says more than within one page. */
function meetsWithin({ entry, unnamed, parts }, count) {
  return entry.kind === "sop" && unnamed && count > 1 && parts.length > 0 && parts[0].words.length >= count;
}

/** Join two answers; what both know stands above what one knows. */
export function merged(named, texts) {
  const all = new Map(named.map((one) => [one.entry.id, { ...one }]));
  for (const one of texts) {
    const known = all.get(one.entry.id);
    if (!known) all.set(one.entry.id, { ...one, unnamed: true });
    else {
      known.score += one.score;
      known.unnamed = known.unnamed && one.unnamed !== false;
      known.words = [...new Set([...known.words, ...one.words])];
      known.parts = one.parts;
    }
  }
  return [...all.values()].sort(byScore);
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
  ["layanan", "Layanan", 4, 1.05],
  ["sop", "SOP", 6, 1],
  ["bagian", "Langkah dan bagian", 4, 1],
  ["aturan", "Dasar hukum", 3, 0.75],
  ["pelaksana", "Pelaksana", 2, 0.85],
  ["unit", "Unit", 2, 0.8],
  ["halaman", "Panduan", 2, 0.7],
  ["daftar", "Judul yang belum tersedia", 3, 0.5],
];
/** Kinds, what they are called, how many of each are shown, and what they weigh. */

/** Answers below this share of the best one are left out, and below the other share of their group. */
const WORTH = 0.12;
const WORTH_IN_GROUP = 0.5;

/** Procedures are what people come for: they stand first unless something else fits much better. */
const NEARLY = 0.9;

/** Sort what was found for so many words into groups, the best first: [{name, more, items}]. */
export function grouped(answers, count) {
  const items = answers.flatMap((answer) => [{ ...answer, part: null }, ...steps(answer, count)]);
  const least = WORTH * Math.max(0, ...items.map((item) => item.score));
  const groups = GROUPS.map(([kind, name, most, weight]) => {
    const own = items
      .filter((item) => (item.part ? "bagian" : item.entry.kind) === kind && item.score > least)
      .map((item) => ({ ...item, score: item.score * weight }))
      .sort((one, other) => other.score - one.score)
      .filter((item, _, all) => item.score >= WORTH_IN_GROUP * all[0].score);
    const best = (own[0]?.score ?? 0) / (kind === "sop" ? NEARLY : 1);
    return { name, more: own.length - most, items: own.slice(0, most), best };
  });
  return groups.filter((group) => group.items.length).sort((one, other) => other.best - one.best);
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

/** The address of the catalogue with a question, if there is one, as its filter. */
export function listOf(question) {
  const address = new URL("katalog/", ROOT);
  if (question.trim()) address.searchParams.set("cari", question.trim());
  return address.href;
}
