// Finds a Chromium for the browser tests, or installs one; says plainly when it can do neither.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium; null where none is to be had. */
export function chromium() {
  return installed() ?? fromDebian() ?? fromPlaywright()
}

function installed() {
  const given = [process.env.PLIMSOLL_CHROMIUM, process.env.CHROME_PATH]
  const onPath = (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...given, ...onPath, ...PLACES].find((path) => path && existsSync(path)) ?? null
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  if (/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))) return null
  console.log('Installing Chromium (once) …')
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
  return installed()
}

function fromPlaywright() {
  console.log('Installing Chromium with playwright (once) …')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  if (spawnSync(node, [cli, 'install', 'chromium'], { stdio: 'ignore' }).status !== 0) return null
  const ask = 'process.stdout.write(require("playwright-core").chromium.executablePath())'
  const path = spawnSync(node, ['-e', ask], { cwd: root, encoding: 'utf8' }).stdout
  return existsSync(path) ? path : null
}
