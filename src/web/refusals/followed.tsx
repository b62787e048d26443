/** What followed a refusal, each thing with the way to it. */
import { Link } from '@tanstack/react-router'
import type { Refusal } from '../../api/refusals/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { MovementLink } from '../ui/links/movement-link.tsx'

const { refusals: say } = web

export function Followed({ refusal }: { refusal: Refusal }) {
  const { site, document, followed } = refusal
  const { posted, override, hold, released } = followed
  const { holdStates, overrideStates } = words().guard
  if (posted === null && override === null && hold === null && released === null)
    return <span className={styles.quiet}>{say.nothing}</span>
  return (
    <>
      {posted !== null && (
        <span style={{ display: 'block' }}>
          {posted.same ? say.posted : say.instead} <MovementLink movement={{ ...posted, site }} />
        </span>
      )}
      {override !== null && (
        <span style={{ display: 'block' }}>
          <Link to="/guard/overrides" search={{ one: override.id }} className={styles.link}>
            {say.override} {override.id}
          </Link>{' '}
          ({overrideStates[override.state].toLowerCase()})
        </span>
      )}
      {hold !== null && (
        <span style={{ display: 'block' }}>
          <Link to="/guard/holds" search={{ one: hold.id }} className={styles.link}>
            {say.hold}
          </Link>{' '}
          ({holdStates[hold.state].toLowerCase()})
        </span>
      )}
      {released !== null && document !== null && (
        <span style={{ display: 'block' }}>
          <Link to="/documents/$document" params={{ document }} className={styles.link}>
            {say.released(when(released))}
          </Link>
        </span>
      )}
    </>
  )
}
