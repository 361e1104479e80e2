// What the engine expects of a browser, and nothing that reaches a file, a network or a clock.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import { createHTMLWindow } from 'svgdom'

// Parts of the engine's own package that it asks for when a diagram needs them.
const PARTS = new Set(['themes.js', 'emoji.js', 'openiconic.js'])
const NO_NETWORK = 'no access to files or networks'

/** Set the globals the engine reads; return what a render leaves behind. */
export function pretendBrowser(measure) {
  const trace = { log: [], drawing: null, begin: undefined }
  const window = createHTMLWindow()
  Object.assign(globalThis, {
    window,
    document: withCanvas(window.document, measure),
    XMLSerializer: serializer(trace),
    XMLHttpRequest: Unreachable,
    DOMParser: Unreachable,
    fetch: unreachable,
    WebSocket: Unreachable,
    PLANTUML_STDLIB_LOADER: loadPart
  })
  loadGraphvizWhenAsked()
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    console[level] = (...words) => note(trace.log, words.join(' '))
  }
  const rewind = freezeTime()
  trace.begin = () => {
    trace.log.length = 0
    trace.drawing = null
    rewind()
  }
  return trace
}

function withCanvas(document, measure) {
  const createElement = document.createElement.bind(document)
  const context = {
    font: '',
    measureText(text) {
      return measure(this.font, text)
    }
  }
  document.createElement = name =>
    name === 'canvas' ? { getContext: () => context } : createElement(name)
  // Both would carry the source into the picture.
  document.createProcessingInstruction = () => document.createTextNode('')
  document.createComment = () => document.createTextNode('')
  // Graphviz resolves a file name against it that it then never opens.
  document.baseURI = 'https://localhost/'
  return document
}

function serializer(trace) {
  return class XMLSerializer {
    serializeToString(node) {
      trace.drawing = node
      return node.outerHTML
    }
  }
}

class Unreachable {
  constructor() {
    unreachable()
  }
}

function unreachable() {
  throw new Error(NO_NETWORK)
}

function loadPart(name, done, failed) {
  if (!PARTS.has(name)) return failed(NO_NETWORK)
  runPart(name)
  return done()
}

function runPart(name) {
  const folder = dirname(createRequire(import.meta.url).resolve('@plantuml/core'))
  const path = join(folder, name)
  // Their files are classic scripts inside a package of modules.
  vm.runInThisContext(readFileSync(path, 'utf8'), { filename: path })
}

function loadGraphvizWhenAsked() {
  // Activity and sequence diagrams do without it, and it takes a third of the load time.
  Object.defineProperty(globalThis, 'Viz', {
    configurable: true,
    get() {
      delete globalThis.Viz
      runPart('viz-global.js')
      return globalThis.Viz
    },
    set(value) {
      Object.defineProperty(globalThis, 'Viz', { value, writable: true, configurable: true })
    }
  })
}

function note(log, line) {
  if (log.length < 1000) log.push(line.trim())
}

function freezeTime() {
  // A diagram drawn twice has the same bytes, whatever its preprocessor asks for.
  const RealDate = Date
  let seed = 0
  globalThis.Date = class Date extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [0]))
    }

    static now() {
      return 0
    }
  }
  Math.random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  return () => {
    seed = 0
  }
}
