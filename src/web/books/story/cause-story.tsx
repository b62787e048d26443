/** The likeliest cause: its sentence, its evidence, what is left to repair; below it, what else it may have been. */
import { Link } from '@tanstack/react-router'
import type { Episode } from '../../../api/episodes/schema.ts'
import { leftToRepair } from '../../../core/causes/left-to-repair.ts'
import { isReversal } from '../../../core/history/corrections.ts'
import { causeSentence, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { OtherCauses } from './other-causes.tsx'
import { RepairList } from './repair-list.tsx'
import { SignLists } from './sign-lists.tsx'

export function CauseStory({ episode }: { episode: Episode }) {
  const [cause, ...others] = episode.causes
  if (!episode.explained || cause === undefined)
    return (
      <p className={styles.note} role="status">
        {web.cause.pendingText}
      </p>
    )
  const { title, todo } = words().causes[cause.code]
  const left = leftToRepair(cause.repair, episode.closer)
  const isSettled = cause.repair.length > 0 && left.length === 0
  return (
    <div className={styles.columns}>
      <div>
        <h3>
          {web.book.why}: {title}
          {cause.code !== 'unknown' && `, ${web.cause.likely(cause.probability)}`}
        </h3>
        <p>
          {causeSentence(words(), cause)}{' '}
          <Link to="/causes/$code" params={{ code: cause.code }} className={`${styles.help} no-print`}>
            {web.findable.causeHelp}
          </Link>
        </p>
        {isSettled ? (
          <>
            <h3>{web.book.nothingToFix}</h3>
            <p>
              {web.book.settled[isReversal(episode.closer ?? '') ? 'corrected' : 'posted']}{' '}
              {words().causes[cause.code].prevent}
            </p>
          </>
        ) : (
          <>
            <h3>{web.book.todo}</h3>
            <p>{todo}</p>
          </>
        )}
        {left.length > 0 && <RepairList repair={left} />}
      </div>
      <div>
        <h3>{web.book.evidence}</h3>
        <EvidenceList cause={cause} />
        <SignLists signs={cause.signs} />
        {others.length > 0 && <OtherCauses causes={others} />}
      </div>
    </div>
  )
}
