// The page of an SOP: choose how the procedure is shown, and print it.

const procedure = document.querySelector(".procedure");
const steps = document.getElementById("sop-steps");
const narrow = steps && steps.media;

/** Show the table, the list of steps or the diagram; without a choice the width decides. */
function show(view) {
  procedure.dataset.view = view;
  steps.media = view === "list" ? "screen" : view === "table" ? "not all" : narrow;
  sayView();
}

function current() {
  return procedure.dataset.view ?? (window.matchMedia(narrow).matches ? "list" : "table");
}

function sayView() {
  procedure.querySelectorAll("[data-view-button]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.viewButton === current()));
  });
}

/** Bring back the steps when an address points at one that the diagram has replaced. */
function reveal() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target || !procedure.contains(target) || procedure.dataset.view !== "diagram") return;
  show(window.matchMedia(narrow).matches ? "list" : "table");
  target.scrollIntoView();
}

function offerViews() {
  // Where scripts run one view is shown at a time; the width chooses the first.
  if (procedure.querySelector(".diagrams")) procedure.dataset.view = current();
  procedure.querySelectorAll("[data-view-button]").forEach((button) => {
    button.addEventListener("click", () => show(button.dataset.viewButton));
  });
  window.matchMedia(narrow).addEventListener("change", sayView);
  window.addEventListener("hashchange", reveal);
  sayView();
}

function offerSizes() {
  const figures = procedure.querySelector(".diagrams");
  const buttons = procedure.querySelectorAll("[data-size-button]");
  buttons.forEach((button) => {
    button.addEventListener("click", () => {
      figures.classList.toggle("whole", button.dataset.sizeButton === "whole");
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    });
  });
}

function offerPrinting() {
  document.querySelector("[data-print-button]").addEventListener("click", () => window.print());
}

/** Paper hides nothing: folded notes are opened for it and closed again. */
function unfoldForPaper() {
  const folded = () => document.querySelectorAll(".note:not(.findings *) details:not([open])");
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...folded()];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
}

if (procedure && steps) {
  offerViews();
  offerSizes();
  offerPrinting();
  unfoldForPaper();
}
