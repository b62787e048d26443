/** The pages of the guard, beside each other. */
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import styles from './guard-frame.module.css'

const { tabs } = web.guard
const TABS = [
  ['/guard', tabs.overview],
  ['/guard/rules', tabs.rules],
  ['/guard/holds', tabs.holds],
  ['/guard/overrides', tabs.overrides],
  ['/guard/refusals', tabs.refusals],
  ['/orders', tabs.orders],
  ['/expected', web.expected.title],
  ['/on-the-road', web.road.title],
  ['/reservations', tabs.reservations],
  ['/guard/trail', tabs.trail],
] as const
/** The page itself, whatever its address holds, and not those below it. */
const EXACTLY = { exact: true, includeSearch: false }

export function GuardNav() {
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={web.guard.nav}>
      {TABS.map(([to, label]) => (
        <Link key={to} to={to} search={{}} activeOptions={EXACTLY}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
