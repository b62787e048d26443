/** The short lists of the ledger's filters, and a filter in words. */
import { MOVEMENT_KINDS } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { zoned } from '../../ui/figures/when.ts'
import type { Choice } from '../../ui/form/field.tsx'
import { CLOCKS, type LedgerFilter } from './search.ts'

const { ledger } = web

export const CHOICES: Partial<Record<LedgerFilter, readonly Choice[]>> = {
  kind: [
    { value: '', label: ledger.any },
    ...MOVEMENT_KINDS.map((value) => ({ value, label: words().movementKinds[value] })),
  ],
  clock: CLOCKS.map((value) => ({ value, label: ledger.clocks[value] })),
  below: [
    { value: '', label: ledger.below.any },
    { value: 'true', label: ledger.below.true },
  ],
  withoutCase: [
    { value: '', label: ledger.withoutCase.any },
    { value: 'true', label: ledger.withoutCase.true },
  ],
}
export const DIRECTION_CHOICES: readonly Choice[] = Object.entries(ledger.directions).map(
  ([value, label]) => ({ value, label }),
)

const DAYS: ReadonlySet<LedgerFilter> = new Set(['from', 'to'])

/** A filter in words. @example filterText('kind', 'sale') // 'Kind: Sale' */
export function filterText(name: LedgerFilter, value: string): string {
  const label = CHOICES[name]?.find((choice) => choice.value === value)?.label ?? value
  return `${DAYS.has(name) ? zoned(ledger.filters[name]) : ledger.filters[name]}: ${label}`
}
