// The catalogue as a table: facets, order, count, CSV and an address for what is shown.

const section = document.querySelector("[data-browse]");
const form = section.querySelector("form");
const body = section.querySelector("tbody");
const scroll = section.querySelector(".browse-scroll");
const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

/** Up to this many rows all are written; of more, those in view and some around them. */
const ALL = 200;
const AROUND = 20;

/** The spans of total time to choose from: value, words, more than, up to. */
function spansOf([day, week, month]) {
  return [
    ["1-hari", "Sampai 1 hari", 0, day],
    ["1-minggu", "Lebih dari 1 hari sampai 1 minggu", day, week * day],
    ["1-bulan", "Lebih dari 1 minggu sampai 1 bulan", week * day, month * day],
    ["lebih", "Lebih dari 1 bulan", month * day, Infinity],
  ];
}

function spanOf(minutes, spans) {
  return minutes ? spans.find(([, , from, to]) => minutes > from && minutes <= to)[0] : "tidak-tercatat";
}

/** Return whether and when a review falls due, as a choice. */
function dueOf(day, today) {
  if (!day) return "tanpa";
  if (day < today) return "terlambat";
  const year = String(Number(today.slice(0, 4)) + 1) + today.slice(4);
  return day <= year ? "setahun" : "kemudian";
}

const shortDay = (day) =>
  day ? new Date(day).toLocaleDateString("id-ID", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }) : "";

/** Turn the compact rows into what facets, columns and the file need. */
function read(data, spans) {
  const at = Object.fromEntries(data.kolom.map((name, no) => [name, no]));
  return data.sop.map((row) => {
    const [unit, name] = data.unit[row[at.unit]];
    const [minutes, words] = data.waktu[row[at.waktu]];
    const chain = data.unit.filter(([id]) => unit === id || unit.startsWith(`${id}/`));
    return {
      address: `${unit}/${row[at.alamat]}/`,
      nomor: row[at.nomor],
      judul: row[at.judul],
      unit: name,
      government: chain[0][1],
      status: data.status[row[at.status]],
      tahun: row[at.tahun] || "",
      minutes,
      waktu: words,
      kaji: row[at.kaji],
      langkah: row[at.langkah],
      text: `${row[at.nomor]} ${row[at.judul]}`.toLowerCase(),
      facets: {
        unit: chain.map(([id]) => id),
        status: [data.status[row[at.status]]],
        pelaksana: row[at.pelaksana].map((no) => data.pelaksana[no]),
        peraturan: row[at.peraturan].map((no) => data.peraturan[no][0]),
        tahun: [String(row[at.tahun] || "tidak-tercatat")],
        lama: [spanOf(minutes, spans)],
        keputusan: [row[at.keputusan] ? "ada" : "tanpa"],
        kaji: [dueOf(row[at.kaji], data.per)],
      },
    };
  });
}

/** The choices of each facet in order: [value, words]. */
function choices(data, rows, spans) {
  const present = (facet) => [...new Set(rows.flatMap((row) => row.facets[facet]))];
  const byName = (one, other) => collator.compare(one[1], other[1]);
  const named = new Map(data.peraturan);
  const year = (value) => [value, value === "tidak-tercatat" ? "Tidak tercatat" : value];
  return {
    unit: data.unit.map(([id, name, depth]) => [id, `${"\u00a0\u00a0".repeat(depth)}${name}`]),
    status: present("status").map((name) => [name, name]).sort(byName),
    pelaksana: present("pelaksana").map((name) => [name, name]).sort(byName),
    peraturan: present("peraturan").map((id) => [id, named.get(id)]).sort(byName),
    tahun: present("tahun").sort().reverse().map(year),
    lama: [...spans, ["tidak-tercatat", "Tidak tercatat"]],
    keputusan: [["ada", "Ada keputusan"], ["tanpa", "Tanpa keputusan"]],
    kaji: [
      ["terlambat", "Terlambat"],
      ["setahun", "Jatuh tempo dalam 12 bulan"],
      ["kemudian", "Sesudah 12 bulan"],
      ["tanpa", "Tidak terjadwal"],
    ],
  };
}

