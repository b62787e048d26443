/**
 * The audit of a large file, both orders and causes, to a finished JSON: against DuckDB's own running-sum window query
 * over the same file for one order, run in turn, each in a process of its own. Prints the ratio of the medians, and
 * how the audit's memory grows from half the file to twice it.
 */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { generateMovements } from './generate.ts'

interface Run {
  readonly seconds: number
  readonly peakMb: number
  readonly answer: string
}

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
    windows.push(child('window', path))
    audits.push(child('audit', path))
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
    peakMb[size] = child('audit', other).peakMb
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

function child(what: 'audit' | 'window', path: string): Run {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'child.ts'), what, path], {
    encoding: 'utf8',
  })
  return JSON.parse(output)
}

function median(values: number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(0)
}
