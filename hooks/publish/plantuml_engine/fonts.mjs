// Text widths from the bundled fonts, so that every machine lays out the same diagram.
import { join } from 'node:path'
import * as fontkit from 'fontkit'

const FILES = {
  regular: 'PublicSans-Regular.ttf',
  italic: 'PublicSans-Italic.ttf',
  bold: 'PublicSans-Bold.ttf'
}
const REMEMBERED = 20_000

/** Return a function (CSS font, text) -> TextMetrics, as a canvas context has it. */
export function measurer(folder) {
  const fonts = Object.fromEntries(
    Object.entries(FILES).map(([style, file]) => [style, fontkit.openSync(join(folder, file))])
  )
  const known = new Map()
  return (css, text) => {
    const key = `${css}\n${text}`
    if (!known.has(key)) {
      if (known.size >= REMEMBERED) known.clear()
      known.set(key, metrics(fonts[styleOf(css)], sizeOf(css), text))
    }
    return known.get(key)
  }
}

function styleOf(css) {
  // There is no bold italic: its widths are those of bold to within a pixel a line.
  if (/\bbold\b/.test(css)) return 'bold'
  return /\b(italic|oblique)\b/.test(css) ? 'italic' : 'regular'
}

function sizeOf(css) {
  const size = /(\d+(?:\.\d+)?)px/.exec(css)
  if (!size) throw new Error(`not a font size: ${css}`)
  return Number(size[1])
}

function metrics(font, size, text) {
  const scale = size / font.unitsPerEm
  const ascent = exact(font.ascent * scale)
  const descent = exact(-font.descent * scale)
  return {
    width: text ? exact(font.layout(text).advanceWidth * scale) : 0,
    actualBoundingBoxAscent: ascent,
    actualBoundingBoxDescent: descent,
    fontBoundingBoxAscent: ascent,
    fontBoundingBoxDescent: descent
  }
}

// The engine compares sums of lengths, and fails where rounding makes equal ones differ: sixteenths
// of a pixel add up without rounding.
function exact(length) {
  return Math.ceil(length * 16) / 16
}
