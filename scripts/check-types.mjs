// Checks types: the whole tree, then the floors on which an index may miss (`noUncheckedIndexedAccess`).
//
// On `core`, `store` and `connectors` hot loops run over typed arrays whose indexes are in range by construction; a
// check at each access would say nothing. Elsewhere an index comes from outside, and a miss is a case to think of.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { node, root } from './lib/install.mjs'

const CHECKED = /^src\/(api|app|cli|web)\//
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

const whole = run(['-p', '.'])
if (whole.status !== 0) fail(whole.stdout + whole.stderr)
const checked = run(['-p', '.', '--noUncheckedIndexedAccess', 'true', '--pretty', 'false'])
const faults = entries(checked.stdout).filter((entry) => CHECKED.test(entry))
if (faults.length > 0) fail(faults.join('\n'))

function run(args) {
  return spawnSync(node, [tsc, ...args], { cwd: root, encoding: 'utf8' })
}

/** Each error with the lines that explain it. */
function entries(text) {
  return text.split(/\n(?=\S)/).filter((entry) => entry !== '')
}

function fail(text) {
  console.log(text)
  process.exit(1)
}
