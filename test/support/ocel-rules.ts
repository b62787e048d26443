/** The rules of OCEL 2.0 as JSON, checked without knowing what wrote the log. */

interface Attribute {
  readonly name: string
  readonly value: unknown
  readonly time?: string
}

interface Thing {
  readonly id: string
  readonly type: string
  readonly time?: string
  readonly attributes: readonly Attribute[]
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
}

interface Type {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly type: string }[]
}

export interface Ocel {
  readonly eventTypes: readonly Type[]
  readonly objectTypes: readonly Type[]
  readonly events: readonly Thing[]
  readonly objects: readonly Thing[]
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const isTime = (value: unknown) =>
  typeof value === 'string' && ISO.test(value) && !Number.isNaN(Date.parse(value))

const OF_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  time: isTime,
  integer: Number.isSafeInteger,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
}

/** Everything about a log that the standard does not allow; nothing where it is one. */
export function ocelFaults(log: Ocel): string[] {
  const faults: string[] = []
  const objects = new Set(log.objects.map(({ id }) => id))
  if (objects.size !== log.objects.length) faults.push('two objects of one id')
  if (new Set(log.events.map(({ id }) => id)).size !== log.events.length) faults.push('two events of one id')
  for (const types of [log.eventTypes, log.objectTypes]) {
    if (new Set(types.map(({ name }) => name)).size !== types.length) faults.push('two types of one name')
    for (const { name, attributes } of types)
      for (const { name: attribute, type } of attributes)
        if (OF_TYPE[type] === undefined) faults.push(`${name}.${attribute} is of type ${type}`)
  }
  for (const event of log.events) {
    if (!isTime(event.time)) faults.push(`${event.id} happened at ${event.time}`)
    faults.push(...thingFaults(event, log.eventTypes, objects))
  }
  for (const object of log.objects) {
    for (const { name, time } of object.attributes)
      if (!isTime(time)) faults.push(`${object.id}.${name} has no time`)
    faults.push(...thingFaults(object, log.objectTypes, objects))
  }
  return faults
}

function thingFaults(
  { id, type, attributes, relationships }: Thing,
  types: readonly Type[],
  objects: ReadonlySet<string>,
): string[] {
  const declared = types.find(({ name }) => name === type)
  if (declared === undefined) return [`${id} is of type ${type}, which is not declared`]
  const wrong = attributes.filter(({ name, value }) => {
    const of = declared.attributes.find((one) => one.name === name)
    return of === undefined || OF_TYPE[of.type]?.(value) !== true
  })
  const lost = relationships.filter(
    ({ objectId, qualifier }) => !objects.has(objectId) || typeof qualifier !== 'string',
  )
  return [
    ...wrong.map(({ name, value }) => `${id}.${name} is ${JSON.stringify(value)}`),
    ...lost.map(({ objectId }) => `${id} points to ${objectId}, which is not there`),
  ]
}
