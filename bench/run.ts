/**
 * `npm run bench`: every measured promise, as ratios within one run. Figures go to docs/benchmarks.md by hand, with
 * date and machine. `npm run bench -- --rows 500000` for a quick look.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAudit } from './audit.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000000' } } })
const rows = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'))
try {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${memory} GB, Node ${process.version}`,
  )
  benchAudit(folder, rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
