// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold a few rows of millions
/** One row of the ledger: of one height always, so that nothing moves; grey until it is there. */
import { VisuallyHidden } from '@mantine/core'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import type { Column } from '../../ui/table/columns.ts'
import list from './ledger-list.module.css'

export function LedgerRow(props: {
  index: number
  row: MovementRow | undefined
  columns: readonly Column<MovementRow>[]
  form: 'wide' | 'narrow'
  heightRem: number
}) {
  const { index, row, columns, form, heightRem } = props
  const style = { height: `${heightRem}rem` }
  // The header is the first row.
  const place = { role: 'row', 'aria-rowindex': index + 2, 'data-row': index }
  if (row === undefined)
    return (
      <div {...place} className={list.coming} style={style}>
        <div role="cell" aria-colspan={columns.length}>
          <span className={list.bar} />
          <VisuallyHidden>{web.loading}</VisuallyHidden>
        </div>
      </div>
    )
  return (
    <div {...place} className={`${list.row} ${list.columns}`} style={style}>
      {columns.map((column) => (
        <div
          role="cell"
          key={column.key}
          data-column={column.key}
          className={column.numeric ? list.numeric : undefined}
        >
          {form === 'narrow' && column.lead !== true && (
            <span className={list.label} aria-hidden>
              {column.header}
            </span>
          )}
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}
