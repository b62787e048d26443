/** What `plimsoll audit FILE` comes to without a mapping: a result, questions, or a refusal. */
import { audit } from '../../src/app/audit/audit.ts'
import type { MovementFiles } from '../../src/app/intake/files-port.ts'
import { guessPaths } from '../../src/app/intake/guess-files.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'
import { settleLevels } from '../../src/core/episodes/levels.ts'
import { hasFloor } from '../../src/core/history/location.ts'
import { FileError } from '../../src/core/intake/file-error.ts'
import type { Question } from '../../src/core/intake/guess/guess.ts'
import type { Settled } from '../../src/core/intake/guess/settled.ts'
import { formatQuantity } from '../../src/core/quantity/quantity.ts'

/** `balances` is null where nobody looked. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: AuditResult; readonly balances: readonly Balance[] | null }
  | { readonly kind: 'questions'; readonly questions: readonly Question[] }
  | { readonly kind: 'refusal'; readonly code: string }

/** What a book holds after all movements. */
export interface Balance {
  readonly item: string
  readonly site: string
  readonly location: string
  readonly lot: string
  /** A decimal. */
  readonly quantity: string
}

/** Audits a file as a person would who gives nothing but its path, and perhaps answers to earlier questions. */
export async function bareAudit(path: string, settled: Settled = {}): Promise<Outcome> {
  try {
    const guess = await guessPaths(fileReader, 'UTC')({ paths: [path] }, settled)
    if (guess.questions.length > 0) return { kind: 'questions', questions: guess.questions }
    return await auditFiles({ paths: [path], mapping: guess.mapping ?? undefined })
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refusal', code: error.code }
    throw error
  }
}

/** Audits files and reads what their books hold in the end. */
export async function auditFiles(files: MovementFiles): Promise<Outcome> {
  const result = await audit(fileReader, files)
  return { kind: 'result', result, balances: await balancesOf(files) }
}

async function balancesOf(files: MovementFiles): Promise<Balance[]> {
  const open = await fileReader.open(files)
  const balances: Balance[] = []
  try {
    for await (const read of open.passes()) {
      const { history } = settleLevels(read)
      const totals = new Map<string, number>()
      const add = (index: number, location: number, delta: number) => {
        if (!hasFloor(history.locations[location].kind)) return
        const key = JSON.stringify([history.item[index], location, history.lot?.[index] ?? 0])
        totals.set(key, (totals.get(key) ?? 0) + delta)
      }
      for (let index = 0; index < history.length; index += 1) {
        add(index, history.from[index], -history.quantity[index])
        add(index, history.to[index], history.quantity[index])
      }
      for (const [key, total] of totals) {
        const [item, location, lot] = JSON.parse(key) as [number, number, number]
        const { code, scale } = history.items[item]
        const { site, path } = history.locations[location]
        const quantity = formatQuantity(total, scale)
        balances.push({ item: code, site, location: path, lot: history.texts[lot], quantity })
      }
    }
  } finally {
    await open.close()
  }
  return balances
}
