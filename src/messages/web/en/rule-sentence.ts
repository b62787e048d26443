/** What a rule of the guard does, in a sentence. */
import type { MovementKind, Role, SHELF_KINDS } from '../../../core/codes.ts'
import { counted, duration, figure } from '../../format.ts'
import { known } from '../../known.ts'

export interface RuleFacts {
  readonly scope: Readonly<Record<string, string | null>>
  readonly mode: string
  readonly depth: string | null
  readonly graceSeconds: number
  /** Ready to read. */
  readonly until: string | null
}

/**
 * Which movements, what happens to them, and until when.
 *
 * @example ruleSentence({ scope: { kind: 'pick' }, mode: 'warn', depth: '5', graceSeconds: 0, until: null }) // 'Picks: posted with a warning, at most 5 below zero.'
 */
export function ruleSentence(rule: RuleFacts): string {
  const until = rule.until === null ? '' : ` Until ${rule.until}.`
  return `${scopeText(rule.scope)}: ${effectText(rule)}.${until}`
}

/** Which movements a rule is about. @example scopeText({}) // 'Any movement out of stock' */
export function scopeText(scope: RuleFacts['scope']): string {
  const { site, item, category, location, locationKind, owner, source, channel, kind, role } = scope
  const isWhole = Object.values(scope).every((value) => value == null)
  const goods = [item, category == null ? null : `category ${category}`].filter((one) => one != null)
  const from = [
    location == null ? null : `from ${location}`,
    locationKind == null ? null : (known(shelves, locationKind) ?? `from ${locationKind} places`),
  ].filter((one) => one !== null)
  const parts = [
    kind == null ? (isWhole ? 'Any movement' : 'All movements') : (known(kinds, kind) ?? kind),
    goods.length === 0 ? null : `of ${goods.join(', ')}`,
    from.length > 0 ? from.join(', ') : isWhole ? 'out of stock' : null,
    site == null ? null : `at site ${site}`,
    owner == null ? null : `of goods owned by ${owner}`,
    source == null ? null : `posted by ${source}`,
    channel == null ? null : `for channel ${channel}`,
    role == null ? null : `by ${known(people, role) ?? role}`,
  ]
  return parts.filter((one) => one !== null).join(' ')
}

/**
 * What happens to a movement that would take a stock card below zero.
 *
 * @example effectText({ mode: 'refuse', depth: null, graceSeconds: 0 }) // 'refused if it would go below zero'
 */
export function effectText({ mode, depth, graceSeconds }: Omit<RuleFacts, 'scope' | 'until'>): string {
  const low = depth === null ? '' : `, at most ${figure(depth)} below zero`
  switch (mode) {
    case 'refuse':
      return depth === null || depth === '0'
        ? 'refused if it would go below zero'
        : `refused if it would go more than ${figure(depth)} below zero`
    case 'hold':
      return `put on hold for up to ${grace(graceSeconds)} if the goods are announced${low}; otherwise refused`
    case 'approve':
      return 'refused if it would go below zero, unless somebody else has approved an override'
    case 'warn':
      return `posted with a warning${low}`
    case 'allow':
      return `posted${low === '' ? ', however low the stock card goes' : low}`
    default:
      return mode
  }
}

/** Whole hours up to 48, so that a day is 24 hours; longer ones in days. */
function grace(seconds: number): string {
  const hours = seconds / 3600
  return Number.isInteger(hours) && hours <= 48 ? counted(hours, 'hour') : duration(seconds * 1000)
}

/** Several of a kind. */
const kinds: Readonly<Record<MovementKind, string>> = {
  receipt: 'Receipts',
  putaway: 'Putaways',
  pick: 'Picks',
  pack: 'Packing',
  ship: 'Shipments',
  sale: 'Sales',
  transfer: 'Transfers',
  return: 'Returns',
  restock: 'Restocks',
  consume: 'Consumption',
  produce: 'Production',
  adjustment: 'Adjustments',
  scrap: 'Scrapping',
  opening: 'Opening balances',
}
const people: Readonly<Record<Role, string>> = {
  viewer: 'viewers',
  operator: 'operators',
  supervisor: 'supervisors',
  manager: 'managers',
  administrator: 'administrators',
}
const shelves: Readonly<Record<(typeof SHELF_KINDS)[number], string>> = {
  storage: 'from storage',
  dock: 'from docks',
  staging: 'from staging',
  'cross-dock': 'from cross-docking',
  quarantine: 'from quarantine',
  returns: 'from returns',
}
