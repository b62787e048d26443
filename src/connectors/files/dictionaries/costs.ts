/** Unit costs by the codes of their texts: each text is read once. */
import { parseMoney } from '../../../core/quantity/money.ts'
import type { Interner } from './interner.ts'

/** Money of a text, NaN where it is none. */
export type CostOf = (code: number) => number

/** Costs of texts that an interner gives their codes. */
export function createCosts({ texts }: Interner): CostOf {
  const known: number[] = []
  return (code) => {
    known[code] ??= read(texts[code])
    return known[code]
  }
}

function read(text: string): number {
  const parsed = parseMoney(text)
  return parsed.ok && parsed.quantity >= 0 ? parsed.quantity : Number.NaN
}
