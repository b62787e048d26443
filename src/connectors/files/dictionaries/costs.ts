/** Unit costs by the codes of their texts: each text is read once. */
import { parseMoney } from '../../../core/quantity/money.ts'
import { plainDecimal } from '../../../core/quantity/quantity.ts'
import type { Interner } from './interner.ts'

/** Money of a text, NaN where it is none; `mark` is the decimal mark that the mapping states. */
export type CostOf = (code: number, mark: '.' | ',' | null) => number

/** Costs of texts that an interner gives their codes. */
export function createCosts({ texts }: Interner): CostOf {
  /** By decimal mark, then by code. */
  const values: Record<'' | '.' | ',', number[]> = { '': [], '.': [], ',': [] }
  return (code, mark) => {
    const known = values[mark ?? '']
    known[code] ??= read(texts[code], mark)
    return known[code]
  }
}

function read(text: string, mark: '.' | ',' | null): number {
  const parsed = parseMoney(mark === null ? text : (plainDecimal(text, mark) ?? '?'))
  return parsed.ok && parsed.quantity >= 0 ? parsed.quantity : Number.NaN
}