/** What cells say of themselves where they stand without heads, on narrow screens. */
const LABELS = [, , , "tahun", "waktu:", "kaji ulang"];

const ORDER = {
  nomor: (row) => row.nomor,
  judul: (row) => row.judul,
  unit: (row) => row.unit,
  tahun: (row) => row.tahun,
  waktu: (row) => row.minutes || "",
  kaji: (row) => row.kaji,
  status: (row) => row.status,
};

class Browser {
  constructor(data) {
    const spans = spansOf(data.kalender);
    this.rows = read(data, spans);
    this.choices = choices(data, this.rows, spans);
    this.facets = Object.keys(this.choices);
    this.root = new URL("../", new URL(section.dataset.browse, document.baseURI));
    this.shown = [];
    this.restore();
    form.addEventListener("input", () => this.update());
    form.addEventListener("submit", (event) => event.preventDefault());
    section.querySelectorAll("[data-browse-sort]").forEach((button) => {
      button.addEventListener("click", () => this.order(button.dataset.browseSort));
    });
    section.querySelector("[data-browse-reset]").addEventListener("click", () => this.reset());
    section.querySelector("[data-browse-csv]").addEventListener("click", () => this.download());
    section.querySelector("[data-browse-link]").addEventListener("click", () => this.copy());
    scroll.addEventListener("scroll", () => this.paint(), { passive: true });
    window.addEventListener("resize", () => this.paint());
  }

  /** Take the state from the address. */
  restore() {
    const state = new URL(location.href).searchParams;
    for (const facet of this.facets) {
      const select = form.elements[facet];
      for (const [value, words] of this.choices[facet]) select.add(new Option(words, value));
      select.value = state.get(facet) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    form.elements.cari.value = state.get("cari") ?? "";
    const chosen = this.facets.some((facet) => form.elements[facet].value);
    form.querySelector("details").open = chosen || window.matchMedia("(min-width: 40.01rem)").matches;
    this.by = Object.hasOwn(ORDER, state.get("urut")) ? state.get("urut") : "";
    this.down = state.get("arah") === "turun";
    this.update();
  }

  matches(row, without) {
    const words = form.elements.cari.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.every((word) => row.text.includes(word))) return false;
    return this.facets.every((facet) => {
      const value = form.elements[facet].value;
      return facet === without || !value || row.facets[facet].includes(value);
    });
  }

  update() {
    this.shown = this.rows.filter((row) => this.matches(row));
    this.sort();
    this.countChoices();
    this.remember();
    const all = this.rows.length === this.shown.length;
    const number = (count) => count.toLocaleString("id-ID");
    this.say(all ? `${number(this.rows.length)} SOP` : `${number(this.shown.length)} dari ${number(this.rows.length)} SOP`);
    scroll.scrollTop = 0;
    this.painted = "";
    this.paint();
  }

  say(words) {
    section.querySelector("[data-browse-count]").textContent = words;
  }

