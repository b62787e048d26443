// `npm test`: installs what is missing, then runs every check and ends with one line that counts them.
//
// Arguments go on to the test runner as filters: `npm test -- src/core`.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from './lib/build-web.mjs'
import { chromium } from './lib/chromium.mjs'
import { install, node, root } from './lib/install.mjs'

install()
buildWeb()
// Everything temporary goes in here, also what a browser would leave behind. As root the database runs as another user,
// who must be able to get in.
const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-test-'))
chmodSync(scratch, 0o755)
const counts = { passed: 0, failed: 0, skipped: 0 }

const browser = chromium()
if (browser === null) {
  counts.failed++
  console.log(
    '✗ browser: no Chromium was found and none could be installed. Set PLIMSOLL_CHROMIUM to the path of one.',
  )
}
step('format and lint', [join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])
step('types', [join(root, 'scripts', 'check-types.mjs')])
tests()
rmSync(scratch, { recursive: true, force: true })
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 && counts.passed > 2 ? 0 : 1)

function step(name, args) {
  const run = spawnSync(node, args, { cwd: root, encoding: 'utf8' })
  if (run.status === 0) {
    counts.passed++
    console.log(`✓ ${name}`)
    return
  }
  counts.failed++
  console.log(`✗ ${name}\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`)
}

function tests() {
  const output = join(scratch, 'results.json')
  const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  // The long ones only where they are asked for.
  const given = process.argv.slice(2)
  const projects = given.some((one) => one.startsWith('--project'))
    ? []
    : ['--project=node', '--project=browser']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${output}`]
  const run = spawnSync(node, [runner, 'run', ...projects, ...reporters, ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: scratch },
  })
  let results
  try {
    results = JSON.parse(readFileSync(output, 'utf8'))
  } catch {
    counts.failed++
    console.log('✗ tests: the runner left no results')
    return
  }
  counts.passed += results.numPassedTests
  counts.skipped += results.numPendingTests + results.numTodoTests
  counts.failed += results.numFailedTests
  // A file that fails before its tests begin has none to count.
  const empty = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  counts.failed += empty.length
  if (run.status !== 0 && counts.failed === 0) counts.failed++
}
