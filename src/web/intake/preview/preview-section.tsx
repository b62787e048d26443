/** The part of the page that shows the first rows: as movements, or why they cannot be read yet. */
import { Button, Stack, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Preview } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Empty } from '../../ui/feedback/empty.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { PreviewTable } from './preview.tsx'

const { preview: say } = web.intake

/**
 * Where nobody knows yet how the rows are read, nothing is shown; while something is asked, the rows are not certain.
 */
export function PreviewSection(props: {
  isKnown: boolean
  isOpen: boolean
  preview: UseQueryResult<Preview>
}) {
  const { isKnown, isOpen, preview } = props
  return (
    <section aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      {isKnown ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {isOpen ? say.leadOpen : say.lead}
          </Text>
          <Rows preview={preview} />
        </>
      ) : (
        <Text size="sm" role="status">
          {say.emptyText}
        </Text>
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
  if (data.rows === 0) return <Empty title={say.none} text={say.noneText} />
  return (
    <Stack gap="xs">
      <Text size="sm" role="status" className="figure" style={{ whiteSpace: 'normal' }}>
        {say.counts(data.rows, data.accepted, data.rejected)}
      </Text>
      <PreviewTable preview={data} stale={isPlaceholderData} />
    </Stack>
  )
}