  sort() {
    const key = ORDER[this.by];
    if (key) {
      const way = this.down ? -1 : 1;
      this.shown.sort((one, other) => {
        const [a, b] = [key(one), key(other)];
        if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
        return way * (typeof a === "number" ? a - b : collator.compare(a, b));
      });
    }
    section.querySelectorAll("[data-browse-sort]").forEach((button) => {
      const head = button.closest("th");
      if (button.dataset.browseSort !== this.by) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.down ? "descending" : "ascending");
    });
  }

  order(by) {
    this.down = this.by === by && !this.down;
    this.by = by;
    this.update();
  }

  /** Say beside each choice how many rows it would leave. */
  countChoices() {
    for (const facet of this.facets) {
      const counts = new Map();
      for (const row of this.rows) {
        if (!this.matches(row, facet)) continue;
        for (const value of row.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const select = form.elements[facet];
      this.choices[facet].forEach(([value, words], at) => {
        const option = select.options[at + 1];
        option.textContent = `${words} (${counts.get(value) ?? 0})`;
        option.disabled = !counts.has(value) && !option.selected;
      });
    }
  }

  /** Put the state into the address, so that it can be shared. */
  remember() {
    const address = new URL(location.href);
    const state = { cari: form.elements.cari.value.trim(), urut: this.by, arah: this.down ? "turun" : "" };
    for (const facet of this.facets) state[facet] = form.elements[facet].value;
    for (const [key, value] of Object.entries(state)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    history.replaceState(history.state, "", address);
  }

  reset() {
    form.reset();
    this.by = "";
    this.down = false;
    this.update();
  }

  /** Write the rows in view; empty rows above and below keep the place of the others. */
  paint() {
    const count = this.shown.length;
    let [first, end] = [0, count];
    if (count > ALL) {
      this.height ??= this.measure();
      first = Math.max(0, Math.floor(scroll.scrollTop / this.height) - AROUND);
      end = Math.min(count, first + Math.ceil(scroll.clientHeight / this.height) + 2 * AROUND);
    }
    const wanted = `${first}-${end}`;
    if (wanted === this.painted) return;
    this.painted = wanted;
    section.querySelector("table").setAttribute("aria-rowcount", String(count + 1));
    scroll.classList.toggle("browse-virtual", count > ALL);
    section.querySelector("table").classList.toggle("folds", count <= ALL);
    const rows = this.shown.slice(first, end).map((row, at) => this.row(row, first + at + 2));
    body.replaceChildren(this.gap(first), ...rows, this.gap(count - end));
  }

  measure() {
    scroll.classList.add("browse-virtual");
    body.replaceChildren(this.row(this.shown[0], 2));
    return body.rows[0].getBoundingClientRect().height || 48;
  }

  gap(rows) {
    const row = document.createElement("tr");
    row.setAttribute("aria-hidden", "true");
    row.className = "browse-gap";
    row.style.height = `${rows * (this.height ?? 0)}px`;
    return row;
  }

  row(row, index) {
    const line = document.createElement("tr");
    line.setAttribute("role", "row");
    line.setAttribute("aria-rowindex", String(index));
    const link = document.createElement("a");
    link.href = new URL(row.address.split("/").map(encodeURIComponent).join("/"), this.root);
    link.textContent = row.judul;
    const cells = [
      row.nomor || "Belum bernomor",
      link,
      row.unit,
      row.tahun || "tidak tercatat",
      row.waktu || "tidak tercatat",
      shortDay(row.kaji) || "tidak terjadwal",
      row.status,
    ];
    cells.forEach((content, at) => {
      const cell = document.createElement(at === 1 ? "th" : "td");
      cell.setAttribute("role", at === 1 ? "rowheader" : "cell");
      if (at === 1) cell.scope = "row";
      if (at === 1) cell.className = "wide";
      if (LABELS[at]) cell.dataset.label = LABELS[at];
      cell.append(content);
      line.append(cell);
    });
    return line;
  }

  /** Save what is shown; a cell never begins as a formula would. */
  download() {
    const head = ["Nomor", "Judul", "Unit", "Pemerintah", "Status", "Tahun", "Total waktu", "Menit", "Kaji ulang", "Langkah", "Pelaksana", "Dasar hukum", "Alamat"];
    const lines = this.shown.map((row) => [
      row.nomor, row.judul, row.unit, row.government, row.status, row.tahun, row.waktu, row.minutes || "", row.kaji, row.langkah,
      row.facets.pelaksana.join(", "), row.facets.peraturan.join(", "), new URL(row.address, this.root).href,
    ]);
    const cell = (value) => `"${String(value).replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;
    const text = [head, ...lines].map((line) => line.map(cell).join(";")).join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: "text/csv;charset=utf-8" }));
    link.download = "katalog-sop.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.say("Tautan tersalin.");
    } catch (denied) {
      this.say(`Salin alamat ini: ${location.href}`);
    }
  }
}

async function start() {
  const answer = await fetch(section.dataset.browse);
  // Without its data the table stays away, and the plain lists are there.
  if (!answer.ok) return;
  const data = await answer.json();
  section.hidden = false;
  document.querySelector(".browse-plain").hidden = true;
  new Browser(data);
}

start();
