// The search box: a combobox whose list of results is worked by keyboard, mouse and ear.

import { Finder, addressOf, grouped, listOf, wordsOf } from "./find.js";

const PAUSE = 150;
const SHORTEST = 2;

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Return a text with the words of a question marked, as nodes. */
function marked(text, words) {
  if (!words.length) return [text];
  const pattern = words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, "[^\\p{L}\\p{N}]+")).join("|");
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, "giu"));
  return parts.map((part, at) => (at % 2 ? make("mark", {}, part) : part));
}

/** What stands below the name of an item: where it belongs, or the sentence of a step. */
function lines({ entry, part, words }) {
  if (!part) {
    const told = [entry.note, entry.kind === "sop" ? entry.number || "Belum bernomor" : "", entry.place];
    return { head: marked(entry.title, words), below: marked(told.filter(Boolean).join(" · "), words) };
  }
  const where = [part.label, entry.title].filter(Boolean).join(" · ");
  // The sentence alone where it has the word, else also what is said of it.
  const said = marked(part.title, words);
  const sentence = said.length > 1 ? said : [part.title, ": ", ...marked(part.excerpt, words)];
  return { head: sentence, below: [where] };
}

class SearchBox {
  constructor(input) {
    this.input = input;
    this.form = input.form;
    this.finder = null;
    this.ready = this.load();
    this.turn = 0;
    this.timer = 0;
    this.pending = Promise.resolve();
    this.status = make("p", { class: "vh", role: "status" });
    this.told = make("p", { class: "results-told", "aria-hidden": "true" });
    this.list = make("div", { id: "sop-hasil", role: "listbox", "aria-label": "Hasil pencarian" });
    this.more = make("a", { class: "results-more", href: listOf("") }, "Saring judul dan nomor di katalog");
    this.panel = make("div", { class: "results" }, this.told, this.list, this.more);
    this.panel.hidden = true;
    input.setAttribute("aria-controls", this.list.id);
    this.form.append(this.status, this.panel);
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("focus", () => this.input.value && this.look());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.close();
    });
    // A press within the panel must not take the focus, which would close it.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  async load() {
    try {
      this.finder = await Finder.load();
    } catch (failed) {
      this.panel.hidden = false;
      this.say("Pencarian tidak dapat dimuat. Muat ulang halaman ini, atau pilih dari katalog.");
      return;
    }
    // What has been typed meanwhile is answered now.
    if (document.activeElement === this.input) this.look();
  }

  /** Answer from the names at once, and from the full text after a pause. */
  look() {
    if (!this.finder) return;
    clearTimeout(this.timer);
    const question = this.input.value;
    const turn = (this.turn += 1);
    if (question.trim().length < SHORTEST) {
      this.close();
      return;
    }
    this.show(this.finder.byName(question), question);
    if (!this.finder.reachesFullText(question)) {
      this.say(this.count());
      return;
    }
    this.finder.warm();
    this.say("Mencari juga dalam isi …");
    this.pending = new Promise((done) => {
      this.timer = setTimeout(() => this.lookDeeper(question, turn).then(done), PAUSE);
    });
  }

  async lookDeeper(question, turn) {
    let problem = "";
    let answers;
    try {
      answers = await this.finder.find(question);
    } catch (failed) {
      answers = this.finder.byName(question);
      problem = " Indeks isi tidak terbaca; yang dicari hanya judul, nomor, dan nama.";
    }
    if (turn !== this.turn) return;
    this.show(answers, question);
    this.say(this.count() + problem);
  }

  show(answers, question) {
    const chosen = this.active?.href;
    const more = this.finder.synonyms(question);
    const told = answers.map((answer) => ({ ...answer, words: [...answer.words, ...more] }));
    const groups = grouped(told, this.finder.wanted(question).length);
    this.list.replaceChildren(...groups.map((group, at) => this.group(group, at)));
    this.more.href = listOf(question);
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.choose(chosen ? this.options.find((option) => option.href === chosen) : null);
  }

  group({ name, items, more }, at) {
    const id = `${this.list.id}-${at}`;
    const head = make("p", { id, class: "results-group", role: "presentation" }, name);
    if (more > 0) head.append(make("small", {}, ` dan ${more} lagi`));
    const group = make("div", { role: "group", "aria-labelledby": id }, head);
    items.forEach((item, no) => {
      const { head: title, below } = lines(item);
      const option = make("a", { id: `${id}-${no}`, role: "option", tabindex: "-1", "aria-selected": "false", href: addressOf(item) });
      option.append(make("span", { class: "results-title" }, ...title), make("span", { class: "results-place" }, ...below));
      group.append(option);
    });
    return group;
  }

  count() {
    const found = this.options.length;
    if (found) return `${found} hasil. Panah atas dan bawah memilih, Enter membuka.`;
    return `Tidak ada yang cocok dengan “${this.input.value.trim()}”. Coba kata lain yang lebih umum.`;
  }

  say(words) {
    this.told.textContent = words;
    this.status.textContent = words;
  }

  press(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      this.move(move);
    } else if (event.key === "Escape" && !this.panel.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.open();
    }
  }

  move(step) {
    if (this.panel.hidden) {
      this.look();
      return;
    }
    const options = this.options;
    const at = options.indexOf(this.active);
    const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : at + step;
    this.choose(options[next] ?? null);
  }

  choose(option) {
    this.active?.setAttribute("aria-selected", "false");
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** Open what is chosen; else, once all has been looked at, what came first. */
  async open() {
    if (!wordsOf(this.input.value).length) return;
    await this.ready;
    if (!this.active) {
      const turn = this.turn;
      await this.pending;
      if (turn !== this.turn) return;
    }
    (this.active ?? this.options[0])?.click();
  }

  close() {
    clearTimeout(this.timer);
    this.turn += 1;
    this.panel.hidden = true;
    this.list.replaceChildren();
    this.say("");
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** Make a search box of an input. */
export function start(input) {
  return new SearchBox(input);
}
