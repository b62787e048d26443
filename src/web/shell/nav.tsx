/** The pages. A new page adds a line here and a route in routes.tsx. */
import { Link, useRouterState } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import styles from './shell.module.css'

const PAGES = [
  { to: '/', label: web.nav.today, holds: (path: string) => path === '/' },
  { to: '/exceptions', label: web.nav.exceptions, holds: (path: string) => path === '/exceptions' },
  { to: '/ledger', label: web.nav.ledger, holds: (path: string) => path === '/ledger' },
  { to: '/import', label: web.nav.imports, holds: (path: string) => /^\/(imports?|audit)(\/|$)/.test(path) },
  { to: '/about', label: web.nav.about, holds: (path: string) => path === '/about' },
] as const

export function Nav() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav className={styles.nav} aria-label={web.nav.label}>
      {PAGES.map(({ to, label, holds }) => (
        <Link key={to} to={to} data-here={holds(path) || undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
