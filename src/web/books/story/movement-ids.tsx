/** Movements by their ids, the first few; each leads to where it stands in the ledger. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { figure } from '../../../messages/index.ts'
import styles from '../book.module.css'
import { NAMED_MAX } from './evidence-text.ts'

export function MovementIds({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.slice(0, NAMED_MAX).map((id, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <Link to="/ledger" search={{ id }} className={styles.link}>
            {id}
          </Link>
        </Fragment>
      ))}
      {ids.length > NAMED_MAX && ` +${figure(ids.length - NAMED_MAX)}`}
    </>
  )
}
