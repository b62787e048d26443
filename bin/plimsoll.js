#!/usr/bin/env node
// Starts Plimsoll under the Node it is written for: this one if it is new enough, else the one that was installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
// A fresh clone, and no package that npm has installed with all it needs.
if (existsSync(join(root, 'package-lock.json')) && !existsSync(join(root, 'node_modules')))
  (await import('../scripts/lib/install.mjs')).install()
if (Number(process.versions.node.split('.')[0]) >= 24) await import('../src/main.ts')
else {
  const node = join(root, 'node_modules', '.bin', 'node')
  const child = spawn(node, [join(root, 'src', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}
