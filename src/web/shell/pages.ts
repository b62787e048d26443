/** The pages of the web. A new page adds a line here, and a route in routes.tsx; its key is in keyboard/keys.ts. */
import { web } from '../../messages/web/index.ts'
import type { Action } from '../keyboard/keys.ts'

export interface PageLine {
  readonly to: string
  readonly label: string
  /** Its key, where it has one. */
  readonly action?: Action
  /** Other addresses that belong to it begin so. */
  readonly holds?: readonly string[]
  /** Reached by its key, the palette and the page above it; the bar has no room for all. */
  readonly within?: string
}

export const PAGES: readonly PageLine[] = [
  { to: '/', label: web.nav.today, action: 'go.today' },
  {
    to: '/exceptions',
    label: web.nav.exceptions,
    action: 'go.exceptions',
    holds: ['/about-to-sink', '/suspects'],
  },
  { to: '/about-to-sink', label: web.shortages.title, within: '/exceptions' },
  { to: '/suspects', label: web.suspects.title, within: '/exceptions' },
  { to: '/cases', label: web.nav.cases, action: 'go.cases', holds: ['/cases/'] },
  { to: '/ledger', label: web.nav.ledger, action: 'go.ledger', holds: ['/post', '/items', '/places'] },
  { to: '/post', label: web.postForm.title, action: 'go.post', within: '/ledger' },
  { to: '/items', label: web.items.title, action: 'go.items', within: '/ledger' },
  { to: '/places', label: web.places.title, action: 'go.places', within: '/ledger' },
  {
    to: '/guard',
    label: web.nav.guard,
    action: 'go.guard',
    holds: ['/guard/', '/orders', '/expected', '/on-the-road', '/reservations'],
  },
  { to: '/guard/rules', label: web.rules.title, action: 'go.rules', within: '/guard' },
  { to: '/guard/rules/try', label: web.backTest.title, within: '/guard' },
  { to: '/guard/holds', label: web.holds.title, action: 'go.holds', within: '/guard' },
  { to: '/guard/overrides', label: web.overrides.title, action: 'go.overrides', within: '/guard' },
  { to: '/guard/refusals', label: web.refusals.title, action: 'go.refusals', within: '/guard' },
  { to: '/orders', label: web.orders.title, action: 'go.orders', within: '/guard' },
  { to: '/expected', label: web.expected.title, action: 'go.expected', within: '/guard' },
  { to: '/on-the-road', label: web.road.title, action: 'go.road', within: '/guard' },
  { to: '/reservations', label: web.reservations.title, action: 'go.reservations', within: '/guard' },
  { to: '/guard/trail', label: web.trail.title, action: 'go.trail', within: '/guard' },
  { to: '/import', label: web.nav.import, action: 'go.import', holds: ['/imports'] },
  { to: '/audit', label: web.nav.audit, action: 'go.audit', holds: ['/audit/'] },
  { to: '/about', label: web.nav.about, action: 'go.about' },
  { to: '/settings', label: web.nav.settings, action: 'go.settings', holds: ['/settings/'] },
  ...(['sites', 'account', 'people', 'keys'] as const).map((section) => ({
    to: `/settings/${section}`,
    label: web.settingsNav.palette[section],
    within: '/settings',
  })),
]
