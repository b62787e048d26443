/** The edits of history that would have kept the book at or above zero: a proposal. */
import type { Episode } from '../../../api/episodes/schema.ts'
import { counted, figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/figures/when.ts'
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

function repairText({ op, movement, to, factor, quantity }: Edit): string {
  const { repairs } = web
  if (op === 'move-in-time' && to !== undefined) return repairs['move-in-time'](movement, when(to))
  if (op === 'scale' && factor !== undefined) return repairs.scale(movement, factor)
  if (op === 'insert' && quantity !== undefined) return repairs.insert(movement, figure(quantity))
  if (op === 'drop') return repairs.drop(movement)
  return repairs.other(movement, op)
}
