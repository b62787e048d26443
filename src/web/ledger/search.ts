/**
 * What the address of the ledger page holds. Unknown names are dropped; values go to the API as they are, which refuses
 * wrong ones by name.
 */
export const LEDGER_FILTERS = ['id', 'document', 'item', 'location'] as const
export type LedgerFilter = (typeof LEDGER_FILTERS)[number]
const NAMES = [...LEDGER_FILTERS, 'direction', 'after', 'page'] as const
export type LedgerSearch = Partial<Record<(typeof NAMES)[number], string>>

export const LEDGER_ROWS = 50

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const search: LedgerSearch = {}
  for (const name of NAMES) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}

/** The address as the API's query. */
export function movementsAsk({
  page: _,
  ...rest
}: LedgerSearch): Record<string, string | number | undefined> {
  return { ...rest, limit: LEDGER_ROWS }
}
