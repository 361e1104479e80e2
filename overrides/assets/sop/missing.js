// On the page for a missing address: offer the pages whose addresses, titles or numbers come nearest.

const MOST = 5;

/** Words that tell nothing apart. */
const COMMON = new Set(["dan", "di", "ke", "yang", "untuk", "pada", "html", "htm", "php", "index", "sop", "tentang"]);

const simple = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

const wordsOf = (text) => simple(text).split("-").filter((word) => word && !COMMON.has(word));

/** Return the wanted address below the site, decoded, without slashes at its ends. */
function wanted(root) {
  let path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch (malformed) {
    // Then it is compared as it stands.
  }
  if (path.startsWith(root)) path = path.slice(root.length);
  return path.replace(/(\/index)?\.(html?|php|md)$/i, "").replace(/^\/+|\/+$/g, "");
}

/** Tell whether two short texts differ in no more than one letter. */
function nearlyEqual(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b;
}

const isLike = (one, other) =>
  one === other ||
  (Math.min(one.length, other.length) > 3 &&
    (one.startsWith(other) || other.startsWith(one) || nearlyEqual(one, other)));

/** Return how many of some words another text has, as a share. */
function share(words, others) {
  if (!words.length) return 0;
  return words.filter((word) => others.some((other) => isLike(word, other))).length / words.length;
}

const last = (address) => address.replace(/\/+$/, "").split("/").pop();

/** Return how near a page is to what was wanted, from 0 to 4. */
function nearness(want, [address, title, number]) {
  const own = simple(last(address));
  const slug = number ? simple(number) : "";
  if (own === want.last || simple(title) === want.last) return 4;
  if (slug && (slug === want.last || `-${want.all}-`.includes(`-${slug}-`))) return 4;
  if (own.length > 5 && nearlyEqual(own, want.last)) return 3;
  if (slug.length > 5 && nearlyEqual(slug, want.last)) return 3;
  const named = wordsOf(title);
  const others = [...wordsOf(address), ...named];
  const told = share(want.lastWords, others) * 1.5 + share(want.words, others) * 0.5;
  // Of two that say all that was wanted, the one that says little else comes first.
  return told < 1 ? 0 : told + share(named, want.words) * 0.5;
}

/** Return the pages that come near enough, the nearest first, shorter addresses before longer. */
function nearest(path, pages) {
  const want = {
    all: simple(path),
    last: simple(last(path)),
    lastWords: wordsOf(last(path)),
    words: wordsOf(path),
  };
  return pages
    .map((page) => [nearness(want, page), page])
    .filter(([near]) => near > 0)
    .sort(([a, one], [b, other]) => b - a || one[0].length - other[0].length)
    .slice(0, MOST)
    .map(([, page]) => page);
}

function show(section, root, pages) {
  for (const [address, title, number] of pages) {
    const link = document.createElement("a");
    link.href = root + address;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link, number ? `, nomor ${number}` : "");
    section.querySelector("ul").append(item);
  }
  section.hidden = !pages.length;
}

async function offerNearby() {
  const section = document.getElementById("sop-nearby");
  const root = `${section.dataset.root}/`.replace(/\/+$/, "/");
  const path = wanted(root);
  if (!path || path === "404") return;
  const answer = await fetch(section.dataset.nearby);
  if (answer.ok) show(section, root, nearest(path, await answer.json()));
}

offerNearby();
