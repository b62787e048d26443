/** The narrow form of a DataTable: a card a row, its facts as a list of terms. */
import styles from './data-cards.module.css'
import type { DataTableProps } from './data-table.tsx'

export function DataCards<Row>({ label, columns, rows, rowKey, isSelected }: DataTableProps<Row>) {
  const lead = columns.filter((column) => column.lead)
  const rest = columns.filter((column) => !column.lead)
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card} data-selected={isSelected?.(row) || undefined}>
          <div className={styles.lead}>
            {lead.map((column) => (
              <span key={column.key}>{column.cell(row)}</span>
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
  )
}
