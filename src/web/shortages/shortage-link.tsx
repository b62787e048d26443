/** An item that is about to go below zero: leads to its stock card where it has one only, else to the item. */
import { Link } from '@tanstack/react-router'
import type { Shortage } from '../../api/shortages/schema.ts'
import { web } from '../../messages/web/index.ts'
import styles from '../ui/layout/parts.module.css'
import { BookLink } from '../ui/links/book-link.tsx'

export function ShortageLink({ shortage }: { shortage: Shortage }) {
  const { bookId, location, item, itemName } = shortage
  if (bookId !== null && location !== null) return <BookLink book={{ ...shortage, location }} />
  return (
    <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
      {web.guard.at(itemName ?? item, web.shortages.allPlaces)}
    </Link>
  )
}
