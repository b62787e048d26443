/** The selected episode in plain words: what happened, why, how sure, and what would put it right. */
import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Book } from '../../../api/books/schema.ts'
import type { Episode } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useLastedMs } from '../../episodes/lasted.tsx'
import { ClassBadge, classMeaning, MayChange } from '../../ui/figures/class-badge.tsx'
import parts from '../../ui/layout/parts.module.css'
import { spanEnd, spanStart } from '../../ui/times/span-ends.ts'
import styles from '../book.module.css'
import { useKeyMovements } from '../movements/key-movements.ts'
import { CauseStory } from './cause-story.tsx'
import { FixedBy } from './fixed-by.tsx'
import { OnRecord } from './on-record.tsx'

export function EpisodeStory({ book, episode }: { book: Book; episode: Episode }) {
  const lastedMs = useLastedMs(episode)
  const keys = useKeyMovements(book.id, episode)
  const { order, startedAt, endedAt, deepest } = episode
  const sentence = web.episodeSentence({
    order,
    item: book.itemName ?? book.item,
    place: book.location.path,
    from: spanStart(startedAt),
    to: endedAt === null ? null : spanEnd(endedAt),
    lastedMs,
    deepest,
  })
  return (
    <section className={styles.story} aria-labelledby="what-happened">
      <h2 id="what-happened" className={styles.sentence}>
        {sentence}
      </h2>
      {/* Until it is explained nothing is said of its class. */}
      {episode.explained && (
        <Group gap="xs" align="center" wrap="nowrap">
          <ClassBadge of={episode} />
          <span>
            {classMeaning(episode)}
            <MayChange of={episode} />
          </span>
        </Group>
      )}
      {episode.closer !== null && <FixedBy keys={keys} closer={episode.closer} />}
      <OnRecord book={book} rows={keys.rows} />
      {episode.caseId !== null && (
        <p className="no-print">
          <Link to="/cases/$caseId" params={{ caseId: episode.caseId }} search={{}} className={parts.link}>
            {web.cases.openCase}
          </Link>
        </p>
      )}
      <CauseStory episode={episode} />
    </section>
  )
}
