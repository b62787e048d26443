/**
 * The address of the ledger page. Unknown names are dropped; values go to the API as they are, which refuses wrong ones
 * by name.
 */
import { zoneName } from '../../ui/figures/when.ts'

export const LEDGER_FILTERS = [
  'id',
  'document',
  'documentPart',
  'item',
  'itemPart',
  'location',
  'locationPart',
  'kind',
  'source',
  'sourcePart',
  'actor',
  'actorPart',
  'clock',
  'from',
  'to',
  'below',
  'withoutCase',
  'site',
  'bookId',
] as const
export type LedgerFilter = (typeof LEDGER_FILTERS)[number]
/** `row` is the row at the top, counted from the oldest, which keeps its number when movements come. */
const NAMES = [...LEDGER_FILTERS, 'direction', 'row'] as const
export type LedgerSearch = Partial<Record<(typeof NAMES)[number], string>>

/** The clock that `from` and `to` are read on. */
export const CLOCKS = ['posted', 'happened'] as const

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const search: LedgerSearch = {}
  for (const name of NAMES) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}

/** The filters of the address as the API's query, without order and rows. */
export function ledgerQuery(search: LedgerSearch): Record<string, string | undefined> {
  const { row: _row, direction: _direction, clock, from, to, below, ...rest } = search
  const name = clock === 'happened' ? 'occurred' : 'recorded'
  const zone = from === undefined && to === undefined ? undefined : zoneName()
  return { ...rest, [`${name}From`]: from, [`${name}To`]: to, zone, belowZero: below }
}

/** The API's query before any row is listed, with order and row, so that it refuses wrong ones. */
export function ledgerHeadQuery(search: LedgerSearch): Record<string, string | undefined> {
  const { row, direction } = search
  return { ...ledgerQuery(search), direction, start: row === undefined || /^\d+$/.test(row) ? '0' : row }
}

/** The address of the whole list as CSV for a spreadsheet. */
export function ledgerCsvAddress(search: LedgerSearch): string {
  const query = { ...ledgerQuery(search), direction: search.direction ?? 'desc', bom: 'true' }
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/v1/movements.csv?${new URLSearchParams(given as [string, string][])}`
}
