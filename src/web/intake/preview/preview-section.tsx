/** The part of the page that shows the first rows: as movements, or why they cannot be read yet. */
import { Button, Stack, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Preview } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { PreviewTable } from './preview.tsx'

const { preview: say } = web.intake

/** `lacking` are sentences on what the mapping lacks; while there are any, nothing is read. */
export function PreviewSection(props: { lacking: readonly string[]; preview: UseQueryResult<Preview> }) {
  const { lacking, preview } = props
  return (
    <section aria-label={say.title}>
      <Title order={2} size="h4" mb="xs">
        {say.title}
      </Title>
      {lacking.length > 0 ? (
        <Text size="sm" role="status">
          {lacking.join(' ')} {say.emptyText}
        </Text>
      ) : (
        <Rows preview={preview} />
      )}
    </section>
  )
}

function Rows({ preview }: { preview: UseQueryResult<Preview> }) {
  const { data, error, isPlaceholderData } = preview
  if (error !== null)
    return (
      <Trouble title={say.wrong} error={error}>
        <Button size="xs" variant="default" onClick={() => void preview.refetch()}>
          {web.error.retry}
        </Button>
      </Trouble>
    )
  if (data === undefined) return <Loading rows={6} />
  return (
    <Stack gap="xs">
      <Text size="sm" role="status" className="figure" style={{ whiteSpace: 'normal' }}>
        {say.counts(data.rows, data.accepted, data.rejected)}
      </Text>
      <PreviewTable preview={data} stale={isPlaceholderData} />
    </Stack>
  )
}
