// What every page can do beyond being read: change its colours, sort its lists, start the search.

const root = document.documentElement;

/** Let a button change between the light and the dark colours, and keep the choice. */
function offerTheme() {
  const button = document.querySelector("[data-theme-button]");
  const sheet = document.getElementById("sop-dark");
  if (!button || !sheet) return;
  const isDark = () => window.matchMedia(sheet.media).matches;
  const say = () => {
    button.textContent = isDark() ? "Terangkan" : "Gelapkan";
  };
  button.addEventListener("click", () => {
    const dark = !isDark();
    sheet.media = dark ? "screen" : "not all";
    try {
      localStorage.setItem("sop-tema", dark ? "gelap" : "terang");
    } catch (denied) {
      // The choice then holds for this page alone.
    }
    say();
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", say);
  say();
}

/** Compare as people do: numbers by value, words by the Indonesian alphabet, blanks last. */
const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

function keyOf(row, column) {
  const cell = row.cells[column];
  return (cell.dataset.key ?? cell.textContent).trim();
}

function sortRows(table, column, descending) {
  const rows = [...table.tBodies[0].rows];
  rows.sort((one, other) => {
    const [a, b] = [keyOf(one, column), keyOf(other, column)];
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    return collator.compare(a, b) * (descending ? -1 : 1);
  });
  table.tBodies[0].append(...rows);
}

/** Turn the heads of a list into buttons that sort it. */
function offerSorting(table) {
  if (table.tBodies[0].rows.length < 2) return;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sortRows(table, column, descending);
    });
  });
}

/** Let the keyboard reach what is wider than the screen in authors' prose. */
function reachWideParts() {
  document.querySelectorAll(".prose :is(table, pre)").forEach((part) => {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
  });
}

const assets = document.currentScript.src;

/** Fetch the search only when somebody wants to search. */
function awaitSearch() {
  const input = document.querySelector("[data-search-input]");
  if (!input) return;
  let box = null;
  let entered = false;
  const start = async () => {
    const search = await import(new URL("search.js", assets));
    box = search.start(input);
    if (entered) box.open();
  };
  input.addEventListener("focus", start, { once: true });
  // Who is faster than the search is answered once it is there.
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    entered = !box;
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (location.hash === "#cari") input.focus();
}

root.classList.add("js");
offerTheme();
document.querySelectorAll("table[data-sort]").forEach(offerSorting);
reachWideParts();
awaitSearch();
if (location.search.includes("sorot=")) import(new URL("highlight.js", assets));
