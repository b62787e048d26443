/** Which rule decides a movement out of a place, for people who write rules and wonder. */

import { ChangeRefused } from '../../core/change-refused.ts'
import type { MovementKind, Role, RuleMode } from '../../core/codes.ts'
import { storedDepth } from '../../core/rules/depth.ts'
import { inPrecedence, type Rule, ruleFor } from '../../core/rules/rule.ts'
import { parseTime } from '../../core/time.ts'
import type { RegistryPort } from '../registry/port.ts'
import type { SitePort } from '../site/port.ts'
import type { RulePort, RuleRow } from './port.ts'

export interface EffectQuery {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly kind?: MovementKind
  readonly owner?: string
  readonly source?: string
  readonly channel?: string
  readonly role: Role
}

export interface RuleEffect {
  /** Null where the default decides. */
  readonly rule: RuleRow | null
  readonly mode: RuleMode
  readonly depth: string | null
  readonly guarded: boolean
}

/**
 * The rule that decides a movement now, a pick where no kind is given. ChangeRefused: `unknown-site`, `unknown-item`,
 * `unknown-location`, each with its pointer into the query.
 */
export async function ruleEffect(
  store: RulePort & SitePort & RegistryPort,
  query: EffectQuery,
): Promise<RuleEffect> {
  const site = (await store.listSites()).find(({ name }) => name === query.site)
  if (site === undefined) throw new ChangeRefused('unknown-site', {}, '/query/site')
  const [item] = await store.findItems([query.item])
  if (item === undefined) throw new ChangeRefused('unknown-item', {}, '/query/item')
  const { rows: places } = await store.listLocations({ site: query.site, path: query.location, limit: 1 })
  const [place] = places
  if (place === undefined) throw new ChangeRefused('unknown-location', {}, '/query/location')
  const rows = await store.listRules()
  const rules = inPrecedence(rows.filter(({ inForce }) => inForce).map(ruleOf), 0)
  const decided = ruleFor(rules, {
    site: query.site,
    item: query.item,
    category: item.category,
    location: query.location,
    locationKind: place.kind,
    owner: query.owner ?? null,
    source: query.source ?? '',
    channel: query.channel ?? null,
    kind: query.kind ?? 'pick',
    role: query.role,
  })
  const rule = rows.find(({ id }) => id === decided.id) ?? null
  return { rule, mode: decided.mode, depth: rule?.depth ?? null, guarded: site.mode === 'guard' }
}

/** In force already, so that no time is to be compared. */
function ruleOf({ depth, expiresAt, ...rule }: RuleRow): Rule {
  const read = expiresAt === null ? null : parseTime(expiresAt)
  return {
    ...rule,
    depthMicros: depth === null ? null : storedDepth(depth),
    expiresAt: read?.ok === true ? read.time.at : null,
  }
}
