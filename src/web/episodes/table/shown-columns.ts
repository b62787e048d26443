/** The columns of the list by name, and those that are shown until the reader chooses. */
import type { Episode } from '../../../api/episodes/schema.ts'
import type { Column } from '../../ui/table/columns.ts'
import * as known from '../episode-columns.tsx'
import { type ExceptionsSearch, ORDER_BOTH } from '../search.ts'
import { COLUMN_NAMES, type ColumnName, USUAL_COLUMNS } from './columns.ts'

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

/** The chosen columns; else the usual ones, and those that distinguish or weigh the rows at hand. */
export function shownColumns(
  named: readonly ColumnName[] | null,
  search: ExceptionsSearch,
  rows: readonly Episode[],
): readonly ColumnName[] {
  if (named !== null) return named
  const both = search.order === ORDER_BOTH || (search.order === undefined && search.ids !== undefined)
  const wanted = new Set<ColumnName>(USUAL_COLUMNS)
  if (both) wanted.add('order')
  if (rows.some((row) => row.costAtRisk !== null)) wanted.add('money')
  if (new Set(rows.map((row) => row.site)).size > 1) wanted.add('site')
  return COLUMN_NAMES.filter((name) => wanted.has(name))
}
