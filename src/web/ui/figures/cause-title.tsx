/** The likeliest cause of an episode in two words, with how sure we are. */
import { Text } from '@mantine/core'
import type { Episode } from '../../../api/episodes/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'

export function CauseTitle({ episode }: { episode: Episode }) {
  const [cause] = episode.causes
  if (!episode.explained || cause === undefined)
    return (
      <Text span size="sm" c="dimmed">
        {web.cause.pending}
      </Text>
    )
  return (
    <>
      {words().causes[cause.code].title}{' '}
      {cause.code !== 'unknown' && (
        <Text span size="sm" c="dimmed" className="figure">
          {web.cause.likely(cause.probability)}
        </Text>
      )}
    </>
  )
}
