/** What can be done from a stock card: post a movement of it, or request an override. */
import type { Book } from '../../api/books/schema.ts'
import { RequestOverride } from '../overrides/request-override.tsx'
import styles from '../ui/layout/parts.module.css'
import { PostLink } from '../ui/links/post-link.tsx'

export function BookActions({ book: { item, location, lot, owner } }: { book: Book }) {
  const { site, path } = location
  return (
    <div className={`${styles.actions} no-print`}>
      <PostLink of={{ site, item, at: path, lot, owner }} />
      <RequestOverride of={{ site, item, location: path, lot, owner }} />
    </div>
  )
}
