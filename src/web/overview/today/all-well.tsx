/** Nothing is below zero: a sentence, with the time of the check and the number of books. */
import { IconCircleCheck } from '@tabler/icons-react'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/figures/when.ts'
import styles from './today.module.css'

export function AllWell({ today: { books, checkedAt } }: { today: Today }) {
  if (books.negativeNow > 0) return null
  return (
    <p className={styles.well}>
      <IconCircleCheck size={18} aria-hidden />
      <span>
        <strong>{web.today.allWell}</strong> {web.today.allWellText(when(checkedAt), books.total)}
      </span>
    </p>
  )
}
