// The page of an SOP: copy its address or that of a step, and share by the device's own sheet.

const told = document.querySelector("[data-copy-status]");

/** Say something for a while, where it is seen and heard. */
function tell(words) {
  told.textContent = words;
  setTimeout(() => {
    if (told.textContent === words) told.textContent = "";
  }, 6000);
}

async function copy(address, name) {
  try {
    await navigator.clipboard.writeText(address);
    tell(`Tautan${name} tersalin.`);
  } catch (denied) {
    tell(`Salin alamat${name}: ${address}`);
  }
}

function offerCopying() {
  const button = document.querySelector("[data-copy-button]");
  button.addEventListener("click", () => copy(location.href, ""));
}

function offerStepLinks() {
  document.querySelectorAll(".flow tbody .no a").forEach((link) => {
    link.title = "Salin tautan langkah";
    const name = ` ${link.getAttribute("aria-label").toLowerCase()}`;
    link.addEventListener("click", () => copy(link.href, name));
  });
}

function offerSharing() {
  const button = document.querySelector("[data-share-button]");
  if (!button || !navigator.share) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    // Whoever closes the sheet without sharing has said enough.
    navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });
}

if (told) {
  offerCopying();
  offerStepLinks();
  offerSharing();
}
