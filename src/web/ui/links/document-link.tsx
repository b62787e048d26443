/** The document and line a movement names; leads to everything that the document did. */
import { Link } from '@tanstack/react-router'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import styles from './link.module.css'
import { wholeWord } from './whole-word.ts'

export function DocumentLink({ movement: { document, line } }: { movement: MovementRow }) {
  if (document === null) return web.movements.none
  const text = line === null ? document : `${document} / ${line}`
  return (
    <Link
      to="/documents/$document"
      params={{ document }}
      className={`${styles.link} ${wholeWord(text)}`}
      title={text}
    >
      {text}
    </Link>
  )
}
