// A checklist that remembers what is ticked on this device, and says how much is ready.

const list = document.querySelector("[data-checklist]");

if (list) {
  const key = `sop-syarat:${list.dataset.checklist}`;
  const boxes = [...list.querySelectorAll("input")];
  const count = document.querySelector("[data-checklist-count]");

  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "[]");
    } catch {
      return [];
    }
  };

  const show = () => {
    const ready = boxes.filter((box) => box.checked).length;
    count.textContent = ready === boxes.length ? "Semua syarat siap." : `${ready} dari ${boxes.length} siap.`;
  };

  const nameOf = (box) => list.querySelector(`label[for="${box.id}"]`).textContent.trim();

  const ticked = new Set(remembered());
  for (const box of boxes) box.checked = ticked.has(nameOf(box));
  show();

  list.addEventListener("change", () => {
    show();
    try {
      localStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map(nameOf)));
    } catch {
      // Without a place to remember it, the list still ticks.
    }
  });
}
