// Draws PlantUML sources: one JSON request a line on stdin, one JSON answer a line on stdout.
// Started by node.py with the folder of the fonts; every answer names the request it belongs to.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pretendBrowser } from './browser.mjs'
import { measurer } from './fonts.mjs'
import { complaint } from './verdict.mjs'

const answer = value => process.stdout.write(`${JSON.stringify(value)}\n`)

const trace = pretendBrowser(measurer(process.argv[2]))
const { renderToString } = await import('@plantuml/core')
// The first diagram takes as long as thirty others, and no author is to blame for that.
await draw('@startuml\n|A|\nstart\n:a;\n|B|\nstop\n@enduml')
answer({ ready: installedVersion() })

for await (const line of createInterface({ input: process.stdin })) {
  const { id, source } = JSON.parse(line)
  answer({ id, ...(await draw(source)) })
}

async function draw(source) {
  trace.begin()
  try {
    const svg = await new Promise((resolve, reject) => {
      const refuse = reason => reject(new Error(String(reason)))
      // Without its option the engine refuses what is taller than 8192 pixels, some 90 steps.
      renderToString(source.split('\n'), resolve, refuse, { maxSvgSize: 0 })
    })
    const error = complaint(trace.drawing, trace.log)
    return error ? { error } : { svg }
  } catch (error) {
    const message = error.message.replace(/^(java\.lang\.RuntimeException: )?/, '')
    return { error: { message, line: null } }
  }
}

function installedVersion() {
  const folder = dirname(createRequire(import.meta.url).resolve('@plantuml/core'))
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
