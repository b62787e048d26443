/** Why an order waits: each blocked line in words, with a link to the book or the reservation that it is about. */
import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/orders/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { capitalised } from '../ui/figures/capitalised.ts'
import styles from '../ui/layout/parts.module.css'

const { orders: say } = web
/** More reasons than these are counted. */
const SHOWN_MAX = 6

/** The first few; the rest is counted. */
export function OrderBlocks({ order: { document, state, blocks } }: { order: Order }) {
  if (state !== 'waiting') return web.movements.none
  if (blocks.length === 0) return say.free
  return (
    <ul className={styles.plain}>
      {blocks.slice(0, SHOWN_MAX).map((block) => {
        const { what, todo } = words().guard.gates[block.code]
        const text = capitalised(what(shown(block.detail)))
        return (
          <li key={`${block.line} ${block.code} ${block.bookId}`}>
            <span className={styles.quiet}>{say.block(block.line, block.item)}</span>
            {block.bookId !== null ? (
              <Link to="/books/$bookId" params={{ bookId: block.bookId }} search={{}} className={styles.link}>
                {text}.
              </Link>
            ) : (
              <Link to="/documents/$document" params={{ document }} className={styles.link}>
                {text}.
              </Link>
            )}{' '}
            <span className={styles.before}>{todo}</span>
          </li>
        )
      })}
      {blocks.length > SHOWN_MAX && <li>{say.more(blocks.length - SHOWN_MAX)}</li>}
    </ul>
  )
}

/** Figures with a true minus, as everywhere on a page. */
function shown(detail: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      name === 'location' ? value : value.replace(/^-/, '−'),
    ]),
  )
}
