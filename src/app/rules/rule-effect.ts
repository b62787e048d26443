/** Which rule decides a movement out of a place, for people who write rules and wonder. */
import type { MovementKind, Role, RuleMode } from '../../core/codes.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { inPrecedence, type Rule, ruleFor } from '../../core/rules/rule.ts'
import { parseTime } from '../../core/time.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { RuleRow } from './port.ts'

export interface EffectAsk {
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

export async function ruleEffect(store: LedgerStore, ask: EffectAsk): Promise<RuleEffect> {
  const site = (await store.listSites()).find(({ name }) => name === ask.site)
  if (site === undefined) throw new ChangeRefused('unknown-site', {}, '/query/site')
  const [item] = await store.findItems([ask.item])
  if (item === undefined) throw new ChangeRefused('unknown-item', {}, '/query/item')
  const { rows: places } = await store.listLocations({ site: ask.site, path: ask.location, limit: 1 })
  if (places.length === 0) throw new ChangeRefused('unknown-location', {}, '/query/location')
  const rows = await store.listRules()
  const rules = inPrecedence(rows.filter(({ inForce }) => inForce).map(ruleOf), 0)
  const decided = ruleFor(rules, {
    ...{ site: ask.site, item: ask.item, category: item.category, location: ask.location },
    ...{ locationKind: places[0].kind, owner: ask.owner ?? null, source: ask.source ?? '' },
    ...{ channel: ask.channel ?? null, kind: ask.kind ?? 'pick', role: ask.role },
  })
  const rule = rows.find(({ id }) => id === decided.id) ?? null
  return { rule, mode: decided.mode, depth: rule?.depth ?? null, guarded: site.mode === 'guard' }
}

/** In force already, so that no time is to be compared. */
function ruleOf({ depth, expiresAt, ...rule }: RuleRow): Rule {
  const read = expiresAt === null ? null : parseTime(expiresAt)
  return {
    ...rule,
    depth: depth === null ? null : Number(depth),
    expiresAt: read?.ok === true ? read.time.at : null,
  }
}
