/**
 * `npm run bench`: every measured promise, as ratios within one run. Figures go to docs/benchmarks.md by hand, with
 * date and machine. `npm run bench -- --rows 500000` for a quick look, `-- --only web` for one of audit,
 * backtest, causes, exports, import, guard and web, `-- --seconds 1` for shorter rates of guard; `-- --only audit --before FOLDER`, or guard, beside the
 * checkout of another commit.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAgainst, benchAudit } from './audit.ts'
import { benchBackTest } from './back-test.ts'
import { benchCauses } from './causes.ts'
import { benchExports } from './exports.ts'
import { benchGuardAgainst } from './guard/pairs/against.ts'
import { benchGuard } from './guard.ts'
import { benchImport } from './import.ts'
import { benchWeb } from './web.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
    before: { type: 'string' },
  },
})
const rows = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'))
// As root the database runs as another user, who must be able to get here.
chmodSync(folder, 0o755)
try {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${memory} GB, Node ${process.version}`,
  )
  const benches: Readonly<Record<string, () => void | Promise<void>>> = {
    audit: () => {
      if (values.before === undefined) benchAudit(folder, rows)
      else benchAgainst(folder, rows, values.before)
    },
    backtest: async () => void (await benchBackTest(folder, rows / 5)),
    causes: () => void benchCauses(folder, rows),
    exports: () => benchExports(folder, rows / 5),
    import: async () => void (await benchImport(folder, rows / 5)),
    guard: async () => {
      if (values.before === undefined) await benchGuard(folder, Number(values.seconds))
      else benchGuardAgainst(folder, Number(values.seconds), values.before)
    },
    web: () => benchWeb(folder, rows),
  }
  const names = values.only === undefined ? Object.keys(benches) : [values.only]
  for (const name of names) {
    if (!(name in benches)) throw new Error(`--only takes one of ${Object.keys(benches).join(', ')}`)
    await benches[name]()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
