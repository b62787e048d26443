/** Rows that were not taken: where, what is wrong and what to do; by reason, page by page, and whole as CSV. */
import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { FileRejection, ImportJob } from '../../../api/intake/schema.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import { figure, known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Empty } from '../../ui/feedback/empty.tsx'
import { capitalised } from '../../ui/figures/capitalised.ts'
import { Field } from '../../ui/form/field.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { PAGE_ROWS, PagedTable } from '../../ui/table/paged-table.tsx'
import { reasonsQuery, rejectionsQuery } from '../queries.ts'
import { rejectedWords } from './rejected-words.ts'

const say = web.imports.rejections
/** The rest is in the list. */
const REASONS_MAX = 3

export interface RejectionsSearch {
  readonly code?: string
  readonly after?: string
  readonly page?: string
}

/** How many rows are not taken, and why, said before anything is begun; nothing where every row is. */
export function RejectedNotice({ job }: { job: ImportJob }) {
  const { id, rejected, rows, dryRun } = job
  const reasons = useQuery({ ...reasonsQuery(id), enabled: rejected > 0 }).data?.rows ?? []
  if (rejected === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={say.leftOut(rejected, rows, dryRun)}
    >
      {reasons.slice(0, REASONS_MAX).map(({ code, rows: count }) => (
        <Text key={code} size="sm">
          {say.why(count, reasonTitle(code), rejectedWords({ code, detail: {} }).todo)}
        </Text>
      ))}
    </Alert>
  )
}

/** One sentence if every row was taken. */
export function Rejections(props: {
  job: ImportJob
  search: RejectionsSearch
  onSearch: (search: RejectionsSearch) => void
}) {
  const { job, search, onSearch } = props
  const { code, after } = search
  const rows = useQuery(rejectionsQuery(job.id, { code, after, limit: PAGE_ROWS }))
  const reasons = useQuery({ ...reasonsQuery(job.id), enabled: job.rejected > 0 })
  if (job.rejected === 0)
    return (
      <Text size="sm">
        {say.none}: {say.noneText(job.rows)}
      </Text>
    )
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        <Group align="end">
          <Field
            label={say.code}
            value={code ?? ''}
            choices={[
              { value: '', label: say.all },
              ...(reasons.data?.rows ?? []).map((one) => ({
                value: one.code,
                label: say.reason(reasonTitle(one.code), one.rows),
              })),
            ]}
            onChange={(next) => onSearch({ code: next === '' ? undefined : next })}
          />
          <Anchor href={`/v1/imports/${encodeURIComponent(job.id)}/rejections.csv`} download size="sm" py={6}>
            {say.download}
          </Anchor>
        </Group>
      </Group>
      {job.rejected > REJECTIONS_LISTED_MAX && (
        <Text size="sm" c="dimmed">
          {say.listed(REJECTIONS_LISTED_MAX, job.rejected)}
        </Text>
      )}
      <PagedTable
        label={say.table}
        found={rows}
        columns={columnsFor(new Set(job.files).size > 1)}
        rowKey={(row) => `${row.file} ${row.row} ${row.code}`}
        empty={<Empty title={say.noMatch} text={say.all} />}
        pages={{
          label: say.pages,
          search,
          range: say.range,
          goTo: (next, page) => onSearch({ code, after: next, page }),
        }}
      />
    </Stack>
  )
}

function columnsFor(several: boolean): Column<FileRejection>[] {
  return [
    ...(several
      ? [{ key: 'file', header: say.file, lead: true, cell: ({ file }: FileRejection) => <bdi>{file}</bdi> }]
      : []),
    { key: 'row', header: say.row, numeric: true, lead: true, named: true, cell: ({ row }) => figure(row) },
    {
      key: 'what',
      header: say.what,
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{rejectedWords(row).what}</span>,
    },
    { key: 'todo', header: say.todo, cell: (row) => rejectedWords(row).todo },
  ]
}

/** A code's own words, without any value in hand. */
function reasonTitle(code: string): string {
  return capitalised(known(words().rejections, code)?.what({}) ?? code)
}
