/** What a movement did to promises: back orders it filled, promises it broke or restored. */
import { Link } from '@tanstack/react-router'
import type { MovementFacts } from '../../../api/movements/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../../ui/layout/parts.module.css'

export function MovementPromises({ promises }: Pick<MovementFacts, 'promises'>) {
  return (
    <ul className={styles.plain}>
      {promises.map(({ change, reservation, order, line, quantity }) => (
        <li key={`${change} ${reservation} ${line} ${quantity}`}>
          {words().guard.promiseChanges[change]}: {web.movement.promise(quantity, order, line)}{' '}
          <Link to="/reservations/$id" params={{ id: reservation }} className={styles.link}>
            {web.reservations.one(reservation)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
