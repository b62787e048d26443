/** The selected episode in plain words: what happened, why, how sure, and what would put it right. */
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Book } from '../../api/books/schema.ts'
import type { Episode } from '../../api/episodes/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { summaryQuery } from '../episodes/queries.ts'
import { ClassBadge } from '../ui/figures/class-badge.tsx'
import { between, when } from '../ui/figures/when.ts'
import styles from './book.module.css'
import { CauseStory } from './cause-story.tsx'

export function EpisodeStory({ book, episode }: { book: Book; episode: Episode }) {
  const { data: summary } = useQuery(summaryQuery)
  const { order, startedAt, endedAt, deepest, uncovered } = episode
  const end = endedAt ?? summary?.lastRecordedAt ?? book.lastAt ?? startedAt
  const sentence = web.episodeSentence({
    order,
    item: book.itemName ?? book.item,
    place: book.location.path,
    from: when(startedAt),
    to: endedAt === null ? null : when(endedAt),
    lastedMs: between(startedAt, end),
    deepest,
    uncovered,
  })
  return (
    <section className={styles.story} aria-labelledby="what-happened">
      <h2 id="what-happened" className={styles.sentence}>
        {sentence}
      </h2>
      <Group gap="xs" align="center" wrap="nowrap">
        <ClassBadge value={episode.class} />
        <span>{words().classes[episode.class].meaning}</span>
      </Group>
      <CauseStory episode={episode} />
    </section>
  )
}
