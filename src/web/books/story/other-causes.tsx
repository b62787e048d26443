/** What else it may have been, less likely. */
import type { Episode } from '../../../api/episodes/schema.ts'
import { causeSentence, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'

export function OtherCauses({ causes }: { causes: Episode['causes'] }) {
  return (
    <details className={styles.others}>
      <summary>{web.book.others}</summary>
      <ul className={styles.list}>
        {causes.map((cause) => (
          <li key={cause.code}>
            {words().causes[cause.code].title}, {web.cause.likely(cause.probability)}:{' '}
            {causeSentence(words(), cause)}
          </li>
        ))}
      </ul>
    </details>
  )
}
