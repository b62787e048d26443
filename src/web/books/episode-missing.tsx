/** A link to an episode that is no more: says so and goes on with the book. */
import { Alert, Text } from '@mantine/core'
import { web } from '../../messages/web/index.ts'

export function EpisodeMissing({ id }: { id: string }) {
  return (
    <Alert color="yellow" variant="light" title={web.notFound.episode(id)}>
      <Text size="sm">{web.notFound.episodeText}</Text>
    </Alert>
  )
}
