/** What both orders say at the cursor. */
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { exactly, zoneName } from '../../ui/when.ts'
import styles from './picture.module.css'
import type { Change } from './steps.ts'

export function Readout({ change, announce }: { change: Change | undefined; announce: boolean }) {
  const text =
    change === undefined
      ? web.picture.dragHint
      : web.picture.cursor(
          `${exactly(change.at)} ${zoneName()}`,
          figure(change.posted),
          figure(change.happened),
        )
  return (
    <p className={`figure ${styles.readout}`} aria-live={announce ? 'polite' : 'off'} data-testid="readout">
      {text}
    </p>
  )
}
