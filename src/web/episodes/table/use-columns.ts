/**
 * The columns that are shown. The address names them; if it names none, the last choice in this browser is put into it,
 * so that the address alone always says what is on show.
 */
import { useEffect } from 'react'
import { keepValue, keptValue } from '../../data/browser-store.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import { type ColumnName, readColumns, USUAL_COLUMNS, writeColumns } from './columns.ts'

const KEPT = 'exceptions.columns'

export function useColumns() {
  const { search, set } = useExceptionsSearch()
  const named = search.columns
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an address without columns is filled in
  useEffect(() => {
    if (named !== undefined) return
    const last = keptValue(KEPT)
    const columns = typeof last === 'string' ? readColumns(last) : null
    const text = columns === null ? undefined : writeColumns(columns)
    const { after, page } = search
    if (text !== undefined) set({ columns: text, after, page }, true)
  }, [named])
  return {
    /** Null where the usual ones are shown. */
    named: readColumns(named),
    columns: readColumns(named) ?? USUAL_COLUMNS,
    choose: (columns: readonly ColumnName[]) => {
      const text = writeColumns(columns)
      keepValue(KEPT, text ?? null)
      const { after, page } = search
      set({ columns: text, after, page })
    },
  }
}
