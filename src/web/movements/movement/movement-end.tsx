/** One end of a movement: the place, what the book held before and after, and the movements beside it in that book. */
import { Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MovementFacts } from '../../../api/movements/schema.ts'
import { hasFloor } from '../../../core/history/location.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import styles from '../../ui/layout/facts.module.css'
import { MovementLink } from '../../ui/links/movement-link.tsx'

export function MovementEnd({ facts, end }: { facts: MovementFacts; end: 'from' | 'to' }) {
  const { movement, neighbours } = facts
  const isFrom = end === 'from'
  const { site, path, kind } = movement[end]
  const bookId = isFrom ? movement.fromBookId : movement.toBookId
  const after = isFrom ? movement.fromBalance : movement.toBalance
  const { previous, next } = neighbours[end]
  return (
    <div className={`${styles.panel} ${styles.end}`}>
      <Title order={3} size="h5" className={styles.name}>
        {isFrom ? web.movement.from : web.movement.to}{' '}
        <Link to="/places/$site/$path" params={{ site, path }} className={styles.link}>
          {path}
        </Link>
      </Title>
      <p className={styles.note}>{words().locationKinds[kind]}</p>
      {hasFloor(kind) ? (
        <>
          <p className={styles.change}>
            <small>{web.movement.before}</small> <Figure value={isFrom ? facts.fromBefore : facts.toBefore} />
            <IconArrowRight size={16} aria-hidden />
            <small>{web.movement.after}</small> <Figure value={after} />
          </p>
          <Link to="/books/$bookId" params={{ bookId }} search={{}} className={styles.link}>
            {web.movement.book}
          </Link>
          <p className={styles.note}>
            {web.movement.previous}:{' '}
            {previous === null ? web.movement.none : <MovementLink movement={previous} />}
          </p>
          <p className={styles.note}>
            {web.movement.next}: {next === null ? web.movement.none : <MovementLink movement={next} />}
          </p>
        </>
      ) : (
        <p className={styles.note}>{web.movement.outside}</p>
      )}
    </div>
  )
}
