/** The latest imports, with the fate of their rows. */
import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { zoned } from '../../ui/figures/when.ts'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { latestImportsQuery } from '../queries.ts'
import styles from './about.module.css'

export function Imports({ movements }: { movements: number | undefined }) {
  const { data, isError, error, refetch } = useQuery(latestImportsQuery)
  const { about } = web
  return (
    <section className={styles.section} aria-labelledby="imports">
      <Title order={2} size="h4" id="imports" mb="xs">
        {about.imports}
      </Title>
      {data === undefined ? (
        isError ? (
          <ErrorBox error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading rows={2} />
        )
      ) : data.rows.length === 0 ? (
        <p className={styles.lead}>
          {movements !== undefined && about.importsNone(movements)}{' '}
          <Link to="/import" search={{}} className={styles.link}>
            {about.importNow}
          </Link>
        </p>
      ) : (
        <DataTable label={about.importsTable} columns={columns()} rows={data.rows} rowKey={(row) => row.id} />
      )}
      {data !== undefined && data.total > data.rows.length && (
        <p className={styles.dim}>{about.importsMore(data.rows.length, data.total)}</p>
      )}
    </section>
  )
}

function columns(): Column<ImportJob>[] {
  const { importColumns } = web.about
  const count = (key: 'rows' | 'posted' | 'repeated' | 'rejected'): Column<ImportJob> => ({
    key,
    header: importColumns[key],
    numeric: true,
    cell: (row) => figure(row[key]),
  })
  return [
    { key: 'files', header: importColumns.files, lead: true, cell: (row) => <Files row={row} /> },
    {
      key: 'at',
      header: zoned(importColumns.at),
      cell: ({ startedAt }) => <Time at={startedAt} form="short" />,
    },
    { key: 'state', header: importColumns.state, cell: ({ state }) => web.imports.states[state] ?? state },
    ...(['rows', 'posted', 'repeated', 'rejected'] as const).map(count),
  ]
}

/** Names without their folders, which are of no concern here. */
function Files({ row }: { row: ImportJob }) {
  const names = row.files.map((file) => file.split(/[\\/]/).at(-1)).join(', ')
  return (
    <Link to="/imports/$id" params={{ id: row.id }} className={styles.link}>
      {names}
    </Link>
  )
}
