/** Singles into a guarded site beside another checkout, in turn, since a shared machine is another one each minute. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../../measured.ts'
import { tellRatio } from '../tell.ts'
import type { OneRun } from './one-run.ts'

const PAIRS = 5

export function benchGuardAgainst(folder: string, seconds: number, checkout: string): void {
  console.log(
    `\nSingles into a guarded site, durable, beside ${checkout}; ${PAIRS} pairs in turn, ${seconds} s each`,
  )
  const own = join(import.meta.dirname, '..', '..', '..')
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    // The second of a pair runs on a machine that the first has warmed: they take turns in that too.
    const isOwnFirst = pair % 2 === 1
    const [first, second] = [isOwnFirst ? own : checkout, isOwnFirst ? checkout : own].map((code) =>
      oneRun(code, folder, seconds),
    )
    return isOwnFirst ? { old: second, fresh: first } : { old: first, fresh: second }
  })
  for (const way of ['http', 'app'] as const) {
    const ratios = (what: 'rate' | 'cpuMs') =>
      pairs.map(({ old, fresh }) => fresh[way][what] / old[way][what])
    const [rates, cpus] = [ratios('rate'), ratios('cpuMs')]
    console.log(
      `  ${way}: ${told(pairs.map(({ old }) => old[way]))} -> ${told(pairs.map(({ fresh }) => fresh[way]))}`,
    )
    console.log(`  ${way}: rates ${spread(rates)}, processor time ${spread(cpus)}`)
    tellRatio(`${way}, singles: rate, new / old`, median(rates), { atLeast: 0.9 })
    tellRatio(`${way}, singles: processor time a movement`, median(cpus), { atMost: 1.05 })
  }
}

function oneRun(checkout: string, folder: string, seconds: number): OneRun {
  const own = mkdtempSync(join(folder, 'run-'))
  // As root the database runs as another user, who must be able to get here.
  chmodSync(own, 0o755)
  try {
    const program = join(import.meta.dirname, 'one-run.ts')
    const said = execFileSync(process.execPath, [program, checkout, own, String(seconds)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as OneRun
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function told(runs: readonly OneRun['http'][]): string {
  const rate = Math.round(median(runs.map((run) => run.rate))).toLocaleString('en')
  return `${rate} /s at ${median(runs.map((run) => run.cpuMs)).toFixed(3)} ms a movement`
}

function spread(ratios: readonly number[]): string {
  return `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
}
