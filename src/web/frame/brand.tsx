/** The name, with the load line of a ship: a circle with a line through it. */
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import styles from './brand.module.css'

export function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <svg width="26" height="20" viewBox="0 0 26 20" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="13" cy="10" r="7.5" strokeWidth="2.4" />
        <path d="M1.5 10h23" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      {web.name}
    </Link>
  )
}
