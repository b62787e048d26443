/** What the addresses of the guard's pages hold: plain texts by name; unknown names are dropped. */
type Names<List extends readonly string[]> = Partial<Record<List[number], string>>

function reader<const List extends readonly string[]>(names: List) {
  return (raw: Record<string, unknown>): Names<List> => {
    const search: Names<List> = {}
    for (const name of names as readonly List[number][]) {
      const value = raw[name]
      if (value !== undefined && value !== null && value !== '') search[name] = String(value)
    }
    return search
  }
}

export const readRulesSearch = reader(['rule', 'site', 'item', 'location', 'kind', 'role'])
export type RulesSearch = ReturnType<typeof readRulesSearch>
export const readHoldsSearch = reader(['site', 'item', 'state', 'one', 'after', 'page'])
export type HoldsSearch = ReturnType<typeof readHoldsSearch>
/** `for` and what follows it fill the form that asks for one. */
export const readOverridesSearch = reader([
  'site',
  'item',
  'state',
  'one',
  'after',
  'page',
  'for',
  'at',
  'in',
])
export type OverridesSearch = ReturnType<typeof readOverridesSearch>
export const readOrdersSearch = reader(['site', 'state', 'document', 'after', 'page'])
export type OrdersSearch = ReturnType<typeof readOrdersSearch>
export const readReservationsSearch = reader(['site', 'item', 'document', 'state', 'view', 'after', 'page'])
export type ReservationsSearch = ReturnType<typeof readReservationsSearch>
export const readTrailSearch = reader(['site', 'actor', 'subject', 'after', 'page'])
export type TrailSearch = ReturnType<typeof readTrailSearch>
