/** Hostile variants of a written file: what people and programs do to an export before it is read. */
import type { CanonicalColumn } from '../../src/core/intake/canonical-columns.ts'
import { type Random, randomOf } from '../simulation/random.ts'
import type { History } from './history.ts'
import type { Written } from './render/lib/layout.ts'
import type { Cells, Role, Table, TableColumn } from './render/lib/table.ts'

export const VARIANTS = [
  'mixed-languages',
  'shuffled',
  'renamed',
  'extra-columns',
  'capitals',
  'blank-rows',
  'footers',
  'one-row',
  'three-rows',
  'many-rows',
] as const
export type Variant = (typeof VARIANTS)[number]

/** Rows of a history that is long. */
const MANY = 2_000

/** How many movements the history of a variant has; null for as many as usual. */
export function movementsOf(variant: Variant | null): number | null {
  return variant === 'many-rows' ? MANY : null
}

/** The first movements only, where a variant wants a file of hardly any. */
export function shortened(history: History, variant: Variant | null): History {
  const rows = variant === 'one-row' ? 1 : variant === 'three-rows' ? 3 : null
  return rows === null ? history : { ...history, movements: history.movements.slice(0, rows) }
}

/** A written file, changed; null where a layout has nothing that could be changed so. */
export function hostile(written: Written, variant: Variant, seed: number): Written | null {
  const random = randomOf(seed * 131 + 7)
  const { table } = written
  switch (variant) {
    case 'mixed-languages':
      return table.columns.some(({ otherHeaders }) => otherHeaders.length > 1)
        ? renamed(written, (one) =>
            one.otherHeaders.length > 0 ? random.pick(one.otherHeaders) : one.header,
          )
        : null
    case 'capitals':
      return renamed(written, ({ header }) => header.toUpperCase())
    case 'renamed':
      return oneRenamed(written, random)
    case 'shuffled':
      return table.grouped ? null : { ...written, table: reordered(table, shuffledIndexes(table, random)) }
    case 'extra-columns':
      return table.grouped ? null : { ...written, table: withExtras(table, random) }
    case 'blank-rows':
      return { ...written, table: { ...table, rows: withBlanks(table, random) } }
    case 'footers':
      return { ...written, table: { ...table, below: [...table.below, [], ...FOOTERS] } }
    default:
      return written
  }
}

const FOOTERS: readonly Cells[] = [
  ['Report generated on 2026-11-29 10:12 by MILLER'],
  ['Page 1 of 1'],
  ['--- end of report ---'],
]
const NONSENSE = ['Zorp', 'Feld7', 'xx_1', 'Blubb'] as const
const NEEDED: ReadonlySet<Role> = new Set([
  'item',
  'location',
  'quantity',
  'in',
  'out',
  'occurred_at',
  'from',
  'to',
])

function renamed(written: Written, rename: (column: TableColumn) => string): Written {
  const columns = written.table.columns.map((one) => ({ ...one, header: rename(one) }))
  const truth: Partial<Record<CanonicalColumn, string>> = {}
  written.table.columns.forEach(({ header }, at) => {
    for (const [name, known] of Object.entries(written.truth.columns) as [CanonicalColumn, string][])
      if (known === header) truth[name] = columns[at].header
  })
  const names = (all: readonly TableColumn[]) => new Set(all.map(({ header }) => header)).size
  // Words of two languages may fall together; a file with such headers is another case.
  if (names(columns) < names(written.table.columns)) return written
  return { ...written, table: { ...written.table, columns }, truth: { ...written.truth, columns: truth } }
}

function oneRenamed(written: Written, random: Random): Written {
  const chosen = random.pick(written.table.columns.filter(({ role }) => NEEDED.has(role)))
  const word = random.pick(NONSENSE)
  return renamed(written, (one) => (one === chosen ? word : one.header))
}

function shuffledIndexes({ columns }: Table, random: Random): number[] {
  return columns
    .map((_, at) => ({ at, ticket: random.next() }))
    .sort((left, right) => left.ticket - right.ticket)
    .map(({ at }) => at)
}

function reordered(table: Table, order: readonly number[]): Table {
  const cells = (row: Cells) => (row.length < table.columns.length ? row : order.map((at) => row[at]))
  return {
    ...table,
    columns: order.map((at) => table.columns[at]),
    rows: table.rows.map(cells),
    below: table.below.map(cells),
    overHeader: table.overHeader.length === 0 ? [] : cells(table.overHeader),
  }
}

/** Money, people, ids and JSON, as they stand beside movements anywhere. */
const EXTRAS: readonly { readonly header: string; readonly cell: (at: number, random: Random) => string }[] =
  [
    { header: 'Total Value', cell: (_, random) => (random.between(-90_000, 90_000) / 100).toFixed(2) },
    { header: 'Created By', cell: (at) => ['m.miller', 'jk', 'system'][at % 3] },
    { header: 'GUID', cell: (at) => `7f3c${String(at).padStart(8, '0')}` },
    { header: 'Metadata', cell: (at) => `{"source":"web","row":${at}}` },
    { header: 'Customer Name', cell: (at) => ['Smith Ltd', 'Jones & Co', ''][at % 3] },
  ]

function withExtras(table: Table, random: Random): Table {
  const extra = EXTRAS.map(
    ({ header }): TableColumn => ({ role: 'other', header, otherHeaders: [], type: 'text' }),
  )
  const wide: Table = {
    ...table,
    columns: [...table.columns, ...extra],
    rows: table.rows.map((cells, at) => [...cells, ...EXTRAS.map(({ cell }) => cell(at, random))]),
    below: table.below.map((cells) => [
      ...cells,
      ...(cells.length < table.columns.length ? [] : EXTRAS.map(() => '')),
    ]),
    overHeader: table.overHeader.length === 0 ? [] : [...table.overHeader, ...EXTRAS.map(() => '')],
  }
  return reordered(wide, shuffledIndexes(wide, random))
}

function withBlanks(table: Table, random: Random): Cells[] {
  const blank = table.columns.map(() => '')
  return table.rows.flatMap((cells) => (random.chance(0.08) ? [cells, blank] : [cells]))
}
