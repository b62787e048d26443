/**
 * Object-centric event logs: OCEL 2.0 as JSON (https://www.ocel-standard.org), in pieces.
 *
 * A log says which types there are, then its events, each with the objects it touched, then the objects. A fact is an
 * event with the objects that it names. Events are written as they come; objects are kept until the end, each once, so
 * that memory grows with the number of things and not of events. What does not change with time is true from the
 * beginning of time, which the format writes as 1970.
 */

/** Values are JSON values of their type; a `time` is ISO 8601. */
export const ATTRIBUTE_TYPES = ['string', 'time', 'integer', 'float', 'boolean'] as const

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

export type AttributeValue = string | number | boolean

export interface OcelType {
  readonly name: string
  readonly attributes: Readonly<Record<string, AttributeType>>
}

/** Attributes by name; what is null is not known, and left out. */
export type Attributes = Readonly<Record<string, AttributeValue | null>>

/** The role an object plays, by its id. */
export type Relationships = readonly (readonly [objectId: string, qualifier: string])[]

export interface OcelEvent {
  readonly id: string
  readonly type: string
  /** ISO 8601, UTC. */
  readonly time: string
  readonly attributes: Attributes
  readonly relationships: Relationships
}

export interface OcelObject {
  readonly id: string
  readonly type: string
  readonly attributes: Attributes
  readonly relationships: Relationships
}

/** An event with every object that it names, and every object that those name. */
export interface Fact {
  readonly event: OcelEvent
  readonly objects: readonly OcelObject[]
}

export interface OcelWriter {
  /** The beginning of the file: once, first. */
  head(): string
  /** Events, as often as there are some. */
  events(facts: Iterable<Fact>): Generator<string>
  /** The objects and the end of the file: once, last. */
  tail(): Generator<string>
}

const ALWAYS = '1970-01-01T00:00:00Z'

/** Writes one log with events and objects of these types. */
export function ocelWriter(eventTypes: readonly OcelType[], objectTypes: readonly OcelType[]): OcelWriter {
  const objects = new Map<string, OcelObject>()
  let isFirst = true
  return {
    head: () =>
      `{"eventTypes":${JSON.stringify(eventTypes.map(typeText))},"objectTypes":${JSON.stringify(objectTypes.map(typeText))},"events":[`,
    *events(facts) {
      for (const { event, objects: named } of facts) {
        for (const object of named) if (!objects.has(object.id)) objects.set(object.id, object)
        yield `${isFirst ? '\n' : ',\n'}${eventText(event)}`
        isFirst = false
      }
    },
    *tail() {
      yield '\n],"objects":['
      let before = '\n'
      for (const object of objects.values()) {
        yield before + objectText(object)
        before = ',\n'
      }
      yield '\n]}\n'
    },
  }
}

function typeText({ name, attributes }: OcelType) {
  return { name, attributes: Object.entries(attributes).map(([name, type]) => ({ name, type })) }
}

function eventText({ id, type, time, attributes, relationships }: OcelEvent): string {
  const values = known(attributes).map(([name, value]) => ({ name, value }))
  return JSON.stringify({
    id,
    type,
    time,
    attributes: values,
    relationships: relationships.map(relationText),
  })
}

function objectText({ id, type, attributes, relationships }: OcelObject): string {
  const values = known(attributes).map(([name, value]) => ({ name, time: ALWAYS, value }))
  return JSON.stringify({ id, type, attributes: values, relationships: relationships.map(relationText) })
}

function known(attributes: Attributes): [string, AttributeValue][] {
  return Object.entries(attributes).filter((one): one is [string, AttributeValue] => one[1] !== null)
}

function relationText([objectId, qualifier]: Relationships[number]) {
  return { objectId, qualifier }
}

/**
 * The id of an object: its type and what it goes by, so that no two types share one.
 *
 * @example objectId('stock-card', 'main', 'A|1') // 'stock-card:main|A\\|1'
 */
export function objectId(type: string, ...parts: readonly (string | null)[]): string {
  return `${type}:${parts.map((part) => (part ?? '').replaceAll(/[\\|]/g, '\\$&')).join('|')}`
}
