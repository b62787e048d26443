/** Who put it right, and how: the correction that ended the negative, with what it took back. */
import type { MovementRow } from '../../../api/movements/schema.ts'
import { isReversal, reversedSeq } from '../../../core/history/corrections.ts'
import { web } from '../../../messages/web/index.ts'
import { Time } from '../../ui/figures/time.tsx'
import { MovementLink } from '../../ui/links/movement-link.tsx'
import styles from '../book.module.css'
import type { KeyMovements } from '../movements/key-movements.ts'

export function FixedBy({ keys, closer }: { keys: KeyMovements; closer: string }) {
  const correction = keys.rows.find(({ id }) => id === closer)
  if (correction === undefined || !isReversal(closer)) return null
  const { actor, reason, recordedAt } = correction
  return (
    <p className={styles.fixed}>
      {web.book.fixedBy(actor ?? web.movement.notGiven)}{' '}
      <MovementLink movement={reversed(keys, correction)} />
      {reason !== null && <> (“{reason}”)</>}, <Time at={recordedAt} />.
    </p>
  )
}

/** What was taken back: by its id where it is at hand, else by its number. */
function reversed({ rows }: KeyMovements, { site, id }: MovementRow) {
  const seq = reversedSeq(id)
  return (
    rows.find((row) => row.site === site && row.seq === seq) ?? { id: web.movement.numbered(seq), site, seq }
  )
}
