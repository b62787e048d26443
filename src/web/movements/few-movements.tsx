/** The newest few movements of an item, a place or a document, as the ledger shows them. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import styles from '../ui/layout/facts.module.css'
import { DataTable } from '../ui/table/data-table.tsx'
import { ledgerColumns } from './ledger/movement-columns.tsx'
import { fewMovementsQuery } from './queries.ts'

/** The columns of a short list; the rest is on a movement's own page. */
const SHORT = new Set(['id', 'item', 'kind', 'quantity', 'from', 'to', 'happened', 'posted', 'document'])

const shortColumns = () => ledgerColumns().filter(({ key }) => SHORT.has(key))
/** The page itself names the item; the kind heads a card in its place. */
const columnsOfItem = () =>
  shortColumns()
    .filter(({ key }) => key !== 'item')
    .map((column) => (column.key === 'kind' ? { ...column, lead: true } : column))

export function FewMovements({ filter, limit }: { filter: Query; limit: number }) {
  const found = useQuery(fewMovementsQuery(filter, limit))
  return (
    <Answer query={found} loading={<Loading rows={3} />}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className={styles.note}>{web.stock.noMovements}</p>
        ) : (
          <DataTable
            label={web.stock.movements}
            columns={filter.item === undefined ? shortColumns() : columnsOfItem()}
            rows={rows}
            rowKey={({ site, seq }) => `${site} ${seq}`}
          />
        )
      }
    </Answer>
  )
}
