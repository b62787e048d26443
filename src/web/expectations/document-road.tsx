/** What of a document is still on the road, and what arrived beyond what it sent. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { transitQuery } from './queries.ts'
import { roadKey, useRoadColumns } from './road-table.tsx'

const { road: say } = web
const LISTED_MAX = 100

export function DocumentRoad({ document }: { document: string }) {
  const columns = useRoadColumns(false)
  const still = useQuery(transitQuery({ document, limit: LISTED_MAX })).data?.rows ?? []
  const beyond = useQuery(transitQuery({ document, over: 'true', limit: LISTED_MAX })).data?.rows ?? []
  return (
    [
      [say.still, still],
      [say.beyond, beyond],
    ] as const
  ).map(
    ([title, rows]) =>
      rows.length > 0 && (
        <Section key={title} title={title}>
          <DataTable label={title} columns={columns} rows={rows} rowKey={roadKey} />
        </Section>
      ),
  )
}
