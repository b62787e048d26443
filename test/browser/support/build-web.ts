/**
 * Builds the web where a source is newer than the build. Test files run in several processes: the first to make the
 * lock folder builds, the others wait for it.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './root.ts'

const BUILT = join(root, 'dist', 'web', 'index.html')
const LOCK = join(root, 'dist', '.web-build')
const SOURCES = ['src/web', 'src/core', 'src/messages', 'vite.config.ts', 'package-lock.json']
/** A build takes seconds; a lock this old was left by a process that died. */
const LOCK_MS_MAX = 60_000

export async function buildWeb(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true })
  while (isStale()) {
    if (tryLock()) {
      try {
        if (isStale())
          await build({
            root: join(root, 'src', 'web'),
            configFile: join(root, 'vite.config.ts'),
            logLevel: 'error',
          })
      } finally {
        rmSync(LOCK, { recursive: true, force: true })
      }
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    const made = statSync(LOCK, { throwIfNoEntry: false })
    if (made !== undefined && Date.now() - made.mtimeMs > LOCK_MS_MAX)
      rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function isStale(): boolean {
  if (existsSync(LOCK) || !existsSync(BUILT)) return true
  const built = statSync(BUILT).mtimeMs
  return SOURCES.some((source) => newest(join(root, source)) > built)
}

function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
