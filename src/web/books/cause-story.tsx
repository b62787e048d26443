/** The likeliest cause: its sentence, its evidence, the repair it proposes; below it, what else it may have been. */
import type { Episode } from '../../api/episodes/schema.ts'
import { causeSentence, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import styles from './book.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { OtherCauses } from './other-causes.tsx'
import { RepairList } from './repair-list.tsx'

export function CauseStory({ episode }: { episode: Episode }) {
  const [cause, ...others] = episode.causes
  if (!episode.explained || cause === undefined)
    return (
      <p className={styles.note} role="status">
        {web.cause.pendingText}
      </p>
    )
  const { title, todo } = words().causes[cause.code]
  return (
    <div className={styles.columns}>
      <div>
        <h3>
          {web.book.why}: {title}
          {cause.code !== 'unknown' && `, ${web.cause.likely(cause.probability)}`}
        </h3>
        <p>{causeSentence(words(), cause)}</p>
        <h3>{web.book.todo}</h3>
        <p>{todo}</p>
        {cause.repair.length > 0 && <RepairList repair={cause.repair} />}
      </div>
      <div>
        <h3>{web.book.evidence}</h3>
        <EvidenceList cause={cause} />
        {others.length > 0 && <OtherCauses causes={others} />}
      </div>
    </div>
  )
}
