/** A movement as an event of a log: when the goods moved, with the item, shelves, document, source and person. */
import type { LocationKind, MovementKind, TimePrecision } from '../codes.ts'
import { hasFloor } from '../history/location.ts'
import type { LEVEL_EVENT } from './log-types.ts'
import { type Attributes, type Fact, type OcelObject, objectId, type Relationships } from './ocel.ts'

export interface LogPlace {
  readonly site: string
  readonly path: string
  readonly kind: LocationKind
}

export interface LogItem {
  readonly code: string
  readonly name: string | null
  readonly baseUnit: string
  readonly category: string | null
}

/** What a log says of a movement: quantities are decimals of the item's base unit, times ISO 8601. */
export interface LogMovement {
  /** What tells its event from all others. */
  readonly key: string
  readonly id: string
  readonly kind: MovementKind | typeof LEVEL_EVENT
  readonly item: LogItem
  readonly from: LogPlace
  readonly to: LogPlace
  readonly quantity: string
  readonly lot: string | null
  readonly owner: string | null
  readonly occurredAt: string
  readonly occurredPrecision: TimePrecision
  readonly reportedAt: string | null
  /** Null where the history has one clock only. */
  readonly recordedAt: string | null
  readonly source: string | null
  readonly actor: string | null
  readonly document: string | null
  readonly line: string | null
  readonly reason: string | null
  readonly unitCost: string | null
  /** What the two stock cards held after it; null where nobody kept it. */
  readonly fromBalance: string | null
  readonly toBalance: string | null
}

/**
 * The event of a movement, with its objects. A counterparty, such as the supplier, is no object: it would tie all
 * movements to each other. `more` are further objects that it has to do with, and the roles they play.
 */
export function movementFact(
  movement: LogMovement,
  more: { readonly objects: readonly OcelObject[]; readonly relationships: Relationships } = NOTHING,
): Fact {
  const { key, kind, occurredAt, item, from, to, lot, owner, document, source, actor } = movement
  const named: [OcelObject, string][] = [[itemObject(item), 'item']]
  for (const [place, role] of [
    [from, 'from'],
    [to, 'to'],
  ] as const)
    if (hasFloor(place.kind))
      named.push([stockCardObject(place.site, item.code, place.path, lot, owner), role])
  if (document !== null) named.push([namedObject('document', 'number', document), 'document'])
  if (source) named.push([namedObject('source', 'name', source), 'source'])
  if (actor !== null) named.push([namedObject('actor', 'name', actor), 'actor'])
  return {
    event: {
      id: `movement:${key}`,
      type: kind,
      time: occurredAt,
      attributes: attributesOf(movement),
      relationships: [...named.map(([{ id }, role]) => [id, role] as const), ...more.relationships],
    },
    objects: [...named.map(([object]) => object), ...more.objects],
  }
}

const NOTHING = { objects: [], relationships: [] }

function attributesOf(movement: LogMovement): Attributes {
  const { from, to, occurredPrecision } = movement
  return {
    movement: movement.id,
    quantity: Number(movement.quantity),
    unit: movement.item.baseUnit,
    site: hasFloor(from.kind) ? from.site : to.site,
    from: from.path,
    to: to.path,
    lot: movement.lot,
    owner: movement.owner,
    line: movement.line,
    reason: movement.reason,
    precision: occurredPrecision,
    reported_at: movement.reportedAt,
    recorded_at: movement.recordedAt,
    unit_cost: numberOf(movement.unitCost),
    from_balance: hasFloor(from.kind) ? numberOf(movement.fromBalance) : null,
    to_balance: hasFloor(to.kind) ? numberOf(movement.toBalance) : null,
  }
}

/** A decimal as a number: what a log is read with counts in numbers. */
export function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal)
}

/** An item as an object. */
export function itemObject({ code, name, baseUnit, category }: LogItem): OcelObject {
  const attributes = { code, name, base_unit: baseUnit, category }
  return { id: objectId('item', code), type: 'item', attributes, relationships: [] }
}

/** A stock card knows its item, which has to be among the objects too. */
export function stockCardObject(
  site: string,
  item: string,
  location: string,
  lot: string | null,
  owner: string | null,
): OcelObject {
  return {
    id: objectId('stock-card', site, item, location, lot, owner),
    type: 'stock-card',
    attributes: { site, location, item, lot, owner },
    relationships: [[objectId('item', item), 'item']],
  }
}

/** What goes by one name: a document, a system, a person. `as` is what its attribute is called. */
export function namedObject(type: 'document' | 'source' | 'actor', as: string, name: string): OcelObject {
  return { id: objectId(type, name), type, attributes: { [as]: name }, relationships: [] }
}
