/** What was decided about a movement, a line each: its refusal before, the override that let it pass, its hold. */
import { Link } from '@tanstack/react-router'
import type { Hold } from '../../../api/holds/schema.ts'
import type { MovementRow } from '../../../api/movements/schema.ts'
import type { Override } from '../../../api/overrides/schema.ts'
import type { Refusal } from '../../../api/refusals/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { refusalReason } from '../../refusals/refusal-text.ts'
import { Time } from '../../ui/figures/time.tsx'
import styles from '../../ui/layout/parts.module.css'
import { MovementLink } from '../../ui/links/movement-link.tsx'

const say = web.onRecord

export const permitted = (movement: MovementRow) => (override: Override) => (
  <li key={`override ${override.id} ${movement.seq}`}>
    <MovementLink movement={movement} /> {say.under}{' '}
    <Link to="/guard/overrides" search={{ one: override.id }} className={styles.link}>
      {say.override(override.id)}
    </Link>
    : {words().guard.overrideReasons[override.reason]}, {say.quoted(override.explanation)}{' '}
    {say.people(override.requestedBy, override.decidedBy)}
  </li>
)

export const waited = (movement: MovementRow) => (hold: Hold) => (
  <li key={`hold ${hold.id} ${movement.seq}`}>
    <MovementLink movement={movement} />{' '}
    <Link to="/guard/holds" search={{ one: hold.id }} className={styles.link}>
      {say.held}
    </Link>{' '}
    {say.since} <Time at={hold.parkedAt} />. {say.released(hold.settledBy ?? hold.parkedBy)}
  </li>
)

/** Of a refusal that this movement followed. */
export const refused = (movement: MovementRow) => (refusal: Refusal) => (
  <li key={`refusal ${refusal.id} ${movement.seq}`}>
    <MovementLink movement={movement} />{' '}
    <Link to="/guard/refusals" search={{ one: refusal.id }} className={styles.link}>
      {web.refusals.before}
    </Link>
    , <Time at={refusal.lastAt} />: {refusalReason(refusal)}. {web.refusals.asked(refusal.askedBy)}
  </li>
)

/** Whether a movement is what followed a refusal. */
export function isAfter({ followed, site }: Refusal, movement: MovementRow): boolean {
  return site === movement.site && followed.posted?.seq === movement.seq
}
