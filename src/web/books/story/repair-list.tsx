/** The edits of history that would have kept the book at or above zero: a proposal. */
import type { Episode } from '../../../api/episodes/schema.ts'
import { counted } from '../../../messages/format.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'

const LISTED_MAX = 5

type Edit = Episode['causes'][number]['repair'][number]

export function RepairList({ repair }: { repair: readonly Edit[] }) {
  const rest = repair.length - LISTED_MAX
  return (
    <>
      <h3>{web.book.repair}</h3>
      <ul className={styles.list}>
        {repair.slice(0, LISTED_MAX).map((edit) => (
          <li key={`${edit.op} ${edit.movement}`}>{repairText(edit)}</li>
        ))}
        {rest > 0 && <li>+ {counted(rest, 'more')}</li>}
      </ul>
      <p className={styles.note}>{web.book.repairNote}</p>
    </>
  )
}

/** Of an edit that this version does not know, as it stands. */
function repairText(edit: Edit): string {
  return known(words().repairs, edit.op)?.(edit) ?? `${edit.op}: ${edit.movement}`
}
