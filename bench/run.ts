/**
 * `npm run bench`: every measured promise, as ratios within one run. Figures go to docs/benchmarks.md by hand, with
 * date and machine. `npm run bench -- --rows 500000` for a quick look.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAudit } from './audit.ts'
import { benchImport } from './import.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000000' } } })
const rows = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'))
// As root the database runs as another user, who must be able to get here.
chmodSync(folder, 0o755)
try {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${memory} GB, Node ${process.version}`,
  )
  benchAudit(folder, rows)
  await benchImport(folder, rows / 5)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
