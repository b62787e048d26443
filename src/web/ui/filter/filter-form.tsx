/** Fields that narrow a list; on a phone they fold away. */
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { web } from '../../../messages/web/index.ts'
import { CARDS_BELOW } from '../table/columns.ts'
import styles from './filters.module.css'

export function FilterForm(props: {
  children: ReactNode
  more?: ReactNode
  /** A few fields do not stretch over the whole page. */
  few?: boolean
}) {
  const { children, more, few } = props
  const folded = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const fields = (
    <>
      <div className={styles.filters} data-few={few}>
        {children}
      </div>
      {more}
    </>
  )
  return (
    <search aria-label={web.filters.label} className="no-print">
      {folded ? (
        <details className={styles.fold}>
          <summary>{web.filters.show}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </search>
  )
}
