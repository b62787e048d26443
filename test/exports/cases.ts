/** One case: a layout, a seed, perhaps a hostile variant, written to a file and judged. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settled } from '../../src/core/intake/guess/settled.ts'
import { auditFiles, type Outcome } from './bare-audit.ts'
import type { History } from './history.ts'
import { type Judgement, judge } from './judge.ts'
import { canonicalCsv } from './oracle.ts'
import { historyFor, type Layout, type Written } from './render/lib/layout.ts'
import { hostile, movementsOf, shortened, type Variant } from './variants.ts'

export interface WrittenCase {
  /** A file name. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly history: History
  readonly written: Written
}

/** Writes a random history as a layout does; null where the variant does not apply to it. */
export function writeCase(layout: Layout, seed: number, variant: Variant | null = null): WrittenCase | null {
  const whole = historyFor(layout, seed, movementsOf(variant) ?? undefined)
  const history = shortened(whole, variant)
  const plain = layout.write(history, seed)
  const written = variant === null ? plain : hostile(plain, variant, seed)
  if (written === null) return null
  const bytes = written.shell.write(written.table)
  return { name: `${caseName(layout, seed, variant)}.${written.shell.extension}`, bytes, history, written }
}

/** Writes a case into a folder, audits and judges it; null where the variant does not apply. */
export async function judgeCase(
  bareAudit: (path: string, settled: Settled) => Promise<Outcome>,
  folder: string,
  layout: Layout,
  seed: number,
  variant: Variant | null = null,
): Promise<Judgement | null> {
  const one = writeCase(layout, seed, variant)
  if (one === null) return null
  const { history, written } = one
  const path = join(folder, one.name)
  const canonicalPath = join(folder, `canonical-of-${caseName(layout, seed, variant)}.csv`)
  writeFileSync(path, one.bytes)
  writeFileSync(canonicalPath, canonicalCsv(history, written.carries, isNumbered(written)))
  const canonical = await auditFiles({ paths: [canonicalPath] })
  const { carries, truth } = written
  return await judge({ history, carries, truth, canonical, audit: (settled) => bareAudit(path, settled) })
}

const caseName = ({ slug }: Layout, seed: number, variant: Variant | null) =>
  variant === null ? `${slug}-${seed}` : `${slug}-${seed}-${variant}`

/** Whether the rows of a file bear whole numbers as ids. */
function isNumbered({ table: { columns, rows } }: Written): boolean {
  const at = columns.findIndex(({ role }) => role === 'id')
  return at >= 0 && rows.every((cells) => /^\d*$/.test(cells[at] ?? ''))
}
