/**
 * The audit of a large file, both orders and causes, to a finished JSON: against DuckDB's own running-sum window query
 * over the same file for one order, run in turn, each in a process of its own. Prints the ratio of the medians, and
 * how the audit's memory grows from half the file to twice it. With the checkout of another commit, its audit of the
 * same file runs in turn as well.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { generateMovements } from './generate.ts'
import { measured, median, type Run } from './measured.ts'

export interface AuditBench {
  readonly rows: number
  readonly auditSeconds: number
  readonly windowSeconds: number
  readonly ratio: number
  readonly peakMb: Readonly<Record<string, number>>
}

export function benchAudit(folder: string, rows: number, runs = 3): AuditBench {
  const path = join(folder, 'movements.csv')
  generateMovements(path, { rows })
  console.log(`\nAudit of ${rows.toLocaleString('en')} movements (${megabytes(path)} MB)`)
  const windows: Run[] = []
  const audits: Run[] = []
  for (let run = 0; run < runs; run++) {
    windows.push(measured('window', path))
    audits.push(measured('audit', path))
  }
  const auditSeconds = median(audits.map((run) => run.seconds))
  const windowSeconds = median(windows.map((run) => run.seconds))
  const ratio = auditSeconds / windowSeconds
  console.log(`  window query, one order     ${windowSeconds.toFixed(2)} s   ${windows[0].answer}`)
  console.log(`  audit, both orders, causes  ${auditSeconds.toFixed(2)} s   ${audits[0].answer}`)
  console.log(`  ratio                       ${ratio.toFixed(2)}   goal: at most 1.5`)
  const peakMb: Record<string, number> = { [rows]: Math.max(...audits.map((run) => run.peakMb)) }
  for (const size of [rows / 2, rows * 2]) {
    const other = join(folder, `movements-${size}.csv`)
    generateMovements(other, { rows: size })
    peakMb[size] = measured('audit', other).peakMb
  }
  for (const [size, peak] of Object.entries(peakMb).sort(
    (left, right) => Number(left[0]) - Number(right[0]),
  )) {
    console.log(
      `  peak memory, ${Number(size).toLocaleString('en').padStart(10)} rows  ${peak.toFixed(0)} MiB   goal: under 1,024`,
    )
  }
  return { rows, auditSeconds, windowSeconds, ratio, peakMb }
}

/** The audit of the same file by this commit and by the one in `checkout`, in turn: median ratios new / old. */
export function benchAgainst(folder: string, rows: number, checkout: string, runs = 5): void {
  const path = join(folder, 'movements.csv')
  generateMovements(path, { rows })
  console.log(`\nAudit of ${rows.toLocaleString('en')} movements, beside ${checkout}`)
  const pairs: { readonly old: Run; readonly fresh: Run }[] = []
  for (let run = 0; run < runs; run++) {
    pairs.push({ old: measured('audit', path, checkout), fresh: measured('audit', path) })
  }
  if (pairs.some(({ old, fresh }) => old.answer !== fresh.answer)) throw new Error('the answers differ')
  for (const [what, goal] of [
    ['seconds', 1.1],
    ['cpuSeconds', 1.05],
    ['peakMb', 1.05],
  ] as const) {
    const ratios = pairs.map(({ old, fresh }) => fresh[what] / old[what])
    const figures = `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`
    const medians = `${median(pairs.map(({ old }) => old[what])).toFixed(2)} -> ${median(pairs.map(({ fresh }) => fresh[what])).toFixed(2)}`
    console.log(`  ${what.padEnd(10)} new / old  ${figures.padEnd(22)} ${medians}   goal: at most ${goal}`)
  }
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(0)
}
