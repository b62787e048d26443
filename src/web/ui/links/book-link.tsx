/** A book by its item and place; leads to the book, or to its place where nothing was ever posted to it. */
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import styles from '../layout/parts.module.css'

export function BookLink(props: {
  book: {
    readonly bookId: string | null
    readonly site: string
    readonly item: string
    readonly itemName?: string | null
    readonly location: string
    readonly lot?: string | null
    readonly owner?: string | null
  }
}) {
  const { bookId, site, item, itemName, location, lot, owner } = props.book
  const text = [web.guard.at(itemName ?? item, location), lot, owner].filter((one) => one != null).join(' · ')
  return bookId === null ? (
    <Link to="/places/$site/$path" params={{ site, path: location }} search={{}} className={styles.link}>
      {text}
    </Link>
  ) : (
    <Link to="/books/$bookId" params={{ bookId }} search={{}} className={styles.link}>
      {text}
    </Link>
  )
}
