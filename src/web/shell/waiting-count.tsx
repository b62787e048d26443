/** How much of the guard waits for a person, beside its name in the bar. */
import { VisuallyHidden } from '@mantine/core'
import { figure } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { useWaiting } from '../overview/guard/use-waiting.ts'
import styles from './shell.module.css'

export function WaitingCount() {
  const count = useWaiting() ?? 0
  if (count === 0) return null
  return (
    <>
      <span className={styles.count} title={web.guard.waitTitle} aria-hidden>
        {figure(count)}
      </span>
      <VisuallyHidden>, {web.guard.waiting(count)}</VisuallyHidden>
    </>
  )
}
