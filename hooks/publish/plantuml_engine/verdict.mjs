// The engine reports its errors as pictures; this tells them from diagrams.

// Written by the engine once it has parsed a source and starts to draw it. A text of the author's
// cannot stand here: the line is the engine's own from the first character on.
const DRAWN = /^\[ *\d+ ms\] \[DiagramChromeFactory\] create\b/
const PLACE = /^\[From .*\(line (\d+)\) ?\]$/
const BANNER_COLOUR = '#33FF02'
const MESSAGE_COLOUR = '#FF0000'
const COMPLAINT = /^Your data does not sound like \w+ data$/

/** Return null for a diagram, else {message, line} of what the picture complains about. */
export function complaint(drawing, log) {
  const texts = [...drawing.querySelectorAll('text')].map(node => ({
    text: node.textContent.replaceAll('\u00a0', ' ').trim(),
    colour: node.getAttribute('fill')
  }))
  const drawn = log.some(line => DRAWN.test(line))
  if (drawn && !isBanner(texts[0]) && !isDataComplaint(texts)) return null
  return { message: messageOf(texts), line: lineOf(texts) }
}

function isBanner(first) {
  return first?.colour === BANNER_COLOUR && first.text.startsWith('PlantUML version')
}

function isDataComplaint(texts) {
  return texts.length === 1 && COMPLAINT.test(texts[0].text)
}

function messageOf(texts) {
  const red = texts.filter(({ colour }) => colour === MESSAGE_COLOUR)
  const said = (red.length ? red : texts).map(({ text }) => text).filter(Boolean)
  return said.slice(0, 4).join(' ') || 'not a diagram'
}

function lineOf(texts) {
  const place = texts.map(({ text }) => PLACE.exec(text)).find(Boolean)
  return place ? Number(place[1]) : null
}
