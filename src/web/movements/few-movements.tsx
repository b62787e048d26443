/** The newest few movements of something, as the ledger tells them. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import styles from '../ui/layout/facts.module.css'
import { DataTable } from '../ui/table/data-table.tsx'
import { ledgerColumns } from './ledger/movement-columns.tsx'
import { fewMovementsQuery } from './queries.ts'

/** What is said of a movement in a few lines; the rest is on its own page. */
const TOLD = new Set(['id', 'item', 'kind', 'quantity', 'from', 'to', 'happened', 'posted', 'document'])

export function FewMovements({ filter, limit }: { filter: Query; limit: number }) {
  const found = useQuery(fewMovementsQuery(filter, limit))
  if (found.isError) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Loading rows={3} />
  if (found.data.rows.length === 0) return <p className={styles.note}>{web.stock.noMovements}</p>
  return (
    <DataTable
      label={web.stock.movements}
      columns={ledgerColumns().filter(({ key }) => TOLD.has(key))}
      rows={found.data.rows}
      rowKey={({ site, seq }) => `${site} ${seq}`}
    />
  )
}
