/** The columns of the list by name, and those that are shown until the reader chooses. */
import type { Episode } from '../../../api/episodes/schema.ts'
import type { Column } from '../../ui/table/columns.ts'
import * as known from '../episode-columns.tsx'
import { type ExceptionsSearch, showsBoth } from '../search.ts'
import { COLUMN_NAMES, type ColumnName, FIXED_COLUMNS, USUAL_COLUMNS } from './columns.ts'

const COLUMNS: Readonly<Record<ColumnName, Column<Episode>>> = {
  item: known.itemColumn,
  place: known.placeColumn,
  site: known.siteColumn,
  lot: known.lotColumn,
  since: known.sinceColumn,
  ended: known.endedColumn,
  duration: known.durationColumn,
  deepest: known.deepestColumn,
  unitDays: known.unitDaysColumn,
  uncovered: known.uncoveredColumn,
  money: known.moneyColumn,
  order: known.orderColumn,
  class: known.classColumn,
  cause: known.causeColumn,
  trigger: known.triggerColumn,
  source: known.sourceColumn,
}

export function columnsNamed(names: readonly ColumnName[]): Column<Episode>[] {
  return COLUMN_NAMES.filter((name) => names.includes(name)).map((name) => COLUMNS[name])
}

/** A row is known by these; where a negative stands in the list twice, by its order too. */
export function fixedColumns(search: ExceptionsSearch): readonly ColumnName[] {
  return showsBoth(search) ? [...FIXED_COLUMNS, 'order'] : FIXED_COLUMNS
}

/**
 * The chosen columns, with those that a row is known by; else the usual ones, and those that distinguish or weigh the
 * rows at hand.
 */
export function shownColumns(
  named: readonly ColumnName[] | null,
  search: ExceptionsSearch,
  rows: readonly Episode[],
): readonly ColumnName[] {
  const wanted = new Set<ColumnName>([...(named ?? USUAL_COLUMNS), ...fixedColumns(search)])
  if (named !== null) return COLUMN_NAMES.filter((name) => wanted.has(name))
  if (rows.some((row) => row.costAtRisk !== null)) wanted.add('money')
  if (new Set(rows.map((row) => row.site)).size > 1) wanted.add('site')
  return COLUMN_NAMES.filter((name) => wanted.has(name))
}
