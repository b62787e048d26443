/** The columns of a movement, as the mapping page groups them. */
export const TIMES = ['occurred_at', 'recorded_at', 'reported_at'] as const

const PLACES = { signed: ['location'], ends: ['from', 'to'] } as const
export type PlaceShape = keyof typeof PLACES

export const GROUPS = ['needed', 'recommended', 'more'] as const
export type Group = (typeof GROUPS)[number]

const RECOMMENDED = ['recorded_at', 'id', 'kind', 'document', 'line', 'unit', 'site', 'source']
const MORE = [
  'reported_at',
  'lot',
  'owner',
  'actor',
  'reason',
  'unit_cost',
  'currency',
  'device',
  'scanned',
  'received_seq',
  'balance_after',
]

/** The fields of a group, in order; the shape says how places are given. */
export function fieldsOf(group: Group, shape: PlaceShape): readonly string[] {
  if (group === 'recommended') return RECOMMENDED
  if (group === 'more') return MORE
  return ['item', 'quantity', ...PLACES[shape], 'occurred_at']
}

export const ALL_FIELDS = [
  'item',
  'quantity',
  'location',
  'from',
  'to',
  'occurred_at',
  ...RECOMMENDED,
  ...MORE,
]

/** Whether a field is one of the times of a movement. */
export function isTime(field: string): boolean {
  return (TIMES as readonly string[]).includes(field)
}
