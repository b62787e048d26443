/** An entry of a mapping compiled for a table: how each part of a movement is read from the cells of a row. */
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { ColumnSpec, MappingEntry } from '../mapping.ts'
import { type ColumnFinder, type Test, testsOf } from './condition.ts'
import { type DirectionOf, directionOf, type QuantityOf, quantityOf } from './quantities.ts'
import { columnsNamed, foldedValue, type TextOf, type TextSpec, textOf } from './texts.ts'
import { type TimeRead, timeRead } from './time-read.ts'

/** Columns whose texts are handed on as they are. */
const PLAIN = [
  'site',
  'document',
  'line',
  'id',
  'source',
  'actor',
  'device',
  'lot',
  'owner',
  'reason',
] as const
const PLAIN_TOO = ['currency', 'scanned', 'received_seq', 'unit'] as const
const TIMES = ['occurred_at', 'recorded_at', 'reported_at'] as const
export type TimeColumn = (typeof TIMES)[number]

export interface CompiledEntry {
  readonly where: readonly Test[]
  readonly levels: readonly Test[]
  readonly texts: readonly { readonly column: CanonicalColumn; readonly of: TextOf }[]
  readonly item: TextOf
  readonly quantity: QuantityOf
  readonly balance: QuantityOf | null
  readonly cost: QuantityOf | null
  /** The cost as it is written; null where it is worked out from several columns. */
  readonly costText: TextOf | null
  readonly direction: DirectionOf
  readonly typeOf: TextOf | null
  readonly location: TextOf | null
  readonly from: TextOf
  readonly to: TextOf
  readonly kind: TextOf | null
  readonly transfers: Transfers | null
  readonly times: readonly { readonly column: TimeColumn; readonly text: TextOf; readonly read: TimeRead }[]
  /** Whether a row without any of its quantities is no movement, rather than one that lacks its quantity. */
  readonly severalQuantities: boolean
}

/** Whether a row is a transfer to another place of the file, and which. */
interface Transfers {
  readonly isOne: (cells: readonly string[]) => boolean
  readonly to: TextOf
}

const BLANK: TextOf = () => ''

/** Compiles an entry; `zone` (IANA) is that of times which name none. A FileError names the place of a mistake. */
export function compileEntry(
  entry: MappingEntry,
  find: ColumnFinder,
  zone: string | undefined,
): CompiledEntry {
  const { columns } = entry
  const text = (column: CanonicalColumn): TextOf | null => {
    const spec = columns[column]
    return spec === undefined ? null : textOf(spec as TextSpec, `columns/${column}`, find)
  }
  const number = (column: CanonicalColumn): QuantityOf | null => {
    const spec = columns[column]
    return spec === undefined ? null : quantityOf(spec, `columns/${column}`, find)
  }
  const { sign } = entry
  const quantity = columns.quantity ?? { value: '' }
  return {
    where: testsOf(entry.where ?? [], 'where', find),
    levels: testsOf(entry.levels ?? [], 'levels', find),
    texts: [...PLAIN, ...PLAIN_TOO].flatMap((column) => {
      const of = text(column)
      return of === null ? [] : [{ column, of }]
    }),
    item: text('item') ?? BLANK,
    quantity: quantityOf(quantity, 'columns/quantity', find),
    balance: number('balance_after'),
    cost: number('unit_cost'),
    costText: isText(columns.unit_cost) ? text('unit_cost') : null,
    direction: directionOf(entry, find),
    typeOf: typeof sign === 'object' ? textOf(sign.column, 'sign/column', find) : null,
    location: text('location'),
    from: text('from') ?? BLANK,
    to: text('to') ?? BLANK,
    kind: text('kind'),
    transfers: transfersOf(entry, find),
    times: TIMES.flatMap((column) => {
      const spec = columns[column]
      if (spec === undefined) return []
      return [
        { column, text: textOf(spec as TextSpec, `columns/${column}`, find), read: timeRead(spec, zone) },
      ]
    }),
    severalQuantities: typeof quantity === 'object' && columnsNamed(quantity).length > 1,
  }
}

function isText(spec: ColumnSpec | undefined): boolean {
  return typeof spec !== 'object' || 'column' in spec || 'value' in spec || 'join' in spec
}

function transfersOf({ transfers }: MappingEntry, find: ColumnFinder): Transfers | null {
  if (transfers === undefined) return null
  const at = find(transfers.column, 'transfers/column')
  const types = new Set(transfers.in.map(foldedValue))
  return {
    isOne: (cells) => types.has(foldedValue(cells[at] ?? '')),
    to: textOf(transfers.to, 'transfers/to', find),
  }
}
