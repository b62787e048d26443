/** Good news in a line: all is well, and how that is known. */
import { IconCircleCheck } from '@tabler/icons-react'
import styles from './well.module.css'

export function Well({ title, text }: { title: string; text: string }) {
  return (
    <p className={styles.well}>
      <IconCircleCheck size={18} aria-hidden />
      <span>
        <strong>{title}</strong> {text}
      </span>
    </p>
  )
}
