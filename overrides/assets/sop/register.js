// The index of legal bases: three filters hide rows, and levels without rows.

const form = document.querySelector("[data-register-filters]");
const keys = ["jenis", "wilayah", "status"];

/** Show the rows that fit all filters, count them, and keep the choice in the address. */
function filter() {
  const wanted = new FormData(form);
  let shown = 0;
  let all = 0;
  document.querySelectorAll("[data-register-level]").forEach((level) => {
    const rows = [...level.querySelectorAll("tbody tr")];
    rows.forEach((row) => {
      row.hidden = keys.some((key) => wanted.get(key) && wanted.get(key) !== row.dataset[key]);
    });
    const left = rows.filter((row) => !row.hidden).length;
    level.querySelector("[data-register-level-count]").textContent = String(left);
    level.hidden = left === 0;
    shown += left;
    all += rows.length;
  });
  const count = form.querySelector("[data-register-count]");
  count.textContent = shown === all ? "" : `${shown} dari ${all} peraturan ditampilkan`;
  const chosen = new URLSearchParams([...wanted].filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`);
}

/** Take over what the address says. */
function restore() {
  const given = new URLSearchParams(location.search);
  keys.forEach((key) => {
    const select = form.elements[key];
    const known = [...select.options].some((option) => option.value === given.get(key));
    if (known) select.value = given.get(key);
  });
}

if (form) {
  restore();
  filter();
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
}
