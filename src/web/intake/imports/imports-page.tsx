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
import { Time } from '../../ui/figures/time.tsx'
import { between, zoned } from '../../ui/figures/when.ts'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { PAGE_ROWS, PagedTable } from '../../ui/table/paged-table.tsx'
import rowLink from '../../ui/table/row-link.module.css'
import { importsQuery } from '../queries.ts'
import { StateBadge } from './state-badge.tsx'
import { titleOf } from './title-of.ts'

const route = getRouteApi('/imports')
const { imports: say } = web

/** A page of the list, and the way to a new import. */
export function ImportsPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(importsQuery({ after: search.after, limit: PAGE_ROWS }))
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
      <PagedTable
        label={say.table}
        found={found}
        columns={columns()}
        rowKey={({ id }) => id}
        empty={<Empty title={say.none} text={say.noneText} />}
        pages={{
          label: say.pages,
          search,
          range: say.range,
          goTo: (after, page) => void navigate({ search: { after, page } }),
        }}
      />
    </Stack>
  )
}

function columns(): Column<ImportJob>[] {
  return [
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
    {
      key: 'rejected',
      header: say.columns.rejected,
      numeric: true,
      cell: ({ rejected }) => figure(rejected),
    },
    {
      key: 'lasted',
      header: say.columns.lasted,
      cell: ({ startedAt, finishedAt }) =>
        finishedAt === null ? web.movements.none : duration(between(startedAt, finishedAt)),
    },
  ]
}

function rowsOf(job: ImportJob): number {
  return job.state === 'running' ? (job.progress?.rows ?? job.rows) : job.rows
}

function postedOf(job: ImportJob): number {
  return job.state === 'running' && job.progress !== null ? job.progress.posted : job.posted
}
