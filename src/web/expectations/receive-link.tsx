/** To the form that posts what arrives, filled in; for those who may post. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../data/session.ts'
import type { PostSearch } from '../frame/post-search.ts'
import styles from '../ui/layout/parts.module.css'

/** Nothing where there is nothing to fill in. `label` says what of what is received. */
export function ReceiveLink(props: { search: PostSearch | null; label: string; children: string }) {
  const { search, label, children } = props
  if (!useMay('operator') || search === null) return null
  return (
    <Link to="/post" search={search} className={styles.link} aria-label={label}>
      {children}
    </Link>
  )
}
