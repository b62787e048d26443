/** Imports, newest first; those under way move by themselves. */
import { Anchor, Button, Group, Stack } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { duration, figure } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { useTitle } from '../../frame/use-title.ts'
import { Empty } from '../../ui/feedback/empty.tsx'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { between, zoned } from '../../ui/figures/when.ts'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { CursorPager } from '../../ui/table/cursor-pager.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import rowLink from '../../ui/table/row-link.module.css'
import { importsQuery } from '../queries.ts'
import { titleOf } from './import-page.tsx'
import { StateBadge } from './state-badge.tsx'

const route = getRouteApi('/imports')
const { imports: say } = web
const ROWS = 50

export function ImportsPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(importsQuery({ after: search.after, limit: ROWS }))
  return (
    <Stack gap="md">
      <PageTitle title={say.title} lead={say.lead} />
      <Group>
        <Button component={Link} to="/import" leftSection={<IconFileImport size={16} aria-hidden />}>
          {say.new}
        </Button>
        <Anchor component={Link} to="/audit" size="sm">
          {say.audit}
        </Anchor>
      </Group>
      {found.isError ? (
        <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Loading rows={6} />
      ) : found.data.rows.length === 0 ? (
        <Empty title={say.none} text={say.noneText} />
      ) : (
        <div aria-busy={found.isPlaceholderData}>
          <DataTable label={say.table} columns={COLUMNS} rows={found.data.rows} rowKey={({ id }) => id} />
          <CursorPager
            label={say.pages}
            search={search}
            page={found.data}
            size={ROWS}
            range={say.range}
            goTo={(after, page) =>
              void navigate({ search: { after, page: after === undefined ? undefined : String(page) } })
            }
          />
        </div>
      )}
    </Stack>
  )
}

const COLUMNS: readonly Column<ImportJob>[] = [
  {
    key: 'files',
    header: say.columns.files,
    lead: true,
    cell: (job) => (
      <Link to="/imports/$id" params={{ id: job.id }} search={{}} className={rowLink.link}>
        <bdi>{titleOf(job)}</bdi>
      </Link>
    ),
  },
  { key: 'state', header: say.columns.state, lead: true, cell: (job) => <StateBadge job={job} /> },
  {
    key: 'started',
    header: zoned(say.columns.started),
    cell: ({ startedAt }) => <Time at={startedAt} form="short" />,
  },
  { key: 'rows', header: say.columns.rows, numeric: true, cell: (job) => figure(rowsOf(job)) },
  { key: 'posted', header: say.columns.posted, numeric: true, cell: (job) => figure(postedOf(job)) },
  { key: 'known', header: say.columns.known, numeric: true, cell: ({ repeated }) => figure(repeated) },
  { key: 'rejected', header: say.columns.rejected, numeric: true, cell: ({ rejected }) => figure(rejected) },
  {
    key: 'lasted',
    header: say.columns.lasted,
    cell: ({ startedAt, finishedAt }) =>
      finishedAt === null ? web.movements.none : duration(between(startedAt, finishedAt)),
  },
]

function rowsOf(job: ImportJob): number {
  return job.state === 'running' ? (job.progress?.rows ?? job.rows) : job.rows
}

function postedOf(job: ImportJob): number {
  return job.state === 'running' && job.progress !== null ? job.progress.posted : job.posted
}
