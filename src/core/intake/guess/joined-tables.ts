/**
 * Files of which one looks up the other: lines without a date beside the documents they belong to (MSEG and MKPF, order
 * lines and orders). Found by a key that names each row of the other file once, and that the lines have as well.
 */
import { sameName } from '../table/column-names.ts'
import { groundOf } from './ground.ts'
import { draftOf, type Ground } from './make-plan.ts'
import { type Profile, strengthOf } from './profile.ts'
import { isMissing } from './questions/missing.ts'
import type { SampleTable } from './sample-table.ts'
import type { Settled } from './settled.ts'

/** Columns of a key at most. */
const KEY_MAX = 3
/** Of the lines, how many have to find their row: of whole files, and where a sample may have cut them off. */
const FOUND_MIN = 0.95
const FOUND_OF_SAMPLE_MIN = 0.3

/** Tables with the columns of those they look up; the tables that are only looked up are left out. */
export function joinedTables(tables: readonly SampleTable[], settled: Settled): readonly SampleTable[] {
  if (tables.length < 2) return tables
  const grounds = tables.map((table) => ({ table, ground: groundOf(table, settled) }))
  const lookedUp = new Set<SampleTable>()
  const joined = grounds.map(({ table, ground }) => {
    if (!lacksOnlyTime(ground)) return table
    for (const other of grounds) {
      if (other.table === table || !isOfDocuments(other.ground)) continue
      const key = keyBetween(ground, other.ground)
      if (key === null) continue
      lookedUp.add(other.table)
      return join(table, other.table, key)
    }
    return table
  })
  return joined.filter((_, index) => !lookedUp.has(tables[index]))
}

function lacksOnlyTime(ground: Ground): boolean {
  const { plan } = draftOf(ground)
  const { groups } = ground.table.layout
  return (
    groups.length === 0 && isMissing(plan, 'time') && !isMissing(plan, 'item') && !isMissing(plan, 'quantity')
  )
}

/** A table of times that moves nothing itself. */
function isOfDocuments(ground: Ground): boolean {
  const { plan } = draftOf(ground)
  return !isMissing(plan, 'time') && (isMissing(plan, 'item') || isMissing(plan, 'quantity'))
}

/** A column of the lines, and the column of the other table that holds the same. */
type Pair = readonly [own: Profile, other: Profile]

/** The fewest columns that name one row of the other table for (nearly) every line; null where none do. */
function keyBetween({ table, profiles }: Ground, other: Ground): readonly Pair[] | null {
  const pairs = profiles.flatMap((own): Pair[] => {
    const same = other.profiles.find(({ header }) => sameName(header, own.header))
    const found = same ?? (isId(own) ? other.profiles.find(isId) : undefined)
    return found === undefined || found.filled.length < found.values.length * FOUND_MIN ? [] : [[own, found]]
  })
  const least = table.complete && other.table.complete ? FOUND_MIN : FOUND_OF_SAMPLE_MIN
  for (let size = 1; size <= KEY_MAX; size++) {
    const key = choices(pairs, size).find((one) => isKey(one, least))
    if (key !== undefined) return key
  }
  return null
}

function isId(profile: Profile): boolean {
  return strengthOf(profile, 'document', 'id') >= 0.5
}

function isKey(pairs: readonly Pair[], least: number): boolean {
  const theirs = keysOf(pairs.map(([, other]) => other))
  const known = new Set(theirs)
  if (known.size < theirs.length || theirs.length === 0) return false
  const ours = keysOf(pairs.map(([own]) => own))
  return ours.filter((key) => known.has(key)).length >= ours.length * least
}

function keysOf(columns: readonly Profile[]): string[] {
  return columns[0].values.map((_, row) => columns.map(({ values }) => values[row]).join('\u0000'))
}

/** All choices of so many of the pairs, in their order. */
function choices(pairs: readonly Pair[], size: number): (readonly Pair[])[] {
  if (size === 0) return [[]]
  return pairs.flatMap((pair, index) =>
    choices(pairs.slice(index + 1), size - 1).map((rest) => [pair, ...rest]),
  )
}

/** The table with the columns of the other one that it does not have. */
function join(table: SampleTable, other: SampleTable, key: readonly Pair[]): SampleTable {
  const fresh = other.columns.flatMap((name, index) =>
    table.columns.some((one) => sameName(one, name)) ? [] : [index],
  )
  const keyOf = (cells: readonly string[], at: readonly number[]) =>
    at.map((index) => cells[index] ?? '').join('\u0000')
  const [own, theirs] = [key.map(([mine]) => mine.index), key.map(([, their]) => their.index)]
  const rows = new Map(other.rows.map((cells) => [keyOf(cells, theirs), cells]))
  return Object.assign({}, table, {
    columns: [...table.columns, ...fresh.map((index) => other.columns[index])],
    rows: table.rows.map((cells) => {
      const found = rows.get(keyOf(cells, own))
      return [...cells, ...fresh.map((index) => found?.[index] ?? '')]
    }),
    join: {
      match: other.name.split(/[/\\]/).at(-1) ?? other.name,
      on: Object.fromEntries(key.map(([mine, their]) => [mine.header, their.header])),
    },
  })
}
