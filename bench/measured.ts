/** Runs `child.ts` in a process of its own, of this checkout or of another one, and measures the whole process. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export interface Run {
  /** As the child counts them, without the start of the process. */
  readonly seconds: number
  /** User and system time of the whole process. */
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly answer: string
}

/** One run of `child.ts WHAT PATH`; `checkout` is the folder of another commit with its packages. */
export function measured(what: 'audit' | 'bare' | 'window', path: string, checkout?: string): Run {
  const own = import.meta.dirname
  const child = checkout === undefined ? join(own, 'child.ts') : join(checkout, 'bench', 'child.ts')
  const output = execFileSync(process.execPath, ['--import', join(own, 'usage.ts'), child, what, path], {
    encoding: 'utf8',
  })
  const [said, usage] = output.trim().split('\n').slice(-2)
  return Object.assign(JSON.parse(said), JSON.parse(usage))
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]
}
