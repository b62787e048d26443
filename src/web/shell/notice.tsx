/** Licence and source of the data on show, where the server names them. */
import { useQuery } from '@tanstack/react-query'
import { summaryQuery } from '../episodes/queries.ts'
import styles from './shell.module.css'

export function Notice() {
  const { data } = useQuery(summaryQuery)
  if (data === undefined || data.notice === null) return null
  return (
    <footer className={styles.notice}>
      <p>{data.notice}</p>
    </footer>
  )
}
