// Builds the web when a source of it is not what it was at the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { node, root } from './install.mjs'

const SOURCES = ['src/web', 'src/core', 'src/messages', 'src/api', 'vite.config.ts', 'package-lock.json']
const stamp = join(root, 'dist', 'web.stamp')

export function buildWeb({ force = false } = {}) {
  const state = stateOf()
  const built = existsSync(join(root, 'dist', 'web', 'index.html')) && existsSync(stamp)
  if (!force && built && readFileSync(stamp, 'utf8') === state) return
  console.log('Building the web …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const build = spawnSync(node, [vite, 'build', '--config', join(root, 'vite.config.ts')], {
    // A test that finds the web stale must not build it as for development.
    env: { ...process.env, NODE_ENV: 'production' },
    cwd: root,
    encoding: 'utf8',
  })
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr)
    console.error('The web could not be built, see above.')
    process.exit(1)
  }
  compressAll(join(root, 'dist', 'web', 'assets'))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, state)
}

/** Once and as small as it gets, so that the server only has to send it. */
function compressAll(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}

/** Names, sizes and times of all sources: cheap to take at every start. */
function stateOf() {
  const hash = createHash('sha256')
  for (const source of SOURCES) add(hash, join(root, source))
  return hash.digest('hex')
}

function add(hash, path) {
  const info = statSync(path)
  if (info.isDirectory()) for (const name of readdirSync(path).sort()) add(hash, join(path, name))
  else hash.update(`${path} ${info.size} ${info.mtimeMs}\n`)
}
