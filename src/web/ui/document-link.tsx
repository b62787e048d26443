/** The document and line a movement names; leads to everything that the document did. */
import { Link } from '@tanstack/react-router'
import type { MovementRow } from '../../api/schemas/book.ts'
import { web } from '../../messages/web/index.ts'
import styles from './document-link.module.css'

export function DocumentLink({ movement: { document, line } }: { movement: MovementRow }) {
  if (document === null) return web.movements.none
  return (
    <Link to="/ledger" search={{ document }} className={styles.link}>
      {line === null ? document : `${document} / ${line}`}
    </Link>
  )
}
