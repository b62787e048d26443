/** The narrow form of a DataTable: a card a row, its facts as a list of terms. */
import { Check } from '../form/check.tsx'
import type { DataTableProps } from './columns.ts'
import styles from './data-cards.module.css'

export function DataCards<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, isSelected, selecting } = props
  const lead = columns.filter((column) => column.lead)
  const rest = columns.filter((column) => !column.lead)
  return (
    <>
      {selecting !== undefined && (
        <div className={`${styles.all} no-print`}>
          <Check
            label={selecting.allLabel}
            labelled
            checked={selecting.all === 'all'}
            mixed={selecting.all === 'some'}
            onToggle={selecting.toggleAll}
          />
        </div>
      )}
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <li
            key={rowKey(row)}
            className={styles.card}
            data-row={rowKey(row)}
            data-selected={isSelected?.(row) || selecting?.has(row) || undefined}
          >
            {selecting !== undefined && (
              <div className={`${styles.check} no-print`}>
                <Check
                  label={selecting.label(row)}
                  checked={selecting.has(row)}
                  onToggle={(event) => selecting.toggle(row, event.shiftKey)}
                />
              </div>
            )}
            <div className={styles.lead}>
              {lead.map((column) => (
                <span key={column.key}>
                  {column.named && `${column.header} `}
                  {column.cell(row)}
                </span>
              ))}
            </div>
            <dl className={styles.facts}>
              {rest.map((column) => (
                <div key={column.key} className={styles.fact}>
                  <dt>{column.header}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
