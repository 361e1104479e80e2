// Stands behind Pagefind's worker, in the same file, and answers in the place of its slowest part.
//
// Pagefind 1.5.2 compares every page that it finds with every place of every word of the question,
// which takes a second where thousands of pages are found, and then tells of all of them. The same
// scores are worked out here page by page, and only the best are told. Its pull request 1334 does
// the first; once that is released, this file can go. Stems, addresses of parts of the index, and
// all that is fetched remain Pagefind's.

{
  const MOST = 20;

  // Pagefind's own defaults.
  const TERM_SIMILARITY = 1;
  const PAGE_LENGTH = 0.75;
  const TERM_SATURATION = 1.4;
  const SAME_ACCENTS = 0.8;
  const META = { title: 5 };

  /** Reads what Pagefind writes as CBOR: numbers, texts, and lists that tell their length. */
  class Reader {
    constructor(bytes, at = 0) {
      this.bytes = bytes;
      this.at = at;
    }

    /** Return a number, or the length of a list. */
    number() {
      const head = this.bytes[this.at];
      this.at += 1;
      let value = head & 31;
      if (value > 23) {
        const end = this.at + (1 << (value - 24));
        for (value = 0; this.at < end; this.at += 1) value = value * 256 + this.bytes[this.at];
      }
      return head >> 5 === 1 ? -1 - value : value;
    }

    text() {
      const length = this.number();
      this.at += length;
      return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
    }

    list(item) {
      return Array.from({ length: this.number() }, () => item(this));
    }

    /** Pass over one thing and all within it. */
    skip() {
      for (let left = 1; left > 0; left -= 1) {
        const kind = this.bytes[this.at] >> 5;
        const value = this.number();
        if (kind === 4) left += value;
        else if (kind === 3) this.at += value;
      }
    }
  }

  /** Read how long each page is and what its fields are called; the rest is for Pagefind alone. */
  function readMeta(bytes) {
    const reader = new Reader(bytes);
    const parts = reader.number();
    reader.skip();
    const pages = reader.list(() => {
      reader.number();
      return { hash: reader.text(), length: reader.number() };
    });
    for (let part = 2; part < parts - 1; part += 1) reader.skip();
    const fields = reader.list(() => reader.text());
    const average = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
    return { pages, fields, average };
  }

  /** Note where the pages of each word of a chunk begin; they are read once the word is asked for. */
  function readChunk(bytes, words) {
    const reader = new Reader(bytes);
    reader.number();
    reader.list(() => {
      const parts = reader.number();
      const word = reader.text();
      const forms = [{ form: word, bytes, at: reader.at, pages: null }];
      reader.skip();
      if (parts > 2) {
        reader.list(() => {
          reader.number();
          forms.push({ form: reader.text(), bytes, at: reader.at, pages: null });
          reader.skip();
        });
      }
      words.set(word, forms);
    });
  }

  /** Return the pages of a form of a word: [{page, places: [weight, place, …], fields}]. */
  function pagesOf(found) {
    if (found.pages) return found.pages;
    const reader = new Reader(found.bytes, found.at);
    let page = 0;
    found.pages = reader.list(() => {
      const parts = reader.number();
      page += reader.number();
      const places = [];
      let weight = 25;
      let place = 0;
      for (let left = reader.number(); left > 0; left -= 1) {
        const value = reader.number();
        if (value < 0) {
          weight = Math.min(255, -value - 1);
          place = 0;
        } else {
          place += value;
          places.push(weight, place);
        }
      }
      const fields = new Set();
      if (parts > 2) {
        let field = 0;
        for (let left = reader.number(); left > 0; left -= 1) {
          const value = reader.number();
          if (value < 0) field = -value - 1;
          else fields.add(field);
        }
      }
      return { page, places, fields };
    });
    return found.pages;
  }

  /** Return the words that begin with a term, else the longest that the term begins with. */
  function extensionsOf(term, words) {
    const found = [];
    let prefix = "";
    for (const word of words.keys()) {
      if (word.startsWith(term)) found.push(word);
      else if (word.length > prefix.length && term.startsWith(word)) prefix = word;
    }
    return found.length || !prefix ? found : [prefix];
  }

  function lengthBonus(word, term) {
    const bytes = (text) => new TextEncoder().encode(text).length;
    const differs = Math.min(255, Math.abs(bytes(word) - bytes(term)) + 1);
    const base = Math.exp((-0.5 * differs ** 2) / 4);
    return Math.exp(base * TERM_SIMILARITY) / Math.exp(TERM_SIMILARITY);
  }

  const rarity = (all, count) => Math.log((all - count + 0.5) / (count + 0.5) + 1);

  /** Return the words to look at: by which term, how well they fit, and on which pages they are. */
  function matchesOf(terms, asked, words) {
    return terms.flatMap((term, at) =>
      extensionsOf(term, words).flatMap((word) => {
        const bonus = lengthBonus(word, term);
        return words.get(word).map((found) => {
          const { form } = found;
          const same = form.startsWith(asked[at]) || asked[at].startsWith(form);
          return { word, term: at, bonus, accents: same ? 1 + SAME_ACCENTS : 1, pages: pagesOf(found) };
        });
      }),
    );
  }

  /** Count on how many pages each term is, and tell the pages that have all terms that are known. */
  function pagesOfAll(terms, matches, total) {
    const has = terms.map(() => new Uint8Array(total));
    for (const { term, pages } of matches) for (const { page } of pages) has[term][page] = 1;
    const counts = has.map((flags) => flags.reduce((sum, flag) => sum + flag, 0));
    const known = has.filter((_, term) => matches.some((match) => match.term === term));
    const among = new Uint8Array(total);
    for (let page = 0; page < total; page += 1) {
      among[page] = known.length && known.every((flags) => flags[page]) ? 1 : 0;
    }
    return { counts, among };
  }

  /** Put together what was found on each page: [page, [[match, found], …]]. */
  function byPage(matches, among) {
    const all = new Map();
    for (const match of matches) {
      for (const found of match.pages) {
        if (!among[found.page]) continue;
        const known = all.get(found.page);
        if (known) known.push([match, found]);
        else all.set(found.page, [[match, found]]);
      }
    }
    return [...all].sort(([one], [other]) => one - other);
  }

  /** Return the places of the words on a page: [{place, weight, bonus, words}], in order. */
  function placesOf(hits) {
    const all = [];
    for (const [match, { places }] of hits) {
      for (let at = 0; at < places.length; at += 2) {
        all.push({ place: places[at + 1], weight: places[at], match });
      }
    }
    all.sort((one, other) => one.place - other.place);
    const groups = [];
    for (const one of all) {
      const last = groups.at(-1);
      if (last?.[0].place !== one.place) groups.push([one]);
      else if (!last.some(({ match }) => match.term === one.match.term)) last.push(one);
    }
    return groups.map((group) => ({
      place: group[0].place,
      // Where several terms meet in one place, such as in a compound, the place counts for more.
      weight: Math.min(255, Math.min(...group.map(({ weight }) => weight)) * group.length),
      bonus: group.reduce((sum, { match }) => sum + match.bonus, 0),
      matches: group.map(({ match }) => match),
    }));
  }

  function scoreOf(hits, page, meta, rarities) {
    const weights = new Map();
    for (const { weight, matches } of placesOf(hits)) {
      for (const { word } of matches) weights.set(word, (weights.get(word) ?? 0) + weight);
    }
    const { length } = meta.pages[page];
    const least = TERM_SATURATION * (1 - PAGE_LENGTH + PAGE_LENGTH * (length / meta.average));
    let score = 0;
    for (const [word, weight] of weights) {
      const [match] = hits.find(([one]) => one.word === word);
      const often = (weight / 24) * match.bonus;
      const fit = ((TERM_SATURATION + 1) * often) / (least + often);
      score += rarities[match.term] * fit * match.accents;
    }
    return score + scoreOfFields(hits, meta, rarities);
  }

  /** What it adds that words are in a field, such as the title; a few of them add little. */
  function scoreOfFields(hits, meta, rarities) {
    const fields = new Map();
    for (const [{ word, term }, found] of hits) {
      for (const field of found.fields) {
        const told = fields.get(field) ?? new Map();
        if (!told.has(word)) fields.set(field, told.set(word, rarities[term]));
      }
    }
    const all = rarities.reduce((sum, one) => sum + one, 0);
    let score = 0;
    for (const [field, words] of fields) {
      const told = [...words.values()].reduce((sum, one) => sum + one, 0);
      if (all > 0) score += (META[meta.fields[field]] ?? 1) * told * (told / all) ** 2;
    }
    return score;
  }

  /** Return the best pages as Pagefind tells them. */
  function answer(terms, asked, { meta, words }) {
    const matches = matchesOf(terms, asked, words);
    const { counts, among } = pagesOfAll(terms, matches, meta.pages.length);
    const rarities = counts.map((count) => rarity(meta.pages.length, count));
    const found = byPage(matches, among);
    const scored = found.map(([page, hits]) => ({ page, hits, score: scoreOf(hits, page, meta, rarities) }));
    const best = scored.sort((one, other) => other.score - one.score).slice(0, MOST);
    const results = best.map(({ page, hits, score }) => ({
      p: meta.pages[page].hash,
      s: score,
      l: placesOf(hits).map(({ place, weight, bonus }) => ({ w: weight, s: weight ** 2 * bonus, l: place })),
    }));
    return { filtered_counts: {}, total_counts: {}, results, unfiltered_total: found.length };
  }

  const pagefind = { ...wasm_bindgen };
  let index = null;

  wasm_bindgen.init_pagefind = (bytes) => {
    index = { meta: readMeta(bytes), words: new Map() };
    // In this mode Pagefind tells the stems of a question, here of one without any words to look in.
    return pagefind.enter_playground_mode(pagefind.init_pagefind(bytes));
  };

  wasm_bindgen.load_index_chunk = (pointer, bytes) => {
    readChunk(bytes, index.words);
    return pointer;
  };

  wasm_bindgen.search = (pointer, question, asked, ...others) => {
    const told = JSON.parse(pagefind.search(pointer, question, asked, ...others));
    return JSON.stringify(answer(told.search_keywords, asked.split(" "), index));
  };
}
