/** The book as a whole, while no episode is selected. */
import { Text } from '@mantine/core'
import type { Book } from '../../../api/books/schema.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'

export function BookStory({ book }: { book: Book }) {
  const { asPosted, asHappened } = book.episodes
  return (
    <section className={styles.story} aria-label={web.book.what}>
      <p className={styles.sentence}>{web.book.wholeStory(asPosted, asHappened, !book.explained)}</p>
      {asPosted + asHappened > 0 && <Text size="sm">{web.book.episodesLead}</Text>}
    </section>
  )
}
