/** No rows: because the filters leave none, because all is well, or because there is no data. Says which. */
import { Code, Stack } from '@mantine/core'
import type { Summary } from '../../api/schemas/registry.ts'
import { web } from '../../messages/web/index.ts'
import { Empty } from '../ui/empty.tsx'
import { when } from '../ui/when.ts'

export function NoEpisodes({ summary }: { summary: Summary | undefined }) {
  const { exceptions } = web
  if (summary === undefined || summary.episodes.total > 0)
    return <Empty title={exceptions.noMatch} text={exceptions.noMatchText(summary?.episodes.total)} />
  if (summary.movements > 0)
    return (
      <Empty
        title={exceptions.allWell}
        text={exceptions.allWellText(summary.books.total, summary.movements, when(summary.checkedAt))}
      />
    )
  return (
    <Empty title={exceptions.noData} text={exceptions.noDataText}>
      <Stack gap={4}>
        <Code>{exceptions.noDataImport}</Code>
        <Code>{exceptions.noDataDemo}</Code>
      </Stack>
    </Empty>
  )
}
