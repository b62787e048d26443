/** The pages of the web. A new page adds a line here, and a route in routes.tsx; its key is in keyboard/keys.ts. */
import { web } from '../../messages/web/index.ts'
import type { Action } from '../keyboard/keys.ts'

export interface PageLine {
  readonly to: string
  readonly label: string
  readonly action: Action
  /** Other addresses that belong to it begin so. */
  readonly holds?: readonly string[]
  /** Reached by its key, the palette and the page above it; the bar has no room for all. */
  readonly within?: string
}

export const PAGES: readonly PageLine[] = [
  { to: '/', label: web.nav.today, action: 'go.today' },
  { to: '/exceptions', label: web.nav.exceptions, action: 'go.exceptions' },
  { to: '/ledger', label: web.nav.ledger, action: 'go.ledger' },
  {
    to: '/guard',
    label: web.nav.guard,
    action: 'go.guard',
    holds: ['/guard/', '/orders', '/reservations'],
  },
  { to: '/guard/rules', label: web.rules.title, action: 'go.rules', within: '/guard' },
  { to: '/guard/holds', label: web.holds.title, action: 'go.holds', within: '/guard' },
  { to: '/guard/overrides', label: web.overrides.title, action: 'go.overrides', within: '/guard' },
  { to: '/orders', label: web.orders.title, action: 'go.orders', within: '/guard' },
  { to: '/reservations', label: web.reservations.title, action: 'go.reservations', within: '/guard' },
  { to: '/guard/trail', label: web.trail.title, action: 'go.trail', within: '/guard' },
  { to: '/import', label: web.nav.import, action: 'go.import', holds: ['/imports'] },
  { to: '/audit', label: web.nav.audit, action: 'go.audit', holds: ['/audit/'] },
  { to: '/about', label: web.nav.about, action: 'go.about' },
  { to: '/settings', label: web.nav.settings, action: 'go.settings' },
]
