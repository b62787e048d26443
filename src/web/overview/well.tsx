/** Good news in a line: all is well, and how that is known; or that nothing is known against it. */
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './well.module.css'

/** `doubtful` where what it rests on may be out of date. */
export function Well(props: { title: string; text: ReactNode; doubtful?: boolean }) {
  const { title, text, doubtful = false } = props
  const Icon = doubtful ? IconAlertTriangle : IconCircleCheck
  return (
    <p className={styles.well} data-doubtful={doubtful || undefined}>
      <Icon size={18} aria-hidden />
      <span>
        <strong>{title}</strong> {text}
      </span>
    </p>
  )
}
