/** A case as events of a log: its steps with who took them, and where each of its negatives began and ended. */
import { caseEventType } from './log-types.ts'
import { itemObject, type LogItem, namedObject, numberOf, stockCardObject } from './movement-fact.ts'
import { type Fact, type OcelObject, objectId } from './ocel.ts'

export interface LogCase {
  readonly id: string
  readonly number: number
  readonly site: string
  readonly state: string
  readonly assignee: string | null
  readonly acceptedCause: string | null
  readonly repaired: boolean
  /** Whether it has more movements than the log shows. */
  readonly movementsLeftOut: boolean
}

/** A step of a case. */
export interface LogStep {
  readonly event: string
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly note: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** A negative of a case: quantities are decimals of the item's base unit, times ISO 8601. */
export interface LogNegative {
  readonly id: string
  readonly order: string
  readonly class: string
  readonly site: string
  readonly item: LogItem
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly startedAt: string
  readonly endedAt: string | null
  readonly deepest: string
  readonly trigger: string
  readonly closer: string | null
  /** The likeliest cause; null where none is known yet. */
  readonly cause: { readonly code: string; readonly probability: number } | null
}

/** A case as an object, as it stands. */
export function caseObject(one: LogCase): OcelObject {
  const { id, number, site, state, assignee, acceptedCause, repaired, movementsLeftOut } = one
  return {
    id: objectId('case', id),
    type: 'case',
    attributes: {
      number,
      site,
      state,
      assignee,
      accepted_cause: acceptedCause,
      repaired,
      movements_left_out: movementsLeftOut,
    },
    relationships: [],
  }
}

/** The event of a step. What it says beside its note stands in `detail`, as JSON. */
export function stepFact(of: OcelObject, { event, at, actor, action, note, detail }: LogStep): Fact {
  const who = namedObject('actor', 'name', actor)
  const said = Object.keys(detail).length === 0 ? null : JSON.stringify(detail)
  return {
    event: {
      id: `step:${of.id}|${event}`,
      type: caseEventType(action),
      time: at,
      attributes: { note, detail: said },
      relationships: [
        [of.id, 'case'],
        [who.id, 'actor'],
      ],
    },
    objects: [of, who],
  }
}

/** Where a negative began, and where it ended if it did. */
export function negativeFacts(of: OcelObject, negative: LogNegative): Fact[] {
  const { id, order, site, item, location, lot, owner, startedAt, endedAt, deepest, trigger, closer, cause } =
    negative
  const card = stockCardObject(site, item.code, location, lot, owner)
  const goods = itemObject(item)
  const fact = (type: string, time: string, movement: string | null): Fact => ({
    event: {
      id: `${type}:${id}`,
      type,
      time,
      attributes: {
        order,
        class: negative.class,
        deepest: numberOf(deepest),
        unit: item.baseUnit,
        movement,
        cause: cause?.code ?? null,
        probability: cause?.probability ?? null,
      },
      relationships: [
        [of.id, 'case'],
        [card.id, 'stock-card'],
        [goods.id, 'item'],
      ],
    },
    objects: [of, card, goods],
  })
  const began = fact('negative-began', startedAt, trigger)
  return endedAt === null ? [began] : [began, fact('negative-ended', endedAt, closer)]
}
