/** Items: what is stocked. */
import type { Money } from '../quantity/money.ts'
import type { Pack } from '../quantity/unit.ts'

export interface Item {
  /** The SKU, as the sources write it. */
  readonly code: string
  readonly name: string | null
  /** What one base unit is called: `each`, `kg`. */
  readonly baseUnit: string
  /** Decimal places of the base unit that are kept: 0 to 6. */
  readonly scale: number
  /** Pack units and how many base units one is; the base unit itself is not listed. */
  readonly packs: readonly Pack[]
  /** Cost of one base unit, null where none is known. */
  readonly unitCost: Money | null
  readonly currency: string | null
  readonly gtin: string | null
  readonly category: string | null
}

/** An item of which only the code is known. */
export function plainItem(code: string, scale = 0): Item {
  return {
    code,
    name: null,
    baseUnit: 'each',
    scale,
    packs: [],
    unitCost: null,
    currency: null,
    gtin: null,
    category: null,
  }
}
