/** Movements as CSV (RFC 4180), one a row, under the names of the movements file; `core/csv.ts` writes the cells. */
import { cell } from '../csv.ts'

/** A movement as the ledger shows it. */
export interface CsvMovement {
  readonly id: string
  readonly site: string
  readonly seq: string
  readonly kind: string
  readonly item: string
  readonly from: { readonly path: string }
  readonly to: { readonly path: string }
  readonly quantity: string
  readonly fromBalance: string
  readonly toBalance: string
  readonly lot: string | null
  readonly owner: string | null
  readonly occurredAt: string
  readonly occurredPrecision: string
  readonly reportedAt: string | null
  readonly recordedAt: string
  readonly source: string
  readonly actor: string | null
  readonly device: string | null
  readonly document: string | null
  readonly line: string | null
  readonly reason: string | null
  readonly unitCost: string | null
}

type Of = (movement: CsvMovement) => string | null

const COLUMNS: readonly (readonly [string, 'text' | 'figure', Of])[] = [
  ['site', 'text', (movement) => movement.site],
  ['seq', 'figure', (movement) => movement.seq],
  ['id', 'text', (movement) => movement.id],
  ['kind', 'text', (movement) => movement.kind],
  ['item', 'text', (movement) => movement.item],
  ['from', 'text', (movement) => movement.from.path],
  ['to', 'text', (movement) => movement.to.path],
  ['quantity', 'figure', (movement) => movement.quantity],
  ['from_balance_after', 'figure', (movement) => movement.fromBalance],
  ['to_balance_after', 'figure', (movement) => movement.toBalance],
  ['lot', 'text', (movement) => movement.lot],
  ['owner', 'text', (movement) => movement.owner],
  ['occurred_at', 'text', occurredAt],
  ['reported_at', 'text', (movement) => movement.reportedAt],
  ['recorded_at', 'text', (movement) => movement.recordedAt],
  ['source', 'text', (movement) => movement.source],
  ['document', 'text', (movement) => movement.document],
  ['line', 'text', (movement) => movement.line],
  ['actor', 'text', (movement) => movement.actor],
  ['device', 'text', (movement) => movement.device],
  ['reason', 'text', (movement) => movement.reason],
  ['unit_cost', 'figure', (movement) => movement.unitCost],
]

/** The names of the columns, with their line end. */
export const MOVEMENT_CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`

/** One movement as a line of CSV, with its line end. */
export function movementCsvRow(movement: CsvMovement): string {
  return `${COLUMNS.map(([, kind, of]) => cell(of(movement), kind)).join(',')}\r\n`
}

/** To its precision, so that reading the file again knows no more than the ledger did. */
function occurredAt({ occurredAt, occurredPrecision }: CsvMovement): string {
  if (occurredPrecision === 'day') return occurredAt.slice(0, 10)
  return occurredPrecision === 'minute' ? `${occurredAt.slice(0, 16)}Z` : occurredAt
}
