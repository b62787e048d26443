// Whether anything that is shipped has a known hole. Without a network it says so, and is no failure: whoever works on
// a train may still check the rest. Part of `npm run check`, and not of `npm test`, which needs no network.
import { spawnSync } from 'node:child_process'
import { auditVerdict } from './lib/audit-verdict.mjs'
import { root } from './lib/install.mjs'

const TIME_MS_MAX = 60_000
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: root,
  encoding: 'utf8',
  timeout: TIME_MS_MAX,
  shell: process.platform === 'win32',
})
const verdict = auditVerdict(stdout ?? '')
if (!verdict.checked) console.log('Dependencies: not checked: no network, or no answer.')
else if (verdict.holes.length === 0) console.log('Dependencies: no known hole of weight.')
else {
  console.error(`Dependencies with known holes:\n  ${verdict.holes.join('\n  ')}`)
  process.exitCode = 1
}
