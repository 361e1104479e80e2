// Marks, on the page that a search has opened, the words that were found there.

const UNMARKED = "script, style, svg, nav, button, .actions, mark";

/** Return a pattern for whole words, whatever signs stand within them. */
function patternOf(words) {
  const parts = words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, "[^\\p{L}\\p{N}]+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function textsOf(content) {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(UNMARKED)) found.push(walker.currentNode);
  }
  return found;
}

function markIn(text, pattern) {
  let rest = text;
  for (const found of [...text.data.matchAll(pattern)].reverse()) {
    const range = document.createRange();
    range.setStart(rest, found.index);
    range.setEnd(rest, found.index + found[0].length);
    const mark = document.createElement("mark");
    mark.className = "found";
    range.surroundContents(mark);
  }
}

/** Mark words in the content of the page. */
export function highlight(content, words) {
  const wanted = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (!wanted.length) return;
  const pattern = patternOf(wanted);
  textsOf(content).forEach((text) => markIn(text, pattern));
}

const address = new URL(location.href);
highlight(document.getElementById("isi"), (address.searchParams.get("sorot") ?? "").split(/\s+/));
// Whoever copies the address copies that of the page.
address.searchParams.delete("sorot");
history.replaceState(history.state, "", address);
